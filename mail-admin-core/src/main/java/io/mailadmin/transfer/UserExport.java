package io.mailadmin.transfer;

import io.mailadmin.error.InvalidInputException;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.user.UserQuery;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Which users to write, and how. Immutable.
 *
 * <pre>{@code UserExport.csv().header(Locale.KOREAN).inOrgUnit(sales.id())}</pre>
 *
 * @param format how
 * @param language of the names of the columns: Korean for any Korean locale, English for every other; CSV only
 * @param users which, and in which order; its page counts for nothing
 */
public record UserExport(TransferFormat format, Locale language, UserQuery users) {

    /** Checks that all is given. */
    public UserExport {
        InvalidInputException.required(format, "format");
        InvalidInputException.required(language, "language");
        InvalidInputException.required(users, "users");
    }

    /** All users that the asker may see as CSV in UTF-8, with a byte order mark, by which spreadsheets know it. */
    public static UserExport csv() {
        return new UserExport(TransferFormat.CSV, Locale.ENGLISH, UserQuery.all());
    }

    /** All users that the asker may see as JSON lines. */
    public static UserExport jsonLines() {
        return new UserExport(TransferFormat.JSON_LINES, Locale.ENGLISH, UserQuery.all());
    }

    /** The same with the names of the columns in {@code locale}. */
    public UserExport header(Locale locale) {
        return new UserExport(format, locale, users);
    }

    /** The same of the users that {@code query} finds. */
    public UserExport users(UserQuery query) {
        return new UserExport(format, language, query);
    }

    /** The same of the users in {@code unit} and all below it; null for anywhere. */
    public UserExport inOrgUnit(@Nullable OrgUnitId unit) {
        return users(users.inOrgUnit(unit));
    }
}
