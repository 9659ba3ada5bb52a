package io.mailadmin.examples.portal.beyond;

import io.mailadmin.error.MailAdminException;
import io.mailadmin.transfer.ImportProgress;
import io.mailadmin.transfer.ImportReport;
import org.jspecify.annotations.Nullable;

/**
 * Where an {@link ImportJob} stands at one moment, so that a page that is written while the job goes on does not contradict itself.
 *
 * @param step how far it is
 * @param progress what was read so far
 * @param report what became of it, or at {@link Step#CHECKED} would; null before that is known
 * @param refusal why it failed; null if it did not, or if mail-admin does not know either
 */
public record ImportState(
        Step step,
        ImportProgress progress,
        @Nullable ImportReport report,
        @Nullable MailAdminException refusal) {

    private static final ImportProgress NOTHING_YET = new ImportProgress(0, 0, 0);

    /** How far it is. */
    public enum Step {
        /** It is being read to see what would become of it. */
        CHECKING,
        /** What would become of it is known. */
        CHECKED,
        /** It is being written. */
        IMPORTING,
        /** It was written, or cancelled. */
        DONE,
        /** It is no such list, or something broke. */
        FAILED
    }

    static ImportState checking() {
        return new ImportState(Step.CHECKING, NOTHING_YET, null, null);
    }

    ImportState importing() {
        return new ImportState(Step.IMPORTING, NOTHING_YET, report, null);
    }

    ImportState progressed(ImportProgress now) {
        return new ImportState(step, now, report, refusal);
    }

    /** It was read to its end, or cancelled. */
    ImportState ended(ImportReport result) {
        boolean isChecked = step == Step.CHECKING && result.end() != ImportReport.End.CANCELLED;
        return new ImportState(isChecked ? Step.CHECKED : Step.DONE, progress, result, null);
    }

    ImportState failed(@Nullable MailAdminException why) {
        return new ImportState(Step.FAILED, progress, null, why);
    }

    /** Whether it is being read. */
    public boolean running() {
        return step == Step.CHECKING || step == Step.IMPORTING;
    }

    /** How many rows there are; 0 while nobody knows. */
    public long total() {
        return report == null ? 0 : report.read();
    }
}
