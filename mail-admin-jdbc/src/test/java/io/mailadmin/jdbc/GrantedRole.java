package io.mailadmin.jdbc;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** A role with the rights that docs/databases.md gives it, in a database whose owner has run the scripts. */
final class GrantedRole {

    private static final Path DOCUMENT = Path.of("..", "docs", "databases.md");

    /** insufficient_privilege of PostgreSQL, and what MariaDB says of tables, databases and columns. */
    private static final Set<String> REFUSED = Set.of("42501", "1142", "1044", "1143");

    private final SharedDatabase database;
    private final DataSource dataSource;

    /** Grants what stands under {@code heading}, which calls the role "portal" and the database "mail". */
    GrantedRole(SharedDatabase database, String url, String heading) {
        this.database = database;
        String name = "p" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        String schema = url.replaceFirst("^.*/([^/?]+)\\?.*$", "$1");
        Jdbi.create(url)
                .useHandle(handle -> SchemaScript.of(1, "grants", grants(heading))
                        .statements()
                        .forEach(statement -> handle.execute(
                                statement.replaceAll("\\bportal\\b", name).replaceAll("\\bmail\\.", schema + "."))));
        this.dataSource =
                Servers.pool(url.replaceFirst("user=[^&]*", "user=" + name).replaceFirst("&password=[^&]*", "")
                        + "&password=change me");
    }

    SharedDatabase database() {
        return database;
    }

    DataSource dataSource() {
        return dataSource;
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    boolean isRefused(SQLException e) {
        return REFUSED.contains(e.getSQLState()) || REFUSED.contains(String.valueOf(e.getErrorCode()));
    }

    private static String grants(String heading) {
        try {
            Matcher block = Pattern.compile(Pattern.quote(heading) + "\n.*?```sql\n(.*?)```", Pattern.DOTALL)
                    .matcher(Files.readString(DOCUMENT));
            if (!block.find()) {
                throw new IllegalStateException(DOCUMENT + " has no SQL under " + heading);
            }
            return block.group(1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
