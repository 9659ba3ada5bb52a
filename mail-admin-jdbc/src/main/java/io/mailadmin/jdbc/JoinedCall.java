package io.mailadmin.jdbc;

import io.mailadmin.error.BusyException;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.MailAdminException;
import io.mailadmin.error.StorageException;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jspecify.annotations.Nullable;

/** One call within a host's transaction: all of it, or nothing, and no setting of the host's changed. */
final class JoinedCall {

    private static final String SAVEPOINT = "mail_admin_call_";

    private final Savepoint savepoint;
    private final Dialect dialect;
    private @Nullable String waits;

    /** A call on {@code handle} within {@code depth} other ones. */
    JoinedCall(Handle handle, Dialect dialect, int depth) {
        this.savepoint = new Savepoint(handle, SAVEPOINT + depth);
        this.dialect = dialect;
    }

    Handle handle() {
        return savepoint.handle();
    }

    void begin() {
        savepoint.set();
    }

    /** Remembers how long the host waits for locks, before a limit of ours takes its place. */
    void keepWaits() {
        waits = dialect.waits(handle());
    }

    /** Keeps what was done. */
    void end() {
        restoreWaits();
        savepoint.release();
    }

    /** Undoes what was done so far. */
    void undo() {
        savepoint.rollback();
    }

    /**
     * Undoes all because of {@code failure}, which is returned.
     *
     * @throws MailAdminException if that cannot be done, as the database has undone the host's transaction already, or is gone
     */
    <X extends Throwable> X undone(X failure) {
        try {
            savepoint.rollback();
            end();
            return failure;
        } catch (JdbiException e) {
            Failures.log(e);
            restoreWaitsIfPossible();
            MailAdminException lost = failure instanceof BusyException
                    ? new BusyException(ErrorCode.TRANSACTION_LOST)
                    : new StorageException(ErrorCode.TRANSACTION_LOST);
            lost.addSuppressed(failure);
            throw lost;
        }
    }

    /** Where the connection outlives the transaction, so does the setting of a connection. */
    private void restoreWaitsIfPossible() {
        try {
            restoreWaits();
        } catch (JdbiException e) {
            Failures.log(e);
        }
    }

    private void restoreWaits() {
        if (waits != null) {
            dialect.restoreWaits(handle(), waits);
            waits = null;
        }
    }
}
