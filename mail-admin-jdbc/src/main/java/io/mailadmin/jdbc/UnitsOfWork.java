package io.mailadmin.jdbc;

import io.mailadmin.error.OutcomeUnknownException;
import io.mailadmin.store.StoreReader;
import io.mailadmin.store.StoreTransaction;
import java.time.Duration;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;

/** Runs units of work, each on a connection of its own, and ends the transactions that it began. */
final class UnitsOfWork {

    private static final int ATTEMPTS = 5;
    private static final TransactionIsolationLevel LEVEL = TransactionIsolationLevel.READ_COMMITTED;

    private final Connections connections;
    private final Dialect dialect;
    private final Duration lockWait;

    UnitsOfWork(Connections connections, Dialect dialect, Duration lockWait) {
        this.connections = connections;
        this.dialect = dialect;
        this.lockWait = lockWait;
    }

    <T> T read(Function<StoreReader, T> work) {
        try {
            return connections.call(handle -> apply(work, handle));
        } catch (JdbiException e) {
            throw Failures.of(e, dialect);
        }
    }

    <T> T write(Function<StoreTransaction, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return connections.call(handle -> transact(work, handle));
            } catch (JdbiException e) {
                boolean collided =
                        Failures.sqlException(e).filter(dialect::isCollision).isPresent();
                if (!collided || attempt == ATTEMPTS) {
                    throw Failures.of(e, dialect);
                }
                Failures.log(e);
                Pause.upTo(Duration.ofMillis(10L << attempt));
            }
        }
    }

    private <T> T apply(Function<StoreReader, T> work, Handle handle) {
        try (Session session = new Session(handle, dialect, lockWait)) {
            return work.apply(session);
        }
    }

    private <T> T transact(Function<StoreTransaction, T> work, Handle handle) {
        TransactionIsolationLevel before = handle.getTransactionIsolationLevel();
        if (before != LEVEL) {
            handle.setTransactionIsolationLevel(LEVEL);
        }
        try (Session session = new Session(handle, dialect, lockWait)) {
            handle.begin();
            T result = work.apply(session);
            if (!session.isDoomed()) {
                commit(handle);
            }
            return result;
        } finally {
            restore(handle, before);
        }
    }

    /** A collision at COMMIT undid everything; any other failure leaves open whether the database got to it. */
    private void commit(Handle handle) {
        try {
            handle.commit();
        } catch (JdbiException e) {
            if (Failures.sqlException(e).filter(dialect::isCollision).isPresent()) {
                throw e;
            }
            Failures.log(e);
            throw new OutcomeUnknownException();
        }
    }

    /** Leaves the connection as it was; the work's own exception counts more than a failure to do so. */
    private static void restore(Handle handle, TransactionIsolationLevel before) {
        try {
            if (handle.isInTransaction()) {
                handle.rollback();
            }
            if (before != LEVEL) {
                handle.setTransactionIsolationLevel(before);
            }
        } catch (JdbiException e) {
            Failures.log(e);
        }
    }
}
