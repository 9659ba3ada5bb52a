package io.mailadmin.password;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonValue;
import io.mailadmin.error.InvalidInputException;
import java.security.MessageDigest;
import java.time.Duration;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * A password's hash as it is stored; of another type than a typed password, so that neither is taken for the other. It
 * is not printed or written to JSON, and no framework makes one of a request: that is why it has no {@code valueOf}. Two are equal
 * if they are stored alike. Immutable and thread-safe.
 */
public final class HashedPassword {

    private static final String CRYPT = "{CRYPT}";
    private static final Duration LONGEST_TIME = Duration.ofSeconds(1);

    private final PasswordKind kind;
    private final String hash;

    private HashedPassword(PasswordScheme scheme, String hash) {
        this.kind = new PasswordKind(scheme, scheme.parameters(hash));
        this.hash = hash;
        if (kind.typicalTime().compareTo(LONGEST_TIME) > 0) {
            throw HashErrors.refusal();
        }
    }

    /**
     * Reads a stored hash {@code {ARGON2ID}$argon2id$v=19$m=19456,t=2,p=1$salt$tag}, or one of another {@link
     * PasswordScheme}. The prefix may be in any case; it may be missing or {@code {CRYPT}} if the hash tells its scheme
     * itself, as PHC strings and those of crypt(3) do.
     *
     * @throws InvalidInputException PASSWORD_HASH_INVALID, without the value, if the scheme is unknown, or the hash damaged or
     *     dearer than its scheme allows, or than a second ({@link PasswordKind#typicalTime})
     */
    public static HashedPassword parse(String stored) {
        InvalidInputException.required(stored, "passwordHash");
        for (PasswordScheme scheme : PasswordScheme.values()) {
            if (begins(stored, scheme.prefix())) {
                return new HashedPassword(
                        scheme, stored.substring(scheme.prefix().length()));
            }
        }
        String hash = begins(stored, CRYPT) ? stored.substring(CRYPT.length()) : stored;
        return Arrays.stream(PasswordScheme.values())
                .filter(scheme -> scheme.isToldBy(hash))
                .findFirst()
                .map(scheme -> new HashedPassword(scheme, hash))
                .orElseThrow(HashErrors::refusal);
    }

    /** How the password was hashed. */
    public PasswordScheme scheme() {
        return kind.scheme();
    }

    /** Scheme and parameters: hashes of one kind cost the same to verify. No secret. */
    public PasswordKind kind() {
        return kind;
    }

    /** The form to store, prefix included; what {@link #parse} reads. Do not log or return it. */
    public String encoded() {
        return scheme().prefix() + hash;
    }

    /** The hash alone, such as a PHC string. Do not log or return it. */
    public String withoutPrefix() {
        return hash;
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof HashedPassword that
                && MessageDigest.isEqual(
                        encoded().getBytes(UTF_8), that.encoded().getBytes(UTF_8));
    }

    @Override
    public int hashCode() {
        return encoded().hashCode();
    }

    /** Always {@code "[hash]"}. */
    @Override
    public String toString() {
        return "[hash]";
    }

    private static boolean begins(String stored, String prefix) {
        return stored.regionMatches(true, 0, prefix, 0, prefix.length());
    }

    @JsonValue
    private @Nullable String json() {
        return null;
    }
}
