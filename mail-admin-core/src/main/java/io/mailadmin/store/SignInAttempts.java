package io.mailadmin.store;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The failed attempts that are counted under one key.
 *
 * @param key 1 to 64 ASCII characters, told apart by case; what it stands for is not to be seen from it
 * @param failures how many there were, less what has faded since, at {@code countedAt}
 * @param early how many more came during the wait since the last that was counted as failed
 * @param countedAt when they were last counted
 * @param knownUntil until when the account counts as known at the client address; null if the key is not for one
 * @param expiresAt from when on the row tells nothing any more
 */
public record SignInAttempts(
        String key,
        double failures,
        long early,
        Instant countedAt,
        @Nullable Instant knownUntil,
        Instant expiresAt) {

    /** No attempts at all, as of {@code now}. */
    public static SignInAttempts none(String key, Instant now) {
        return new SignInAttempts(key, 0, 0, now, null, now);
    }

    /** The row with {@code more} that came during the wait. */
    public SignInAttempts plusEarly(long more) {
        return new SignInAttempts(key, failures, early + more, countedAt, knownUntil, expiresAt);
    }
}
