package io.mailadmin.transfer;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import java.nio.charset.Charset;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * How a list of users is read and what becomes of it: unless told otherwise each row on its own, existing users and units as they
 * are. Immutable.
 *
 * <pre>{@code UserImport.csv(ImportPasswords.typed()).createOrgUnits().allOrNothing()}</pre>
 *
 * @param format how the list is written
 * @param charset of CSV; null to tell UTF-8 from MS949, which spreadsheets in Korea write, by the first letters that differ
 * @param passwords where the passwords of new users come from
 * @param isAllOrNothing whether one refused row lets nothing be written; at most {@link #MOST_AT_ONCE} rows then
 * @param updatesExisting whether a row whose login exists changes that user, but for the password, instead of leaving it alone
 * @param createsOrgUnits whether units that the list names and nobody created come to be
 * @param isDryRun whether nothing is written, and the report tells what would be; of the rows before, each 500 know which seats
 *     and units they would take, but not which administrators they would suspend
 * @param mostRefused after how many refused rows it is given up, since the list is no such list; at least 1
 * @param listener hears of progress and of refused rows
 */
public record UserImport(
        TransferFormat format,
        @Nullable Charset charset,
        ImportPasswords passwords,
        boolean isAllOrNothing,
        boolean updatesExisting,
        boolean createsOrgUnits,
        boolean isDryRun,
        int mostRefused,
        ImportListener listener) {

    /** How many rows can be written all or none: they are kept in memory, and others wait meanwhile. */
    public static final int MOST_AT_ONCE = 50_000;

    private static final int MOST_REFUSED = 10_000;

    /** Checks that all is given. */
    public UserImport {
        InvalidInputException.required(format, "format");
        InvalidInputException.required(passwords, "passwords");
        InvalidInputException.required(listener, "listener");
        if (mostRefused < 1) {
            throw InvalidInputException.of("mostRefused", ErrorCode.LIMIT_INVALID, mostRefused);
        }
    }

    /** A list as CSV with a header in Korean or English, whose columns may stand in any order. */
    public static UserImport csv(ImportPasswords passwords) {
        return of(TransferFormat.CSV, passwords);
    }

    /** A list as JSON lines. */
    public static UserImport jsonLines(ImportPasswords passwords) {
        return of(TransferFormat.JSON_LINES, passwords);
    }

    private static UserImport of(TransferFormat format, ImportPasswords passwords) {
        return new UserImport(format, null, passwords, false, false, false, false, MOST_REFUSED, progress -> true);
    }

    /** The same in {@code encoding}; null to find out. */
    public UserImport charset(@Nullable Charset encoding) {
        return with(copy -> copy.encoding = encoding);
    }

    /** The same, but one refused row lets nothing be written. */
    public UserImport allOrNothing() {
        return with(copy -> copy.allOrNothing = true);
    }

    /** The same, but a row whose login exists changes that user. */
    public UserImport updateExisting() {
        return with(copy -> copy.updateExisting = true);
    }

    /** The same, but missing units come to be. */
    public UserImport createOrgUnits() {
        return with(copy -> copy.createOrgUnits = true);
    }

    /** The same, but nothing is written. */
    public UserImport dryRun() {
        return with(copy -> copy.dryRun = true);
    }

    /** The same, but given up after {@code rows} refused rows. */
    public UserImport mostRefused(int rows) {
        return with(copy -> copy.refused = rows);
    }

    /** The same with another listener. */
    public UserImport listener(ImportListener hears) {
        return with(copy -> copy.hears = hears);
    }

    private UserImport with(Consumer<Copy> change) {
        Copy copy = new Copy(this);
        change.accept(copy);
        return new UserImport(
                format,
                copy.encoding,
                passwords,
                copy.allOrNothing,
                copy.updateExisting,
                copy.createOrgUnits,
                copy.dryRun,
                copy.refused,
                copy.hears);
    }

    /** What can be told otherwise. */
    private static final class Copy {

        private @Nullable Charset encoding;
        private boolean allOrNothing;
        private boolean updateExisting;
        private boolean createOrgUnits;
        private boolean dryRun;
        private int refused;
        private ImportListener hears;

        Copy(UserImport from) {
            encoding = from.charset;
            allOrNothing = from.isAllOrNothing;
            updateExisting = from.updatesExisting;
            createOrgUnits = from.createsOrgUnits;
            dryRun = from.isDryRun;
            refused = from.mostRefused;
            hears = from.listener;
        }
    }
}
