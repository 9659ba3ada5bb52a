package io.mailadmin.jdbc;

import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** All that differs between databases. */
interface Dialect {

    /** The folder of the schema's scripts. */
    String scripts();

    /** Prepares what all statements share, such as how an id is bound. */
    default void configure(Jdbi jdbi) {}

    /** What makes a SELECT of one row take that row exclusively, waiting for it no longer than {@code wait}. */
    String forUpdate(Duration wait);

    /** Lets no later statement of the transaction wait for a lock longer than {@code wait}, where {@link #forUpdate} has not. */
    default void limitWaits(Handle handle, Duration wait) {}

    /** The INSERT, UPDATE or DELETE as it waits for a lock no longer than {@code wait}, where {@link #limitWaits} does nothing. */
    default String limited(String update, Duration wait) {
        return update;
    }

    /**
     * Whether {@link #limitWaits} is needed before {@link #forUpdate} as well, and its limit outlives the transaction, so that it
     * must be undone in each.
     */
    default boolean limitsWaitsOfConnection() {
        return false;
    }

    /**
     * How long statements of the host's transaction wait for locks, if {@link #forUpdate} or {@link #limitWaits} changes that for
     * later ones, so that {@link #restoreWaits} can undo it; else null.
     */
    default @Nullable String waits(Handle handle) {
        return null;
    }

    /** Lets later statements wait for locks as long as when {@code waits} was read. */
    default void restoreWaits(Handle handle, String waits) {}

    /**
     * Whether, in a transaction with a snapshot, a SELECT that takes a lock reads what was committed after the snapshot, while
     * others go on reading the snapshot. Elsewhere such a lock is a collision.
     */
    default boolean locksReadLaterThanSnapshot() {
        return false;
    }

    /** Begins a SELECT whose first table is read first, for databases that would sort what they can read in order. */
    default String selectInOrder() {
        return "select";
    }

    /**
     * Whether users within many units are best read from each unit in turn, each from an index that begins with the unit; a
     * subquery that follows {@code lateral} does that. Elsewhere the order of all users is walked.
     */
    default boolean readsUnitByUnit() {
        return false;
    }

    /**
     * Whether a condition that is no range of an index is asked of rows, though the index holds what it compares, unless nothing
     * else of the rows is asked for.
     */
    default boolean testsRows() {
        return false;
    }

    /**
     * What an order begins with, for databases that sort what an index has in order unless the columns that are equal in all rows,
     * with which that index begins, are ordered by as well.
     *
     * @param columns these columns, in the order of the index
     * @param direction {@code asc} or {@code desc}
     */
    default String orderByEqual(List<String> columns, String direction) {
        return "";
    }

    /** What follows a table so that it is read by {@code index}, for databases that would choose another. */
    default String by(String index) {
        return "";
    }

    /**
     * That the key in {@code column} has a form.
     *
     * @param form the place of the regular expression, as {@link io.mailadmin.store.KeyTest.Matches} tells it
     */
    String matches(String column, String form);

    /** A folded text as it is bound to columns named {@code ..._key}, which sort by code points. */
    default Object key(String text) {
        return text;
    }

    /** The INSERT as it runs if it may meet a unique key: it then inserts nothing, or fails by {@link #isDuplicate}. */
    default String insertUnlessTaken(String insert) {
        return insert;
    }

    /** Whether a statement that fails ends the whole transaction, unless it ran under a savepoint. */
    default boolean failureEndsTransaction() {
        return false;
    }

    /** Whether a row was refused by a unique key. */
    boolean isDuplicate(SQLException e);

    /** Whether the transaction failed only because of others at the same time, so that it may be run again. */
    default boolean isCollision(SQLException e) {
        return String.valueOf(e.getSQLState()).startsWith("40");
    }

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
