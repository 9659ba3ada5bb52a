package io.mailadmin.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** A database with the schema that many tests use one after the other, since to empty it is faster than to make one. */
final class SharedDatabase {

    private final DataSource pool;
    private final Function<List<String>, List<String>> emptying;

    /** A database whose tables are emptied by the statements that {@code emptying} makes of their names. */
    SharedDatabase(String url, Function<List<String>, List<String>> emptying) {
        this.pool = Servers.pool(url);
        this.emptying = emptying;
        MailAdminSchema.migrate(pool);
    }

    /** The database without rows. */
    DataSource emptied() {
        Jdbi.create(pool)
                .useHandle(
                        handle -> emptying.apply(tables(handle.getConnection())).forEach(handle::execute));
        return pool;
    }

    /** What empties the tables of MariaDB and MySQL faster than TRUNCATE, which makes each anew. */
    static List<String> deletes(List<String> tables) {
        return Stream.of(
                        Stream.of("set foreign_key_checks = 0"),
                        tables.stream().map(table -> "delete from " + table),
                        Stream.of("set foreign_key_checks = 1"))
                .flatMap(statements -> statements)
                .toList();
    }

    private static List<String> tables(Connection connection) {
        try (ResultSet rows = connection
                .getMetaData()
                .getTables(
                        connection.getCatalog(), connection.getSchema(), "mail\\_admin\\_%", new String[] {"TABLE"})) {
            List<String> names = new ArrayList<>();
            while (rows.next()) {
                names.add(rows.getString("TABLE_NAME"));
            }
            names.remove("mail_admin_schema_history");
            return names;
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
