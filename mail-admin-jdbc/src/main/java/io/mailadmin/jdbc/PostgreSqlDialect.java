package io.mailadmin.jdbc;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** PostgreSQL 15 and later. */
final class PostgreSqlDialect implements Dialect {

    private static final String UNIQUE_VIOLATION = "23505";
    private static final String LOCK_NOT_AVAILABLE = "55P03";
    private static final String UNDEFINED_TABLE = "42P01";

    /** Our own number among the database's advisory locks: "mailadmi" in ASCII. */
    private static final String TAKE_LOCK = "select pg_try_advisory_xact_lock(7809632567229705577)";

    @Override
    public String scripts() {
        return "postgresql";
    }

    @Override
    public String matches(String column, String form) {
        return column + " ~ " + form;
    }

    @Override
    public boolean readsUnitByUnit() {
        return true;
    }

    @Override
    public boolean testsRows() {
        return true;
    }

    /** The setting is a condition of the query, since a statement of its own would cost a round trip to the server. */
    @Override
    public String forUpdate(Duration wait) {
        return " and set_config('lock_timeout', '%d', true) is not null for update".formatted(wait.toMillis());
    }

    @Override
    public void limitWaits(Handle handle, Duration wait) {
        handle.execute("set local lock_timeout = " + wait.toMillis());
    }

    @Override
    public String waits(Handle handle) {
        return handle.createQuery("select current_setting('lock_timeout')")
                .mapTo(String.class)
                .one();
    }

    @Override
    public void restoreWaits(Handle handle, String waits) {
        handle.createQuery("select set_config('lock_timeout', :waits, true)")
                .bind("waits", waits)
                .mapTo(String.class)
                .one();
    }

    @Override
    public String insertUnlessTaken(String insert) {
        return insert + " on conflict do nothing";
    }

    @Override
    public boolean failureEndsTransaction() {
        return true;
    }

    @Override
    public boolean isDuplicate(SQLException e) {
        return UNIQUE_VIOLATION.equals(e.getSQLState());
    }

    @Override
    public boolean isLockTimeout(SQLException e) {
        return LOCK_NOT_AVAILABLE.equals(e.getSQLState());
    }

    @Override
    public boolean isMissingTable(SQLException e) {
        return UNDEFINED_TABLE.equals(e.getSQLState());
    }

    /** One transaction, which holds the lock and keeps all of the migration or nothing. */
    @Override
    public void exclusively(Connections connections, Duration wait, Consumer<Handle> migration) {
        Pause.untilDone(wait, () -> connections.call(handle -> runLocked(handle, migration)));
    }

    private static boolean runLocked(Handle handle, Consumer<Handle> migration) {
        try {
            handle.begin();
            // whoever waited for the lock must see what its holder did
            handle.execute("set transaction isolation level read committed");
            boolean locked = handle.createQuery(TAKE_LOCK)
                    .mapTo(Boolean.class)
                    .findFirst()
                    .orElse(false);
            if (locked) {
                migration.accept(handle);
                handle.commit();
            }
            return locked;
        } finally {
            if (handle.isInTransaction()) {
                handle.rollback();
            }
        }
    }
}
