package io.mailadmin.internal.transfer;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.error.NotFoundException;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.organization.Organization;
import io.mailadmin.store.Asker;
import io.mailadmin.transfer.ImportReport;
import io.mailadmin.transfer.TransferFormat;
import io.mailadmin.transfer.UserImport;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads lists of users on behalf of one asker. */
final class UserImporter {

    private static final int BATCH = 500;

    private final Environment environment;
    private final Asker asker;
    private final UserImport source;
    private final DraftMaker maker;
    private final ImportTally tally;
    private final ImportWrites writes;

    UserImporter(Environment environment, Asker asker, UserImport source) {
        this.environment = environment;
        this.asker = asker;
        this.source = source;
        this.maker = new DraftMaker(environment, source);
        this.tally = new ImportTally(source);
        this.writes = new ImportWrites(environment, asker, source);
    }

    ImportReport read(InputStream in) {
        writes.requireRights();
        RowReader rows = rows(in);
        return source.isAllOrNothing() ? allOrNothing(rows) : rowByRow(rows);
    }

    private RowReader rows(InputStream in) {
        try {
            Reader text = TextReader.open(in, source.charset());
            return source.format() == TransferFormat.CSV
                    ? new CsvRows(text, source.passwords().kind())
                    : new JsonRows(text, source.passwords().kind());
        } catch (IOException e) {
            throw ListErrors.unreadable(e, 1);
        }
    }

    private ImportReport rowByRow(RowReader rows) {
        List<Draft> drafts;
        do {
            drafts = drafts(rows);
            if (drafts != null) {
                write(drafts, !source.isDryRun());
            }
            if (!tally.goesOn()) {
                return tally.report(ImportReport.End.CANCELLED);
            }
        } while (drafts != null);
        return tally.report(source.isDryRun() ? ImportReport.End.DRY_RUN : ImportReport.End.WRITTEN);
    }

    private ImportReport allOrNothing(RowReader rows) {
        List<Draft> all = new ArrayList<>();
        List<Draft> drafts;
        do {
            drafts = drafts(rows);
            if (drafts != null) {
                all.addAll(drafts);
            }
            if (!tally.goesOn()) {
                return tally.report(ImportReport.End.CANCELLED);
            }
        } while (drafts != null);
        boolean written = write(all, !source.isDryRun() && !tally.anyRefused());
        if (source.isDryRun()) {
            return tally.report(ImportReport.End.DRY_RUN);
        }
        return tally.report(written ? ImportReport.End.WRITTEN : ImportReport.End.NOTHING_WRITTEN);
    }

    private boolean write(List<Draft> drafts, boolean mayBeWritten) {
        if (drafts.isEmpty()) {
            return mayBeWritten;
        }
        ImportWrites.Result result = writes.write(drafts, mayBeWritten);
        result.parts().forEach(tally::add);
        return result.isWritten();
    }

    /** The next rows that nothing is wrong with so far, hashed; null after the last row. */
    private @Nullable List<Draft> drafts(RowReader rows) {
        Organization organization = organization();
        List<Draft> drafts = new ArrayList<>();
        Row row = null;
        for (int i = 0; i < BATCH; i++) {
            row = rows.next();
            if (row == null) {
                break;
            }
            tally.read();
            requireFewEnough();
            add(row, organization, drafts);
        }
        return row == null && drafts.isEmpty() ? null : writes.hashed(drafts);
    }

    private void add(Row row, Organization organization, List<Draft> drafts) {
        try {
            drafts.add(maker.draft(row, organization));
            if (source.isAllOrNothing()) {
                tally.checked();
            }
        } catch (InvalidInputException e) {
            tally.refuse(ImportTally.refusal(row.line(), e));
        }
    }

    private void requireFewEnough() {
        if (source.isAllOrNothing() && tally.rows() > UserImport.MOST_AT_ONCE) {
            throw ListErrors.of(ErrorCode.IMPORT_TOO_MANY_ROWS, UserImport.MOST_AT_ONCE);
        }
    }

    private Organization organization() {
        return environment
                .store()
                .read(store -> store.organizations().find(asker.organization()))
                .orElseThrow(() -> new NotFoundException(
                        ErrorCode.ORGANIZATION_NOT_FOUND, "organizationId", asker.organization()));
    }
}
