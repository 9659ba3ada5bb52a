package io.mailadmin.password;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.annotation.JsonValue;
import io.mailadmin.error.InvalidInputException;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * A password's hash as it is stored; of another type than a typed password, so that neither is taken for the other. It
 * is not printed or written to JSON. Two are equal if they are stored alike. Immutable and thread-safe.
 */
public final class HashedPassword {

    private final PasswordScheme scheme;
    private final String hash;

    private HashedPassword(PasswordScheme scheme, String hash) {
        this.scheme = scheme;
        this.hash = hash;
    }

    /**
     * Reads a stored hash {@code {ARGON2ID}$argon2id$v=19$m=19456,t=2,p=1$salt$tag}; the prefix may be in any case, or
     * missing if the hash tells its scheme itself.
     *
     * @throws InvalidInputException PASSWORD_HASH_INVALID, without the value, if the scheme is unknown, or the hash damaged or
     *     dearer than {@link Argon2Cost} allows
     */
    public static HashedPassword valueOf(String stored) {
        InvalidInputException.required(stored, "passwordHash");
        for (PasswordScheme scheme : PasswordScheme.values()) {
            String prefix = scheme.prefix();
            if (stored.regionMatches(true, 0, prefix, 0, prefix.length())) {
                return new HashedPassword(scheme, scheme.canonical(stored.substring(prefix.length())));
            }
            if (stored.startsWith(scheme.mark())) {
                return new HashedPassword(scheme, scheme.canonical(stored));
            }
        }
        throw HashErrors.refusal();
    }

    /** How the password was hashed. */
    public PasswordScheme scheme() {
        return scheme;
    }

    /** The form to store, prefix included; what {@link #valueOf} reads. Do not log or return it. */
    public String encoded() {
        return scheme.prefix() + hash;
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

    @JsonValue
    private @Nullable String json() {
        return null;
    }
}
