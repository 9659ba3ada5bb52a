package io.mailadmin.jdbc;

import java.time.Duration;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.transaction.TransactionIsolationLevel;
import org.jspecify.annotations.Nullable;

/** Begins a transaction for each work that writes, READ COMMITTED, and ends it; work that reads runs in auto-commit. */
final class OwnTransactions implements Transactions {

    private static final TransactionIsolationLevel LEVEL = TransactionIsolationLevel.READ_COMMITTED;

    private final Dialect dialect;
    private final Duration lockWait;

    /**
     * So that not each connection of a pool is asked, which costs a round trip to the server: they come as the last one did, and
     * one at a stricter isolation would but collide more often.
     */
    private volatile boolean comesReadCommitted;

    OwnTransactions(Dialect dialect, Duration lockWait) {
        this.dialect = dialect;
        this.lockWait = lockWait;
    }

    @Override
    public <T> T read(Handle handle, Function<Handle, T> work) {
        return work.apply(handle);
    }

    @Override
    public <T> T write(Handle handle, Function<? super Session, T> work) {
        TransactionIsolationLevel before = comesReadCommitted ? LEVEL : handle.getTransactionIsolationLevel();
        comesReadCommitted = before == LEVEL && !dialect.locksReadLaterThanSnapshot();
        if (before != LEVEL) {
            handle.setTransactionIsolationLevel(LEVEL);
        }
        String waits = dialect.limitsWaitsOfConnection() ? dialect.waits(handle) : null;
        try (Session session = Session.own(handle, dialect, lockWait)) {
            handle.begin();
            T result = work.apply(session);
            if (!session.isDoomed()) {
                commit(handle);
            }
            return result;
        } finally {
            restore(handle, before, waits);
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
            throw Failures.unknown(e);
        }
    }

    /** Leaves the connection as it was; the work's own exception counts more than a failure to do so. */
    private void restore(Handle handle, TransactionIsolationLevel before, @Nullable String waits) {
        try {
            if (handle.isInTransaction()) {
                handle.rollback();
            }
            if (before != LEVEL) {
                handle.setTransactionIsolationLevel(before);
            }
            if (waits != null) {
                dialect.restoreWaits(handle, waits);
            }
        } catch (JdbiException e) {
            Failures.log(e);
        }
    }
}
