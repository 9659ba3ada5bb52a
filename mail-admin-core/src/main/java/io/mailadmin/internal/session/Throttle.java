package io.mailadmin.internal.session;

import io.mailadmin.error.MailAdminException;
import io.mailadmin.error.TooManyAttemptsException;
import io.mailadmin.internal.audit.EarlyAttempts;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.store.SignInAttemptStore;
import io.mailadmin.store.SignInAttempts;
import java.time.Duration;
import java.time.Instant;
import java.util.Collections;
import java.util.Comparator;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Makes guessing slow. An attempt is counted as failed before the password is looked at, and taken back if it succeeds: so many
 * at the same time are no way around the limit. It is counted for the account and for the client address or, at an
 * address where the account is known, for the two together and nothing else, so nobody elsewhere can lock its owner out.
 */
final class Throttle {

    private static final Logger LOG = LoggerFactory.getLogger(Throttle.class);

    private static final Duration KNOWN_FOR = Duration.ofDays(30);
    private static final int TIDIED_AT_ONCE = 10;

    private final Environment environment;
    private final AttemptKeys keys;

    Throttle(Environment environment) {
        this.environment = environment;
        this.keys = new AttemptKeys(environment);
    }

    /**
     * What was counted under one key.
     *
     * @param limit the limit of the key
     * @param before the row without the attempt
     * @param after the row with it
     */
    private record Count(AttemptLimit limit, SignInAttempts before, SignInAttempts after) {

        Duration remaining(Instant now) {
            return limit.remaining(before, now);
        }

        SignInAttempts takenBack(SignInAttempts latest) {
            return limit.without(latest, after, before);
        }

        /** Taken back, too, is that those who came too early were told of. */
        SignInAttempts withdrawn(SignInAttempts latest) {
            return takenBack(latest).plusEarly(before.early());
        }
    }

    /**
     * Whether an attempt may be made.
     *
     * @param counts what was counted, by key, if it may
     * @param remaining how long to wait; zero if it may
     * @param early how many attempts came during the wait, this one among them if it does
     */
    private record Answer(SortedMap<String, Count> counts, Duration remaining, long early) {}

    /**
     * An attempt that was counted.
     *
     * @param counts what was counted, by key
     * @param pair the key of the account at the client address; null if no address is known
     */
    record Attempt(
            SortedMap<String, Count> counts, @Nullable String pair) {}

    /**
     * Counts an attempt.
     *
     * @param early is told the attempts that came during the wait, this one among them if it does
     * @throws TooManyAttemptsException if it comes too early; then it is not counted as failed
     */
    Attempt begin(String login, @Nullable String address, EarlyAttempts early) {
        String account = keys.account(login);
        String client = address == null ? null : keys.client(address);
        String pair = address == null ? null : keys.accountAtClient(login, address);
        Answer answer = environment.store().writeApart(tx -> {
            Instant now = environment.now();
            SortedMap<String, AttemptLimit> limits = new TreeMap<>();
            if (pair != null && isKnown(tx.signInAttempts(), pair, now)) {
                limits.put(pair, AttemptLimit.ACCOUNT);
            } else {
                limits.put(account, AttemptLimit.ACCOUNT);
                if (client != null) {
                    limits.put(client, AttemptLimit.CLIENT);
                }
            }
            return answer(tx.signInAttempts(), limits, now);
        });
        early.add(answer.early());
        if (!answer.remaining().isZero()) {
            throw new TooManyAttemptsException(answer.remaining());
        }
        return new Attempt(answer.counts(), pair);
    }

    /** Forgets the account's failures, and knows the account at the client address from now on. */
    void succeeded(Attempt attempt) {
        SortedSet<String> keysInOrder = new TreeSet<>(attempt.counts.keySet());
        if (attempt.pair != null) {
            keysInOrder.add(attempt.pair);
        }
        quietly(attempts -> {
            Instant now = environment.now();
            for (String key : keysInOrder) {
                SignInAttempts latest = attempts.lock(key, now);
                attempts.save(afterSuccess(latest, attempt, now));
            }
        });
    }

    /** Takes an attempt back whose password was never looked at. */
    void withdraw(Attempt attempt) {
        quietly(attempts -> attempt.counts.forEach(
                (key, count) -> attempts.save(count.withdrawn(attempts.lock(key, environment.now())))));
    }

    /** Removes rows that tell nothing any more, several for each that an attempt adds, so that the table stays small. */
    void tidy() {
        quietly(attempts -> attempts.removeExpired(environment.now(), TIDIED_AT_ONCE));
    }

    private static boolean isKnown(SignInAttemptStore attempts, String pair, Instant now) {
        return attempts.find(pair)
                .map(SignInAttempts::knownUntil)
                .filter(now::isBefore)
                .isPresent();
    }

    private static Answer answer(SignInAttemptStore attempts, SortedMap<String, AttemptLimit> limits, Instant now) {
        SortedMap<String, Count> counts = new TreeMap<>();
        limits.forEach((key, limit) -> {
            SignInAttempts before = attempts.lock(key, now);
            counts.put(key, new Count(limit, before, limit.plusOne(before, now)));
        });
        Count longest = Collections.max(counts.values(), Comparator.comparing(count -> count.remaining(now)));
        if (longest.remaining(now).compareTo(Duration.ZERO) > 0) {
            SignInAttempts waiting = longest.before().plusEarly(1);
            attempts.save(waiting);
            return new Answer(counts, longest.remaining(now), waiting.early());
        }
        counts.values().forEach(count -> attempts.save(count.after()));
        long early = counts.values().stream()
                .mapToLong(count -> count.before().early())
                .sum();
        return new Answer(counts, Duration.ZERO, early);
    }

    private static SignInAttempts afterSuccess(SignInAttempts latest, Attempt attempt, Instant now) {
        if (latest.key().equals(attempt.pair)) {
            Instant knownUntil = now.plus(KNOWN_FOR);
            return new SignInAttempts(latest.key(), 0, 0, now, knownUntil, knownUntil);
        }
        Count count = attempt.counts.get(latest.key());
        return count == null || count.limit.equals(AttemptLimit.ACCOUNT)
                ? SignInAttempts.none(latest.key(), now)
                : count.takenBack(latest);
    }

    /** The attempt was decided before: that it could not be noted must not turn it into an error. */
    private void quietly(Consumer<SignInAttemptStore> work) {
        try {
            environment.store().writeApart(tx -> {
                work.accept(tx.signInAttempts());
                return work;
            });
        } catch (MailAdminException e) {
            LOG.debug("could not note an attempt to sign in: {}", e.code());
        }
    }
}
