package io.mailadmin.store;

import io.mailadmin.password.HashedPassword;

/**
 * A user's password as it is kept.
 *
 * @param hash its hash
 * @param mustChange whether the user must choose another before signing in
 */
public record StoredPassword(HashedPassword hash, boolean mustChange) {}
