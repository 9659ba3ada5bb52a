package io.mailadmin.jdbc;

import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.argument.AbstractArgumentFactory;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.config.ConfigRegistry;

/** What MariaDB and MySQL have in common. */
abstract class InnoDbDialect implements Dialect {

    private static final int DUPLICATE_KEY = 1062;
    private static final int MISSING_TABLE = 1146;
    private static final int LOCK_TIMEOUT = 1205;
    private static final int DEADLOCK = 1213;

    /** The name of a lock holds for the whole server, so that of the database is a part of it; 64 characters at most. */
    private static final String LOCK_NAME = "concat('mail_admin.', md5(database()))";

    private static final String TAKE_LOCK = "select get_lock(" + LOCK_NAME + ", 0)";
    private static final String RELEASE_LOCK = "do release_lock(" + LOCK_NAME + ")";

    @Override
    public void configure(Jdbi jdbi) {
        jdbi.registerArgument(new IdArgumentFactory());
    }

    @Override
    public String selectInOrder() {
        return "select straight_join";
    }

    @Override
    public String by(String index) {
        return " force index (" + index + ")";
    }

    @Override
    public Object key(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public boolean locksReadLaterThanSnapshot() {
        return true;
    }

    @Override
    public boolean isDuplicate(SQLException e) {
        return e.getErrorCode() == DUPLICATE_KEY;
    }

    /** Not by SQLSTATE alone: some versions give that of a lost transaction to a lock that was not had in time. */
    @Override
    public boolean isCollision(SQLException e) {
        return !isLockTimeout(e) && (e.getErrorCode() == DEADLOCK || Dialect.super.isCollision(e));
    }

    @Override
    public boolean isLockTimeout(SQLException e) {
        return e.getErrorCode() == LOCK_TIMEOUT;
    }

    @Override
    public boolean isMissingTable(SQLException e) {
        return e.getErrorCode() == MISSING_TABLE;
    }

    /** The lock belongs to the connection: creating a table commits, and does not give it up. */
    @Override
    public void exclusively(Connections connections, Duration wait, Consumer<Handle> migration) {
        Pause.untilDone(wait, () -> connections.call(handle -> runLocked(handle, migration)));
    }

    private static boolean runLocked(Handle handle, Consumer<Handle> migration) {
        boolean locked =
                handle.createQuery(TAKE_LOCK).mapTo(Boolean.class).findFirst().orElse(false);
        if (locked) {
            try {
                migration.accept(handle);
            } finally {
                handle.execute(RELEASE_LOCK);
            }
        }
        return locked;
    }

    /** Whole seconds, the least that covers {@code wait}. */
    static long seconds(Duration wait) {
        return Math.max(1, wait.plusMillis(999).toSeconds());
    }

    /** An id is bound as its 16 bytes. */
    private static final class IdArgumentFactory extends AbstractArgumentFactory<UUID> {

        IdArgumentFactory() {
            super(Types.BINARY);
        }

        @Override
        protected Argument build(UUID value, ConfigRegistry config) {
            return (position, statement, context) -> statement.setBytes(position, Columns.bytes(value));
        }
    }
}
