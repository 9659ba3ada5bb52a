package io.mailadmin.jdbc;

import java.sql.SQLException;
import java.sql.Statement;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.transaction.TransactionException;

/**
 * A savepoint, by SQL, since connections of XA data sources refuse JDBC's. Within one of the same name it would end that one on
 * some databases.
 *
 * @param handle in whose transaction it is
 * @param name its name
 */
record Savepoint(Handle handle, String name) {

    void set() {
        execute("savepoint ");
    }

    void release() {
        execute("release savepoint ");
    }

    void rollback() {
        execute("rollback to savepoint ");
    }

    /** Not as a prepared statement, for not every server prepares these. */
    private void execute(String verb) {
        try (Statement statement = handle.getConnection().createStatement()) {
            statement.execute(verb + name);
        } catch (SQLException e) {
            throw new TransactionException(verb + name, e);
        }
    }
}
