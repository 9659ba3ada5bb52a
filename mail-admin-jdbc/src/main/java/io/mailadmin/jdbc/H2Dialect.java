package io.mailadmin.jdbc;

import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;

/** H2 2.4 and later in its regular mode. */
final class H2Dialect implements Dialect {

    private static final String DUPLICATE_KEY = "23505";
    private static final int CONCURRENT_UPDATE = 90131;
    private static final int LOCK_TIMEOUT = 50200;
    private static final int TABLE_EXISTS = 42101;

    /** The second if H2 knows a similar name: so that of a table that another thread creates at the same moment. */
    private static final Set<String> MISSING_TABLE = Set.of("42S02", "42S03", "42S04");

    private static final String CREATE_LOCK = """
            create table if not exists mail_admin_schema_lock (id integer primary key)
            """;
    private static final String FILL_LOCK = """
            insert into mail_admin_schema_lock (id)
            select 1
            where not exists (select 1 from mail_admin_schema_lock where id = 1)
            """;
    private static final String TAKE_LOCK = """
            select id from mail_admin_schema_lock where id = 1 for update nowait
            """;

    @Override
    public String scripts() {
        return "h2";
    }

    @Override
    public String matches(String column, String form) {
        return "regexp_like(utf8tostring(" + column + "), " + form + ")";
    }

    @Override
    public String orderByEqual(List<String> columns, String direction) {
        return columns.stream().map(column -> column + " " + direction + ", ").collect(Collectors.joining());
    }

    @Override
    public String forUpdate(Duration wait) {
        return "for update wait " + BigDecimal.valueOf(wait.toMillis(), 3).toPlainString();
    }

    @Override
    public Object key(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean isDuplicate(SQLException e) {
        return DUPLICATE_KEY.equals(e.getSQLState());
    }

    @Override
    public boolean isCollision(SQLException e) {
        return Dialect.super.isCollision(e) || e.getErrorCode() == CONCURRENT_UPDATE;
    }

    @Override
    public boolean isLockTimeout(SQLException e) {
        return e.getErrorCode() == LOCK_TIMEOUT;
    }

    @Override
    public boolean isMissingTable(SQLException e) {
        return MISSING_TABLE.contains(String.valueOf(e.getSQLState()));
    }

    /**
     * H2 has no lock but that of a row, and creating a table commits and so gives it up: the lock is held by a second
     * connection. Who waits for it holds none, or the winner might not get its second from a small pool.
     */
    @Override
    public void exclusively(Connections connections, Duration wait, Consumer<Handle> migration) {
        Pause.untilDone(wait, () -> connections.call(lock -> runLocked(lock, connections, migration)));
    }

    private boolean runLocked(Handle lock, Connections connections, Consumer<Handle> migration) {
        try {
            if (!takeLock(lock)) {
                return false;
            }
            connections.run(migration);
            return true;
        } finally {
            if (lock.isInTransaction()) {
                lock.rollback();
            }
        }
    }

    private boolean takeLock(Handle lock) {
        try {
            createLock(lock);
            lock.begin();
            lock.createQuery(TAKE_LOCK).mapTo(Integer.class).list();
            return true;
        } catch (JdbiException e) {
            if (Failures.sqlException(e)
                    .filter(sql -> isLockTimeout(sql) || isCollision(sql))
                    .isPresent()) {
                return false;
            }
            throw e;
        }
    }

    private void createLock(Handle handle) {
        try {
            handle.execute(CREATE_LOCK);
        } catch (JdbiException e) {
            // two threads may both have found that it does not exist
            if (Failures.sqlException(e)
                    .filter(sql -> sql.getErrorCode() == TABLE_EXISTS)
                    .isEmpty()) {
                throw e;
            }
        }
        try {
            handle.execute(FILL_LOCK);
        } catch (JdbiException e) {
            if (Failures.sqlException(e).filter(this::isDuplicate).isEmpty()) {
                throw e;
            }
        }
    }
}
