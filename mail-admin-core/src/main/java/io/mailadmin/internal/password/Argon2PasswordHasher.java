package io.mailadmin.internal.password;

import static java.nio.charset.StandardCharsets.UTF_8;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.password.Argon2Cost;
import io.mailadmin.password.Argon2Hash;
import io.mailadmin.password.Argon2Hash.Variant;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.password.Password;
import io.mailadmin.password.PasswordHasher;
import io.mailadmin.password.PasswordKind;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Arrays;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator;
import org.bouncycastle.crypto.params.Argon2Parameters;

/**
 * Argon2id by Bouncy Castle, at most as many at once as there are processors; who finds them taken waits 10 seconds at
 * most. Each keeps its memory, 19 MiB, for the next. Hashes of every {@code PasswordScheme} verify. Thread-safe.
 */
public final class Argon2PasswordHasher implements PasswordHasher {

    private static final Argon2Cost DEFAULT_COST = new Argon2Cost(19_456, 2, 1);
    private static final Duration PATIENCE = Duration.ofSeconds(10);
    private static final int SALT_LENGTH = 16;
    private static final int TAG_LENGTH = 32;
    // Bouncy Castle takes four blocks beside the memory proper; a pool without them allocates the difference each time.
    private static final int WORKING_BLOCKS = 4;

    private final SecureRandom random = new SecureRandom();
    private final Argon2Cost cost;
    private final HashingSlots slots;
    private final PasswordKind currentKind;

    /** A hasher of the default cost: 19,456 KiB, two passes, one lane. */
    public Argon2PasswordHasher() {
        this(DEFAULT_COST, Runtime.getRuntime().availableProcessors(), PATIENCE);
    }

    Argon2PasswordHasher(Argon2Cost cost, int slots, Duration patience) {
        this.cost = cost;
        this.slots = new HashingSlots(slots, cost.memoryKib() + WORKING_BLOCKS, patience);
        this.currentKind = HashedPassword.parse(Argon2Hash.of(cost, new byte[SALT_LENGTH], new byte[TAG_LENGTH])
                        .phc())
                .kind();
    }

    /** A hasher of another cost; {@code (64, 1, 1)} is cheap enough for tests and for nothing else. */
    public static Argon2PasswordHasher withParameters(int memoryKib, int iterations, int parallelism) {
        return new Argon2PasswordHasher(
                new Argon2Cost(memoryKib, iterations, parallelism),
                Runtime.getRuntime().availableProcessors(),
                PATIENCE);
    }

    @Override
    public HashedPassword hash(Password password) {
        String prepared = InvalidInputException.required(password, "password")
                .prepared()
                .orElseThrow(() -> InvalidInputException.of("password", ErrorCode.PASSWORD_INVALID, null));
        byte[] salt = new byte[SALT_LENGTH];
        random.nextBytes(salt);
        byte[] tag = compute(prepared, parameters(Variant.ARGON2ID, cost, salt), TAG_LENGTH);
        try {
            return HashedPassword.parse(Argon2Hash.of(cost, salt, tag).phc());
        } finally {
            Arrays.fill(tag, (byte) 0);
        }
    }

    @Override
    public boolean verify(Password password, HashedPassword hash) {
        InvalidInputException.required(password, "password");
        InvalidInputException.required(hash, "passwordHash");
        return password.prepared().filter(prepared -> made(prepared, hash)).isPresent();
    }

    @Override
    public boolean isOutdated(HashedPassword hash) {
        return !InvalidInputException.required(hash, "passwordHash").kind().equals(currentKind);
    }

    private boolean made(String prepared, HashedPassword hash) {
        return switch (hash.scheme()) {
            case ARGON2ID, ARGON2I -> made(prepared, Argon2Hash.parse(hash.withoutPrefix()));
            default -> imported(prepared, hash);
        };
    }

    private boolean made(String prepared, Argon2Hash stored) {
        byte[] expected = stored.tag();
        byte[] tag = compute(prepared, parameters(stored.variant(), stored.cost(), stored.salt()), expected.length);
        try {
            return MessageDigest.isEqual(expected, tag);
        } finally {
            Arrays.fill(expected, (byte) 0);
            Arrays.fill(tag, (byte) 0);
        }
    }

    private boolean imported(String prepared, HashedPassword hash) {
        byte[] secret = prepared.getBytes(UTF_8);
        try {
            return slots.run(pool -> ImportedHashes.verify(secret, hash));
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private byte[] compute(String prepared, Argon2Parameters.Builder parameters, int length) {
        byte[] secret = prepared.getBytes(UTF_8);
        byte[] tag = new byte[length];
        try {
            return slots.run(pool -> {
                Argon2BytesGenerator generator = new Argon2BytesGenerator();
                generator.init(parameters.withBlockPool(pool).build());
                generator.generateBytes(secret, tag);
                return tag;
            });
        } finally {
            Arrays.fill(secret, (byte) 0);
        }
    }

    private static Argon2Parameters.Builder parameters(Variant variant, Argon2Cost with, byte[] salt) {
        return new Argon2Parameters.Builder(
                        variant == Variant.ARGON2I ? Argon2Parameters.ARGON2_i : Argon2Parameters.ARGON2_id)
                .withVersion(Argon2Parameters.ARGON2_VERSION_13)
                .withMemoryAsKB(with.memoryKib())
                .withIterations(with.iterations())
                .withParallelism(with.parallelism())
                .withSalt(salt);
    }
}
