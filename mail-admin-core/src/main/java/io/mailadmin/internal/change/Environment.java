package io.mailadmin.internal.change;

import io.mailadmin.audit.KeyedHash;
import io.mailadmin.id.IdGenerator;
import io.mailadmin.internal.audit.Auditing;
import io.mailadmin.internal.input.Inputs;
import io.mailadmin.internal.password.PasswordRules;
import io.mailadmin.password.PasswordHasher;
import io.mailadmin.store.MailStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import org.jspecify.annotations.Nullable;

/**
 * What all services are built on. Immutable and thread-safe.
 *
 * @param store where the rows are
 * @param clock tells the time
 * @param ids makes ids
 * @param hasher hashes passwords
 * @param rules of passwords
 * @param inputs checks commands
 * @param auditing what the host chose about the audit trail
 * @param attemptHash hides logins and clients in the counts of attempts, or null for a key beside them
 * @param retention how long the trash and former addresses are kept
 */
public record Environment(
        MailStore store,
        Clock clock,
        IdGenerator ids,
        PasswordHasher hasher,
        PasswordRules rules,
        Inputs inputs,
        Auditing auditing,
        @Nullable KeyedHash attemptHash,
        Duration retention) {

    /** The time in UTC, cut to the microseconds that every database keeps. */
    public Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }

    /** The same on another store. */
    public Environment on(MailStore other) {
        return new Environment(other, clock, ids, hasher, rules, inputs, auditing, attemptHash, retention);
    }
}
