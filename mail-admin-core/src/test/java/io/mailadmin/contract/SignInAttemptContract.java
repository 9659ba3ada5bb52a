package io.mailadmin.contract;

import static io.mailadmin.contract.ContractFixture.THEN;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import io.mailadmin.store.MailStore;
import io.mailadmin.store.SignInAttemptStore;
import io.mailadmin.store.SignInAttempts;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Attempts to sign in are counted, none is lost, and what has expired goes away. */
@Timeout(60)
abstract class SignInAttemptContract extends ContractPart {

    private static final String KEY = "A-Za_z0123456789";

    SignInAttemptContract(Supplier<MailStore> opened) {
        super(opened);
    }

    @Test
    void aKeyBeginsWithoutAttempts() {
        assertThat(find(KEY)).isEmpty();
        assertThat(lock(KEY)).isEqualTo(SignInAttempts.none(KEY, THEN));
        assertThat(find(KEY)).contains(SignInAttempts.none(KEY, THEN));
    }

    @Test
    void whatIsSavedIsReadAsItWas() {
        SignInAttempts counted = row(KEY, 2.625, null, THEN.plusSeconds(1)).plusEarly(5_000_000_000L);
        save(counted);
        assertThat(find(KEY)).contains(counted);
        assertThat(lock(KEY)).isEqualTo(counted);
        assertThat(find(KEY.toLowerCase(Locale.ROOT))).isEmpty();

        SignInAttempts known = row(KEY, 0, THEN.plus(Duration.ofDays(30)), THEN.plus(Duration.ofDays(30)));
        save(known);
        assertThat(find(KEY)).contains(known);
    }

    @Test
    void aUnitOfWorkThatFailsCountsNothing() {
        assertThatIllegalStateException()
                .isThrownBy(() -> change(attempts -> {
                    attempts.lock(KEY, THEN);
                    attempts.save(row(KEY, 1, null, THEN));
                    throw new IllegalStateException("fails on purpose");
                }));
        assertThat(find(KEY)).isEmpty();
    }

    @Test
    void manyAtOnceAreAllCounted() {
        Race.run(16, thread -> {
            change(attempts -> {
                SignInAttempts now = attempts.lock(KEY, THEN);
                attempts.save(row(KEY, now.failures() + 1, null, THEN.plusSeconds(60)));
            });
            return thread;
        });

        assertThat(find(KEY).orElseThrow().failures()).isEqualTo(16);
    }

    @Test
    void twoKeysAreTakenInOrderByManyAtOnce() {
        Race.run(8, thread -> {
            change(attempts -> List.of("a", "b").forEach(key -> {
                SignInAttempts now = attempts.lock(key, THEN);
                attempts.save(row(key, now.failures() + 1, null, THEN.plusSeconds(60)));
            }));
            return thread;
        });

        assertThat(find("a").orElseThrow().failures()).isEqualTo(8);
        assertThat(find("b").orElseThrow().failures()).isEqualTo(8);
    }

    @Test
    void onlyWhatHasExpiredIsRemovedAndNotMoreThanAsked() {
        for (int i = 0; i < 5; i++) {
            save(row("expired" + i, 1, null, THEN.minusSeconds(i)));
        }
        save(row("alive", 1, null, THEN.plusNanos(1_000)));
        save(row("known", 0, THEN.plusSeconds(9), THEN.plusSeconds(9)));

        change(attempts -> attempts.removeExpired(THEN, 3));
        assertThat(expiredOnes()).isEqualTo(2);
        change(attempts -> attempts.removeExpired(THEN, 3));
        assertThat(expiredOnes()).isZero();
        assertThat(find("alive")).isPresent();
        assertThat(find("known")).isPresent();
    }

    @Test
    void theFirstSecretStaysForAll() {
        List<String> secrets =
                Race.run(8, thread -> store.write(tx -> tx.signInAttempts().secret("candidate " + thread)));

        assertThat(secrets).containsOnly(secrets.get(0));
        assertThat(store.<String>write(tx -> tx.signInAttempts().secret("another")))
                .isEqualTo(secrets.get(0));
    }

    private long expiredOnes() {
        return List.of("expired0", "expired1", "expired2", "expired3", "expired4").stream()
                .filter(key -> find(key).isPresent())
                .count();
    }

    private static SignInAttempts row(String key, double failures, @Nullable Instant knownUntil, Instant expiresAt) {
        return new SignInAttempts(key, failures, 0, THEN, knownUntil, expiresAt);
    }

    private Optional<SignInAttempts> find(String key) {
        return store.write(tx -> tx.signInAttempts().find(key));
    }

    private SignInAttempts lock(String key) {
        return store.write(tx -> tx.signInAttempts().lock(key, THEN));
    }

    private void save(SignInAttempts attempts) {
        change(rows -> {
            rows.lock(attempts.key(), THEN);
            rows.save(attempts);
        });
    }

    private void change(Consumer<SignInAttemptStore> work) {
        store.write(tx -> {
            work.accept(tx.signInAttempts());
            return work;
        });
    }
}
