package io.mailadmin.internal.transfer;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.FieldError;
import io.mailadmin.error.MailAdminException;
import io.mailadmin.transfer.ImportProgress;
import io.mailadmin.transfer.ImportReport;
import io.mailadmin.transfer.RefusedRow;
import io.mailadmin.transfer.UserImport;
import java.util.ArrayList;
import java.util.List;

/** Counts what becomes of the rows, and keeps the first refusals. */
final class ImportTally {

    private final UserImport source;
    private final List<RefusedRow> refusals = new ArrayList<>();
    private long read;
    private long created;
    private long updated;
    private long unchanged;
    private long refused;
    private long checked;

    ImportTally(UserImport source) {
        this.source = source;
    }

    void read() {
        read++;
    }

    /** How many rows were read. */
    long rows() {
        return read;
    }

    /** A row that may be written, if it is all or nothing. */
    void checked() {
        checked++;
    }

    void add(BatchResult result) {
        created += result.created().size();
        updated += result.updated();
        unchanged += result.unchanged();
        result.refusals().forEach(this::refuse);
    }

    /** Counts a refused row; refuses the list if there are too many. */
    void refuse(RefusedRow row) {
        refused++;
        if (refusals.size() < ImportReport.MOST_REFUSALS) {
            refusals.add(row);
        }
        source.listener().refused(row);
        if (refused >= source.mostRefused()) {
            throw ListErrors.of(ErrorCode.IMPORT_TOO_MANY_REFUSED, refused, row.line());
        }
    }

    static RefusedRow refusal(long line, MailAdminException e) {
        List<FieldError> errors = e.errors();
        return new RefusedRow(
                line, errors.isEmpty() ? List.of(FieldError.withText("", e.code(), null, e.text())) : errors);
    }

    boolean anyRefused() {
        return refused > 0;
    }

    /** Tells the listener; false if it cancels. */
    boolean goesOn() {
        long accepted = Math.max(checked, created + updated + unchanged);
        return source.listener().progressed(new ImportProgress(read, accepted, refused));
    }

    ImportReport report(ImportReport.End end) {
        return new ImportReport(end, read, created, updated, unchanged, refused, refusals);
    }
}
