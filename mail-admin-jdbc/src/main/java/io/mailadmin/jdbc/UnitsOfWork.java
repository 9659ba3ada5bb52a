package io.mailadmin.jdbc;

import java.time.Duration;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** Runs units of work, and those again that collided with others. */
final class UnitsOfWork {

    private static final int ATTEMPTS = 5;

    private final Connections connections;
    private final Transactions transactions;
    private final Dialect dialect;
    private final Duration lockWait;

    private UnitsOfWork(Connections connections, Transactions transactions, Dialect dialect, Duration lockWait) {
        this.connections = connections;
        this.transactions = transactions;
        this.dialect = dialect;
        this.lockWait = lockWait;
    }

    /**
     * Those of a database.
     *
     * @throws io.mailadmin.error.StorageException if it is not fit for use
     */
    static UnitsOfWork open(
            Connections connections, BiFunction<Dialect, Duration, Transactions> transactions, Duration lockWait) {
        Dialect dialect = connections.dialect();
        UnitsOfWork opened = new UnitsOfWork(connections, transactions.apply(dialect, lockWait), dialect, lockWait);
        opened.call(Migrator.of(connections, dialect)::verify);
        return opened;
    }

    <T> T read(Function<? super Session, T> work) {
        return call(handle -> {
            try (Session session = Session.own(handle, dialect, lockWait)) {
                return work.apply(session);
            }
        });
    }

    /** Like {@link #read}, but not in a transaction of the host's. */
    void lookAhead(Consumer<? super Session> work) {
        call(handle -> {
            boolean alone = !handle.isInTransaction();
            if (alone) {
                try (Session session = Session.own(handle, dialect, lockWait)) {
                    work.accept(session);
                }
            }
            return alone;
        });
    }

    /** Like {@link #read}, for work that needs no stores. */
    <T> T call(Function<Handle, T> work) {
        try {
            return connections.call(handle -> transactions.read(handle, work));
        } catch (JdbiException e) {
            throw Failures.of(e, dialect);
        }
    }

    <T> T write(Function<? super Session, T> work) {
        for (int attempt = 1; ; attempt++) {
            try {
                return connections.call(handle -> transactions.write(handle, work));
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
}
