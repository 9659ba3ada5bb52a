package io.mailadmin.internal.user;

import io.mailadmin.address.EmailAddress;
import io.mailadmin.store.StoredPassword;
import io.mailadmin.user.NewMailUser;
import io.mailadmin.user.UserStatus;
import org.jspecify.annotations.Nullable;

/**
 * A user to create, with what could be found out before the transaction.
 *
 * @param user what was given, valid field by field
 * @param login the login that it comes to
 * @param status what the account may do
 * @param password what to store; null for none
 */
public record NewAccount(
        NewMailUser user,
        EmailAddress login,
        UserStatus status,
        @Nullable StoredPassword password) {}
