package io.mailadmin.password;

import java.time.Duration;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What hashes of one scheme and the same parameters have in common: how long it takes to verify one, and so to guess.
 *
 * @param scheme how the passwords are hashed
 * @param parameters such as {@code "m=19456,t=2,p=1"}; empty for schemes that have none
 */
public record PasswordKind(PasswordScheme scheme, String parameters) {

    private static final Pattern NAME = Pattern.compile("[a-z]+=");
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}");

    /** Passes and KiB of memory of Argon2id that OWASP's guidance of 2025 takes for equally good; one more pass saves memory. */
    private static final int[] LEAST_MEMORY = {47_104, 19_456, 12_288, 9_216, 7_168};

    /** The kind that {@link #toString} wrote; empty if it is none that this version knows. */
    public static Optional<PasswordKind> parse(String kind) {
        return Arrays.stream(PasswordScheme.values())
                .filter(scheme -> kind.startsWith(scheme.prefix()))
                .map(scheme ->
                        new PasswordKind(scheme, kind.substring(scheme.prefix().length())))
                .filter(PasswordKind::hasItsNumbers)
                .findFirst();
    }

    /** About how long one verification takes on one core of a server of 2020; no promise, but in proportion. */
    public Duration typicalTime() {
        double micros = switch (scheme) {
            case ARGON2ID, ARGON2I -> 1.5 * number(0) * number(1);
            case BLF_CRYPT -> 80.0 * (1L << number(0));
            case SHA512_CRYPT -> 0.45 * number(0);
            case SHA256_CRYPT, PBKDF2 -> 0.3 * number(0);
            case PBKDF2_SHA256 -> 0.6 * number(0);
            case PBKDF2_SHA512 -> 1.15 * number(0);
            case SSHA, SSHA256, SSHA512 -> 1;
        };
        return Duration.of(Math.round(micros), ChronoUnit.MICROS);
    }

    /**
     * True unless it is a way of hashing that OWASP ASVS 5.0 approves, with parameters that it asks for: Argon2id, bcrypt of cost 10
     * and more, PBKDF2 with 1,300,000 rounds of SHA-1, 600,000 of SHA-256 or 210,000 of SHA-512.
     */
    public boolean isWeak() {
        return switch (scheme) {
            case ARGON2ID -> number(0) < LEAST_MEMORY[Math.min(number(1), LEAST_MEMORY.length) - 1];
            case BLF_CRYPT -> number(0) < 10;
            case PBKDF2 -> number(0) < 1_300_000;
            case PBKDF2_SHA256 -> number(0) < 600_000;
            case PBKDF2_SHA512 -> number(0) < 210_000;
            case ARGON2I, SHA512_CRYPT, SHA256_CRYPT, SSHA, SSHA256, SSHA512 -> true;
        };
    }

    /** The text that {@link #parse} reads, such as {@code "{ARGON2ID}m=19456,t=2,p=1"}, at most 64 ASCII characters. */
    @Override
    public String toString() {
        return scheme.prefix() + parameters;
    }

    private int number(int index) {
        return numbers().get(index);
    }

    private List<Integer> numbers() {
        return NUMBER.matcher(NAME.matcher(parameters).replaceAll(" "))
                .results()
                .map(found -> Integer.valueOf(found.group()))
                .toList();
    }

    private boolean hasItsNumbers() {
        int expected = switch (scheme) {
            case ARGON2ID, ARGON2I -> 3;
            case SSHA, SSHA256, SSHA512 -> 0;
            default -> 1;
        };
        return numbers().size() == expected && numbers().stream().allMatch(number -> number > 0);
    }
}
