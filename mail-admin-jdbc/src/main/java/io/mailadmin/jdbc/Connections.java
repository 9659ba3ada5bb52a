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
import org.jdbi.v3.core.Handles;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.ColonPrefixSqlParser;
import org.jdbi.v3.core.statement.SqlParser;
import org.jdbi.v3.core.statement.SqlStatements;
import org.jdbi.v3.core.statement.StatementExceptions;

/** Connections as handles. */
final class Connections {

    /** One for all stores: to parse a statement takes long, even where it is the same in each of them. */
    private static final SqlParser PARSER = new ColonPrefixSqlParser();

    private final ConnectionFactory factory;
    private final Jdbi jdbi;

    private Connections(ConnectionFactory factory) {
        this.factory = factory;
        this.jdbi = Jdbi.create(factory);
        jdbi.getConfig(SqlStatements.class).setSqlParser(PARSER);
        jdbi.getConfig(StatementExceptions.class).setMessageRendering(StatementExceptions.MessageRendering.NONE);
    }

    /**
     * Those of a data source that are in auto-commit. One that is not might belong to a transaction of somebody else's, which
     * we must not end, or to a pool that would lose our rows without a word; so it is refused.
     */
    static Connections inAutoCommit(DataSource dataSource) {
        return new Connections(() -> requireAutoCommit(connect(dataSource::getConnection)));
    }

    /** Those of a data source as they come: in auto-commit, or in a transaction of the host's, which stays the host's. */
    static Connections ofHost(DataSource dataSource) {
        return new Connections(() -> {
                    Connection connection = connect(dataSource::getConnection);
                    // Spring's proxy connects only now
                    boolean unused = isInAutoCommit(connection);
                    return connection;
                })
                .endingNothing();
    }

    /** Those that the host keeps, and closes. */
    static Connections ofHost(ConnectionSource source) {
        return new Connections(new Lent(source)).endingNothing();
    }

    /** Refuses connections with auto-commit off, as they come while the host has no transaction. */
    void requireAutoCommit() {
        if (this.<Boolean>call(Handle::isInTransaction)) {
            throw new StorageException(ErrorCode.AUTO_COMMIT_OFF);
        }
    }

    /** What the database is; also prepares the handles for it. */
    Dialect dialect() {
        try {
            Connection connection = factory.openConnection();
            try {
                Dialect dialect = Database.recognise(connection);
                dialect.configure(jdbi);
                return dialect;
            } finally {
                factory.closeConnection(connection);
            }
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

    /** Calls {@code work} with a handle of its own. */
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

    /** By itself, JDBI would roll a transaction back that is left open when a handle is closed. */
    private Connections endingNothing() {
        jdbi.getConfig(Handles.class).setForceEndTransactions(false);
        return this;
    }

    /** Pools throw unchecked exceptions as well, whose texts may hold a password of the database. */
    private static Connection connect(ConnectionSource source) {
        try {
            return source.current();
        } catch (SQLException | RuntimeException e) {
            throw Failures.unreachable(e);
        }
    }

    private static Connection requireAutoCommit(Connection connection) throws SQLException {
        if (isInAutoCommit(connection)) {
            return connection;
        }
        connection.close();
        throw new StorageException(ErrorCode.AUTO_COMMIT_OFF);
    }

    private static boolean isInAutoCommit(Connection connection) throws SQLException {
        try {
            return connection.getAutoCommit();
        } catch (SQLException | RuntimeException e) {
            connection.close();
            throw Failures.unreachable(e);
        }
    }

    /**
     * Connections that are not ours to close.
     *
     * @param source where they are
     */
    private record Lent(ConnectionSource source) implements ConnectionFactory {

        @Override
        public Connection openConnection() {
            return connect(source);
        }

        @Override
        public void closeConnection(Connection connection) {}
    }
}
