package io.mailadmin.transfer;

/** Hears of an import while it runs, on the thread that runs it; what it throws ends the import. */
@FunctionalInterface
public interface ImportListener {

    /**
     * Called after each 500 rows that were read, and at the end.
     *
     * @return false to cancel: what was written stays, or nothing is written if it is all or nothing
     */
    boolean progressed(ImportProgress progress);

    /** Called for each refused row, of which the report keeps the first ones only. */
    default void refused(RefusedRow row) {}
}
