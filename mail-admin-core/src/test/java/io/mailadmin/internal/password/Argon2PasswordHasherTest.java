package io.mailadmin.internal.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailadmin.error.BusyException;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.password.Argon2Cost;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.password.Password;
import io.mailadmin.password.PasswordHasher;
import java.lang.management.ManagementFactory;
import java.text.Normalizer;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class Argon2PasswordHasherTest {

    private final PasswordHasher cheap = Argon2PasswordHasher.withParameters(64, 1, 1);

    @Test
    void aHashVerifiesItsPasswordAndNoOther() {
        PasswordHasher real = new Argon2PasswordHasher();
        HashedPassword hash = real.hash(Password.valueOf("비밀번호 1"));
        assertThat(hash.encoded())
                .startsWith("{ARGON2ID}$argon2id$v=19$m=19456,t=2,p=1$")
                .hasSize(107);
        assertThat(real.verify(Password.valueOf("비밀번호 1"), hash)).isTrue();

        var memory = (com.sun.management.ThreadMXBean) ManagementFactory.getThreadMXBean();
        long before = memory.getCurrentThreadAllocatedBytes();
        assertThat(real.verify(Password.valueOf("비밀번호 2"), hash)).isFalse();
        assertThat(memory.getCurrentThreadAllocatedBytes() - before)
                .as("garbage of one hash, which takes 19 MiB unless the memory is used again")
                .isLessThan(1 << 20);
    }

    @Test
    void itAgreesWithTheReferenceImplementation() {
        // $ echo -n password | argon2 somesalt -id -t 2 -m 16 -p 1 -l 32  (test vector of the reference implementation)
        HashedPassword reference = HashedPassword.parse(
                "$argon2id$v=19$m=65536,t=2,p=1$c29tZXNhbHQ$CTFhFdXPJO1aFaMaO6Mm5c8y7cJHAph8ArZWb2GRPPc");
        assertThat(cheap.verify(Password.valueOf("password"), reference)).isTrue();
        assertThat(cheap.verify(Password.valueOf("Password"), reference)).isFalse();
    }

    @Test
    void everyHashHasItsOwnSalt() {
        var hashes = new HashSet<String>();
        for (int i = 0; i < 50; i++) {
            hashes.add(cheap.hash(Password.valueOf("one password")).encoded());
        }
        assertThat(hashes).hasSize(50);
    }

    @Test
    void aPasswordTypedDecomposedVerifiesWhenTypedComposed() {
        String typed = "홍길동비밀번호1";
        HashedPassword hash = cheap.hash(Password.valueOf(Normalizer.normalize(typed, Normalizer.Form.NFD)));
        assertThat(cheap.verify(Password.valueOf(typed), hash)).isTrue();
    }

    @Test
    void aTamperedHashDoesNotVerify() {
        HashedPassword hash = cheap.hash(Password.valueOf("correct horse"));
        String stored = hash.encoded();
        for (int i = stored.lastIndexOf('$') + 1; i < stored.length() - 1; i++) {
            char other = stored.charAt(i) == 'A' ? 'B' : 'A';
            String tampered = stored.substring(0, i) + other + stored.substring(i + 1);
            assertThat(cheap.verify(Password.valueOf("correct horse"), HashedPassword.parse(tampered)))
                    .isFalse();
        }
    }

    @Test
    void hashesOfEveryAllowedCostVerify() {
        for (int[] cost : new int[][] {{8, 1, 1}, {32, 3, 4}, {100, 1, 3}, {1_000, 10, 2}, {64, 1, 1}}) {
            PasswordHasher other = Argon2PasswordHasher.withParameters(cost[0], cost[1], cost[2]);
            HashedPassword hash = other.hash(Password.valueOf("correct horse"));
            assertThat(cheap.verify(Password.valueOf("correct horse"), hash)).isTrue();
            assertThat(cheap.verify(Password.valueOf("correct mule"), hash)).isFalse();
        }
    }

    @Test
    void aPasswordThatCannotBePreparedIsRefusedAndNeverVerifies() {
        HashedPassword hash = cheap.hash(Password.valueOf("correct horse"));
        for (String typed : new String[] {"", "a\u0000b", "\uD800", "a".repeat(1_025)}) {
            assertThat(cheap.verify(Password.valueOf(typed), hash)).isFalse();
            assertThatThrownBy(() -> cheap.hash(Password.valueOf(typed)))
                    .isInstanceOfSatisfying(InvalidInputException.class, e -> {
                        assertThat(e.errors().get(0).code()).isEqualTo(ErrorCode.PASSWORD_INVALID);
                        assertThat(e.errors().get(0).rejectedValue()).isNull();
                    });
        }
    }

    @Test
    void nullIsRefusedAsMissing() {
        HashedPassword hash = cheap.hash(Password.valueOf("correct horse"));
        assertThatThrownBy(() -> cheap.hash(null)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> cheap.verify(null, hash)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> cheap.verify(Password.valueOf("x"), null)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    @Timeout(60)
    void sixteenThreadsQueueForTwoSlots() throws Exception {
        PasswordHasher hasher = new Argon2PasswordHasher(new Argon2Cost(64, 1, 1), 2, Duration.ofSeconds(10));
        HashedPassword dearer = Argon2PasswordHasher.withParameters(512, 2, 2).hash(Password.valueOf("password 0"));
        ExecutorService threads = Executors.newFixedThreadPool(16);
        try {
            List<Future<Boolean>> answers = new ArrayList<>();
            for (int i = 0; i < 320; i++) {
                Password password = Password.valueOf("password " + i % 2);
                boolean right = i % 2 == 0;
                Callable<Boolean> work = () ->
                        hasher.verify(password, hasher.hash(password)) && hasher.verify(password, dearer) == right;
                answers.add(threads.submit(work));
            }
            for (Future<Boolean> answer : answers) {
                assertThat(answer.get()).isTrue();
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    @Timeout(20)
    void aQueueThatDoesNotMoveEndsInBusyAndAnInterruptIsKept() throws Exception {
        HashingSlots slots = new HashingSlots(1, 8, Duration.ofMillis(50));
        slots.run(pool -> {
            ExecutorService thread = Executors.newSingleThreadExecutor();
            try {
                assertThat(thread.submit(() -> outcome(slots, false)).get()).isEqualTo("busy");
                assertThat(thread.submit(() -> outcome(slots, true)).get()).isEqualTo("busy, interrupted");
            } catch (Exception e) {
                throw new AssertionError(e);
            } finally {
                thread.shutdownNow();
            }
            return pool;
        });
        assertThat(slots.<String>run(pool -> "free")).isEqualTo("free");
        assertThatThrownBy(() -> slots.run(pool -> {
                    throw new IllegalStateException();
                }))
                .isInstanceOf(IllegalStateException.class);
        assertThat(slots.<String>run(pool -> "free again")).isEqualTo("free again");
    }

    private static String outcome(HashingSlots slots, boolean interrupt) {
        if (interrupt) {
            Thread.currentThread().interrupt();
        }
        try {
            slots.run(pool -> pool);
            return "ran";
        } catch (BusyException e) {
            return Thread.interrupted() ? "busy, interrupted" : "busy";
        }
    }
}
