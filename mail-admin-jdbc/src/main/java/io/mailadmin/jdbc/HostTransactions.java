package io.mailadmin.jdbc;

import java.time.Duration;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/**
 * Joins the transaction of the host's that the connection is in, each work under a savepoint, so that nothing is left of one
 * that fails, whatever the host does then. Where the host has none, the work has its own.
 *
 * <p>In a host's transaction nothing is run again, so what the database throws is an error of ours at once.
 */
final class HostTransactions implements Transactions {

    private final OwnTransactions own;
    private final Dialect dialect;
    private final Duration lockWait;

    /** How many calls the thread is in, since a call within a call may be on the same connection. */
    @SuppressWarnings("ThreadLocalUsage") // not static, as nothing here is: removed when the outermost call ends
    private final ThreadLocal<Integer> depth = new ThreadLocal<>();

    HostTransactions(Dialect dialect, Duration lockWait) {
        this.own = new OwnTransactions(dialect, lockWait);
        this.dialect = dialect;
        this.lockWait = lockWait;
    }

    @Override
    public <T> T read(Handle handle, Function<Handle, T> work) {
        return handle.isInTransaction() ? join(handle, call -> work.apply(handle)) : own.read(handle, work);
    }

    @Override
    public <T> T write(Handle handle, Function<? super Session, T> work) {
        return handle.isInTransaction() ? join(handle, call -> write(call, work)) : own.write(handle, work);
    }

    private <T> T write(JoinedCall call, Function<? super Session, T> work) {
        call.keepWaits();
        try (Session session = Session.joined(call.handle(), dialect, lockWait)) {
            T result = work.apply(session);
            if (session.isDoomed()) {
                call.undo();
            }
            return result;
        }
    }

    private <T> T join(Handle handle, Function<JoinedCall, T> work) {
        int outer = depth.get() == null ? 0 : depth.get();
        depth.set(outer + 1);
        try {
            return run(new JoinedCall(handle, dialect, outer), work);
        } finally {
            if (outer == 0) {
                depth.remove();
            } else {
                depth.set(outer);
            }
        }
    }

    private <T> T run(JoinedCall call, Function<JoinedCall, T> work) {
        try {
            call.begin();
            T result = work.apply(call);
            call.end();
            return result;
        } catch (JdbiException e) {
            throw call.undone(Failures.of(e, dialect));
        } catch (RuntimeException | Error e) {
            Throwable unused = call.undone(e);
            throw e;
        }
    }
}
