package io.mailadmin.password;

import com.fasterxml.jackson.annotation.JsonValue;
import java.security.SecureRandom;
import org.jspecify.annotations.Nullable;

/**
 * A generated password to be handed to its owner, who must choose another at the first sign-in, within the time of {@code
 * MailAdmin.Builder.temporaryPasswordValidity}: 28 letters and digits that are not taken for one another, in groups of four,
 * such as {@code k7mp-x2wd-9hqr-tc4v-3nfe-8zys-bu6g}; 138 bits. It cannot be made of typed text, so no policy is asked. It is
 * not printed, serialised or compared by accident. Immutable and thread-safe.
 */
public final class TemporaryPassword {

    private static final String CHARACTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final int GROUPS = 7;
    private static final int GROUP = 4;

    private final Password password;

    private TemporaryPassword(String text) {
        this.password = Password.valueOf(text);
    }

    /** A new one. */
    public static TemporaryPassword generate() {
        SecureRandom random = new SecureRandom();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < GROUPS * GROUP; i++) {
            if (i > 0 && i % GROUP == 0) {
                text.append('-');
            }
            text.append(CHARACTERS.charAt(random.nextInt(CHARACTERS.length())));
        }
        return new TemporaryPassword(text.toString());
    }

    /** The password as its owner will type it. */
    public Password password() {
        return password;
    }

    /** The escape hatch: the secret as it is to be handed over. Do not log or store it. */
    public String reveal() {
        return password.reveal();
    }

    /** Always {@code "[password]"}. */
    @Override
    public String toString() {
        return "[password]";
    }

    @JsonValue
    private @Nullable String json() {
        return null;
    }
}
