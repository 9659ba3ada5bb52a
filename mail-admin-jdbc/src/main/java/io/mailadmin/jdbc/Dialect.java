package io.mailadmin.jdbc;

import java.sql.SQLException;
import java.time.Duration;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;

/** All that differs between databases. */
interface Dialect {

    /** The folder of the schema's scripts. */
    String scripts();

    /** What makes a SELECT of one row take that row exclusively, waiting for it no longer than {@code wait}. */
    String forUpdate(Duration wait);

    /** A folded text as it is bound to columns named {@code ..._key}, which sort by code points. */
    Object key(String text);

    /**
     * Runs one statement that may meet a unique key.
     *
     * @return false if it met one; then it has written nothing and the transaction goes on
     */
    boolean unlessTaken(Handle handle, Runnable statement);

    /** Whether the transaction failed only because of others at the same time, so that it may be run again. */
    boolean isCollision(SQLException e);

    /** Whether a lock was not to be had in time. */
    boolean isLockTimeout(SQLException e);

    /** Whether a table does not exist. */
    boolean isMissingTable(SQLException e);

    /**
     * Runs {@code migration} on a connection of its own while no other process or thread does the same.
     *
     * @throws io.mailadmin.error.BusyException if another one does so for longer than {@code wait}
     */
    void exclusively(Connections connections, Duration wait, Consumer<Handle> migration);
}
