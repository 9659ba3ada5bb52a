package io.mailadmin.internal.user;

import io.mailadmin.internal.text.SearchText;
import io.mailadmin.store.UserRow;
import io.mailadmin.user.MailUser;

/** Adds the keys that users are searched and sorted by. */
final class UserRows {

    private UserRows() {}

    static UserRow of(MailUser user) {
        return new UserRow(user, SearchText.fold(user.givenName()), SearchText.fold(user.familyName()));
    }
}
