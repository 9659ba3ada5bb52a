package io.mailadmin.transfer;

import java.util.List;

/**
 * What became of an import; of a dry run, what would become of it.
 *
 * @param end how it ended
 * @param read how many rows there were, or how many until it was cancelled
 * @param created how many users came to be
 * @param updated how many users changed
 * @param unchanged how many users there were already, and were left as they are
 * @param refused how many rows were refused
 * @param refusals the first {@link #MOST_REFUSALS} of them; {@link ImportListener#refused} hears of all
 */
public record ImportReport(
        End end, long read, long created, long updated, long unchanged, long refused, List<RefusedRow> refusals) {

    /** How many refused rows a report lists. */
    public static final int MOST_REFUSALS = 1_000;

    /** How an import ended. */
    public enum End {
        /** All rows that were not refused are written. */
        WRITTEN,
        /** It was all or nothing, and rows were refused: nothing is written, and the counts tell what would be without them. */
        NOTHING_WRITTEN,
        /** It was a dry run: nothing is written. */
        DRY_RUN,
        /** The listener cancelled it: what is counted is written, or nothing if it was all or nothing. */
        CANCELLED
    }

    /** Copies the refusals. */
    public ImportReport {
        refusals = List.copyOf(refusals);
    }
}
