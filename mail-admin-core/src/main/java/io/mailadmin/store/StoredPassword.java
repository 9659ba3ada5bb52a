package io.mailadmin.store;

import io.mailadmin.password.HashedPassword;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A user's password as it is kept.
 *
 * @param hash its hash
 * @param mustChange whether the user must choose another before signing in
 * @param validUntil when it stops being one, in UTC to the microsecond; null for a password that does not expire. Only one that
 *     must be changed has such a time
 */
public record StoredPassword(
        HashedPassword hash, boolean mustChange, @Nullable Instant validUntil) {

    /** A password that does not expire. */
    public StoredPassword(HashedPassword hash, boolean mustChange) {
        this(hash, mustChange, null);
    }

    /** Whether it proves at {@code now} who somebody is. */
    public boolean isValidAt(Instant now) {
        return validUntil == null || validUntil.isAfter(now);
    }
}
