package io.mailadmin.internal.session;

import io.mailadmin.store.SignInAttempts;
import java.time.Duration;
import java.time.Instant;

/**
 * How many failed attempts are free, and how long to wait after each further one: a second, then twice as long each time up
 * to a quarter of an hour. Failures fade one by one.
 *
 * @param free so many are without a wait
 * @param fade how long it takes until one failure is forgotten
 */
record AttemptLimit(int free, Duration fade) {

    /** Some 100 guesses a day at one account, once the free ones are used up. */
    static final AttemptLimit ACCOUNT = new AttemptLimit(10, Duration.ofMinutes(15));

    /** Behind one address may sit a whole office. */
    static final AttemptLimit CLIENT = new AttemptLimit(100, Duration.ofMinutes(1));

    private static final Duration FIRST_WAIT = Duration.ofSeconds(1);
    private static final Duration LONGEST_WAIT = Duration.ofMinutes(15);
    private static final int MOST_DOUBLINGS = 10;

    /** How long to wait at {@code now}; zero or less if the next attempt is free. */
    Duration remaining(SignInAttempts row, Instant now) {
        int beyond = (int) Math.ceil(row.failures()) - free;
        if (beyond < 0) {
            return Duration.ZERO;
        }
        Duration wait = FIRST_WAIT.multipliedBy(1L << Math.min(beyond, MOST_DOUBLINGS));
        Duration capped = wait.compareTo(LONGEST_WAIT) < 0 ? wait : LONGEST_WAIT;
        return Duration.between(now, row.countedAt().plus(capped));
    }

    /** The row with one failure more, which ends the wait. */
    SignInAttempts plusOne(SignInAttempts row, Instant now) {
        double failures = Math.min(faded(row, now) + 1, free + MOST_DOUBLINGS);
        return counted(row, failures, 0, now);
    }

    /** The row {@code now} without the failure that made it out of {@code before}, as if it had never been. */
    SignInAttempts without(SignInAttempts latest, SignInAttempts counted, SignInAttempts before) {
        boolean untouched = latest.countedAt().equals(counted.countedAt()) && latest.failures() == counted.failures();
        return untouched
                ? counted(latest, before.failures(), latest.early(), before.countedAt())
                : counted(latest, Math.max(0, latest.failures() - 1), latest.early(), latest.countedAt());
    }

    private double faded(SignInAttempts row, Instant now) {
        double elapsed = Math.max(0, Duration.between(row.countedAt(), now).toMillis());
        return Math.max(0, row.failures() - elapsed / fade.toMillis());
    }

    private SignInAttempts counted(SignInAttempts row, double failures, long early, Instant at) {
        Instant forgotten = at.plus(fade.multipliedBy((long) Math.ceil(failures)));
        Instant known = row.knownUntil();
        Instant expires = known != null && known.isAfter(forgotten) ? known : forgotten;
        return new SignInAttempts(row.key(), failures, early, at, known, expires);
    }
}
