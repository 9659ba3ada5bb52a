package io.mailadmin.jdbc;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.function.Consumer;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.ConnectionFactory;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.StatementExceptions;

/**
 * Connections of a data source that are in auto-commit. One that is not might belong to a transaction of somebody else's,
 * which we must not end, or to a pool that would lose our rows without a word; so it is refused.
 */
final class Connections implements ConnectionFactory {

    private final DataSource dataSource;
    private final Jdbi jdbi;

    Connections(DataSource dataSource) {
        this.dataSource = dataSource;
        this.jdbi = Jdbi.create(this);
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
    }

    @Override
    public Connection openConnection() throws SQLException {
        Connection connection = connect();
        try {
            if (connection.getAutoCommit()) {
                return connection;
            }
        } catch (SQLException e) {
            connection.close();
            throw Failures.unreachable(e);
        }
        connection.close();
        throw new StorageException(ErrorCode.AUTO_COMMIT_OFF);
    }

    /** Pools throw unchecked exceptions as well, whose texts may hold a password of the database. */
    private Connection connect() {
        try {
            return dataSource.getConnection();
        } catch (SQLException | RuntimeException e) {
            throw Failures.unreachable(e);
        }
    }

    /** What the database is; also prepares the handles for it. */
    Dialect dialect() {
        try (Connection connection = openConnection()) {
            Dialect dialect = Database.recognise(connection);
            dialect.configure(jdbi);
            return dialect;
        } catch (SQLException e) {
            throw Failures.of(e);
        }
    }

    /** A handle that the caller closes with {@link #close}. */
    Handle open() {
        return jdbi.open();
    }

    /** Closes; what was done is done, so a failure is but logged. */
    static void close(Handle handle) {
        try {
            handle.close();
        } catch (JdbiException e) {
            Failures.log(e);
        }
    }

    /** Calls {@code work} with a handle of its own, in auto-commit. */
    <T> T call(Function<Handle, T> work) {
        Handle handle = open();
        try {
            return work.apply(handle);
        } finally {
            close(handle);
        }
    }

    /** Like {@link #call}, for work without a result. */
    void run(Consumer<Handle> work) {
        Handle handle = open();
        try {
            work.accept(handle);
        } finally {
            close(handle);
        }
    }
}
