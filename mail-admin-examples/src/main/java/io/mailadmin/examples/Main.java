package io.mailadmin.examples;

import io.mailadmin.jdbc.placeholder.JdbcPlaceholder;
import io.mailadmin.placeholder.Placeholder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import tools.jackson.databind.ObjectWriter;
import tools.jackson.dataformat.csv.CsvMapper;

/** A placeholder for the first example. */
public final class Main {

    private Main() {}

    /**
     * Prints a line of CSV.
     *
     * @param args not used
     */
    public static void main(String[] args) {
        System.out.print(line());
    }

    static String line() {
        var h2 = new JdbcDataSource();
        h2.setURL("jdbc:h2:mem:examples");
        String name = new JdbcPlaceholder(h2).echo("Kim");
        String hash = Placeholder.hash(name, "12345678".getBytes(StandardCharsets.UTF_8));
        var csv = new CsvMapper();
        ObjectWriter writer = csv.writer();
        return writer.writeValueAsString(
                List.of(name, hash.substring(0, 8), String.valueOf(new Placeholder("x").violations())));
    }
}
