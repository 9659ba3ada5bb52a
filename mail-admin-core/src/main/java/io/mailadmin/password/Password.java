package io.mailadmin.password;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.mailadmin.error.InvalidInputException;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.text.Normalizer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import rocks.xmpp.precis.PrecisProfiles;

/**
 * A password as a person typed it. It cannot be printed, serialised or compared by accident: {@code toString} masks it,
 * JSON takes it in but gives null out, and {@code equals} is identity. Immutable and thread-safe.
 */
public final class Password {

    private static final int LONGEST_PREPARED = 1_024;
    private static final int SHORTEST = 8;
    private static final int LONGEST = 128;

    private final String typed;

    private Password(String typed) {
        this.typed = typed;
    }

    /**
     * The password {@code typed}, whatever it is; {@link #isWellFormed()} and the {@code PasswordPolicy} judge it later.
     *
     * @throws InvalidInputException if it is null
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static Password valueOf(String typed) {
        return new Password(InvalidInputException.required(typed, "password"));
    }

    /** The escape hatch: the secret exactly as typed. Do not log, store or return it. */
    public String reveal() {
        return typed;
    }

    /**
     * The form to hash, an OpaqueString of RFC 8265: a password typed decomposed on one system is the one typed composed
     * on another. Case and width are kept.
     *
     * @return empty if the password is empty, has control characters or others that the RFC or the Unicode version of this
     *     JDK does not know, or more than 1,024 UTF-16 units
     */
    public Optional<String> prepared() {
        if (typed.length() > LONGEST_PREPARED) {
            return Optional.empty();
        }
        try {
            String composed = Normalizer.normalize(typed, Normalizer.Form.NFC);
            return Optional.of(PrecisProfiles.OPAQUE_STRING.enforce(composed));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** True if the prepared form exists and has 8 to 128 code points, which every new password must. */
    public boolean isWellFormed() {
        return prepared()
                .map(form -> form.codePointCount(0, form.length()))
                .filter(length -> length >= SHORTEST && length <= LONGEST)
                .isPresent();
    }

    /** True if both are one password in their prepared forms; takes the same time wherever they differ. */
    public boolean sameAs(Password other) {
        InvalidInputException.required(other, "passwordConfirmation");
        return MessageDigest.isEqual(comparable(), other.comparable());
    }

    /** Always {@code "[password]"}. */
    @Override
    public String toString() {
        return "[password]";
    }

    // Not the mask: a host that sends back what it got would set it as the password.
    @JsonValue
    private @Nullable String json() {
        return null;
    }

    // UTF-16 and not UTF-8, in which all unpaired surrogates are one question mark.
    private byte[] comparable() {
        String form = prepared().orElse(typed);
        ByteBuffer units = ByteBuffer.allocate(Character.BYTES * form.length());
        units.asCharBuffer().put(form);
        return units.array();
    }
}
