package io.mailadmin.jdbc;

import io.mailadmin.error.BusyException;
import io.mailadmin.store.Defect;
import io.mailadmin.store.MailStore;
import io.mailadmin.store.StoreReader;
import io.mailadmin.store.StoreTransaction;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;

/**
 * Each call in a transaction of the host's, which the host commits whatever became of the call: what a call must not leave
 * behind, it may not leave to a rollback of the host's. Only a transaction that is lost is run again.
 */
final class CommittingHost implements MailStore {

    /** Many, since MariaDB's REPEATABLE READ, which is its default, lets even organizations collide that never meet. */
    private static final int ATTEMPTS = 50;

    private static final ThreadLocal<Connection> CURRENT = new ThreadLocal<>();

    private final DataSource pool;
    private final JdbcMailStore joining;

    CommittingHost(DataSource pool, Duration lockWait) {
        this.pool = pool;
        this.joining = JdbcMailStore.joining(CURRENT::get, lockWait);
    }

    @Override
    public <T> T read(Function<StoreReader, T> work) {
        return committing(() -> joining.read(work));
    }

    @Override
    public <T> T write(Function<StoreTransaction, T> work) {
        return committing(() -> joining.write(work));
    }

    @Override
    public List<Defect> check() {
        return committing(joining::check);
    }

    private <T> T committing(Supplier<T> call) {
        for (int attempt = 1; ; attempt++) {
            try {
                return inTransaction(call);
            } catch (BusyException e) {
                if (!e.transactionLost() || attempt == ATTEMPTS) {
                    throw e;
                }
                Pause.upTo(Duration.ofMillis(20));
            }
        }
    }

    private <T> T inTransaction(Supplier<T> call) {
        Connection outer = CURRENT.get();
        try (Connection connection = pool.getConnection()) {
            connection.setAutoCommit(false);
            CURRENT.set(connection);
            try {
                return call.get();
            } finally {
                connection.commit();
            }
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        } finally {
            CURRENT.set(outer);
        }
    }
}
