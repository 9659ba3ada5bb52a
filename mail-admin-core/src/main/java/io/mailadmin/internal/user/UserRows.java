package io.mailadmin.internal.user;

import io.mailadmin.id.OrgUnitId;
import io.mailadmin.internal.text.NameKeys;
import io.mailadmin.store.UserRow;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserStatus;
import java.time.Instant;

/** Makes the rows of users: later versions, and the keys that they are searched and sorted by. */
final class UserRows {

    private UserRows() {}

    /** The next version of {@code user}, with another unit and status. */
    static MailUser next(MailUser user, OrgUnitId orgUnit, UserStatus status, Instant updatedAt) {
        return new MailUser(
                user.id(),
                user.givenName(),
                user.familyName(),
                orgUnit,
                user.serviceType(),
                user.login(),
                status,
                user.version() + 1,
                user.createdAt(),
                updatedAt);
    }

    static UserRow of(MailUser user) {
        NameKeys keys = NameKeys.of(user.givenName(), user.familyName());
        return new UserRow(user, keys.givenName(), keys.familyName(), keys.initials());
    }
}
