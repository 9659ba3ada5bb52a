package io.mailadmin.jdbc;

import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Assumptions;

/** What the tests' database servers share. */
final class Servers {

    private Servers() {}

    /** Goes on if {@code present}; else skips the test, or fails it where everything must be tested. */
    static void require(boolean present, String server, String cause) {
        if (!present) {
            String message = "not tested on " + server + ": " + cause;
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(message);
            }
            Assumptions.abort(message);
        }
    }

    /** The database without rows, made so by statements for all of its tables. */
    static DataSource emptied(DataSource dataSource, Function<List<String>, List<String>> statements) {
        Jdbi.create(dataSource)
                .useHandle(handle ->
                        statements.apply(tables(handle.getConnection())).forEach(handle::execute));
        return dataSource;
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
