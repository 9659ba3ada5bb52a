package io.mailadmin.store;

import java.time.Instant;
import java.util.Optional;

/** Counts attempts to sign in, apart from all organizations: a unit of work that does so takes no organization's row. */
public interface SignInAttemptStore {

    /** The row of {@code key}, not held. */
    Optional<SignInAttempts> find(String key);

    /**
     * The row of {@code key}, held exclusively until the unit of work ends, as an organization's row is; one without attempts
     * is added if there is none. Whoever takes several takes them in the order of their keys.
     */
    SignInAttempts lock(String key, Instant now);

    /** Replaces a row that is held. */
    void save(SignInAttempts attempts);

    /** Removes at most {@code limit} rows that have expired by {@code now}. */
    void removeExpired(Instant now, int limit);

    /**
     * The secret from which keys are made: the same for all who use the database, for as long as it exists.
     *
     * @param candidate becomes the secret if there is none yet; 1 to 64 ASCII characters
     */
    String secret(String candidate);
}
