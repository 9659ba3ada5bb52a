package io.mailadmin.internal.transfer;

import io.mailadmin.address.EmailAddress;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.internal.user.NewAccount;
import io.mailadmin.store.StoredPassword;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.MailUserEdit;
import io.mailadmin.user.NewMailUser;
import io.mailadmin.user.UserStatus;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * A row as it was checked without looking at other users.
 *
 * @param line the line on which it begins
 * @param user what it says, valid field by field
 * @param login the login that it comes to
 * @param path the path of its unit, blank for the organization; null if it does not say
 * @param status the status; null if it does not say
 * @param missing the columns that a new user would need
 * @param password what to store for a new user, once it is hashed
 */
record Draft(
        long line,
        NewMailUser user,
        EmailAddress login,
        @Nullable String path,
        @Nullable UserStatus status,
        Set<Column> missing,
        @Nullable StoredPassword password) {

    Draft with(@Nullable StoredPassword stored) {
        return new Draft(line, user, login, path, status, missing, stored);
    }

    /** The new user; refused if the row does not say enough. */
    NewAccount account() {
        missing.stream().findFirst().ifPresent(column -> {
            throw InvalidInputException.of(column.field(), ErrorCode.REQUIRED, null);
        });
        return new NewAccount(user, login, status == null ? UserStatus.ACTIVE : status, password);
    }

    /** What the row says about {@code before}, which has its login; {@code unit} is null if it does not say which. */
    MailUserEdit edit(MailUser before, @Nullable OrgUnitId unit) {
        MailUserEdit.Builder edit = before.edit();
        if (!missing.contains(Column.GIVEN_NAME)) {
            edit.givenName(user.givenName());
        }
        if (!missing.contains(Column.FAMILY_NAME)) {
            edit.familyName(user.familyName());
        }
        if (!missing.contains(Column.SERVICE_TYPE)) {
            edit.serviceType(user.serviceType());
        }
        if (unit != null) {
            edit.orgUnit(unit);
        }
        if (status != null) {
            edit.status(status);
        }
        return edit.build();
    }
}
