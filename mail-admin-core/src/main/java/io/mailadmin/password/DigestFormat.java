package io.mailadmin.password;

import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Hashes made by a digest: PBKDF2 as Dovecot and as LDAP servers write it, and one salted round. */
final class DigestFormat {

    private static final String ROUNDS = "([1-9][0-9]{0,6})";
    private static final Pattern DOVECOT = Pattern.compile("\\$1\\$[!-#%-~]{1,64}\\$" + ROUNDS + "\\$[0-9a-f]{40}");
    private static final Pattern LDAP = Pattern.compile(ROUNDS + "\\$([A-Za-z0-9./]{2,86})\\$([A-Za-z0-9./]{43,86})");
    private static final Pattern SALTED = Pattern.compile("[A-Za-z0-9+/]{28,172}={0,2}");
    private static final int MOST_ROUNDS = 2_000_000;
    private static final int SHORTEST_SALT = 4;
    private static final int LONGEST_SALT = 64;

    private DigestFormat() {}

    /** The rounds of {@code $1$salt$rounds$hex}, the salt as text and the hash of SHA-1, up to two million. */
    static String dovecotPbkdf2(String hash) {
        return rounds(matched(DOVECOT, hash));
    }

    /**
     * The rounds of {@code rounds$salt$hash}, up to two million; salt and hash in Base64 with '.' for '+', without padding.
     *
     * @param bytes the length of the hash
     */
    static String ldapPbkdf2(String hash, int bytes) {
        Matcher parts = matched(LDAP, hash);
        decoded(parts.group(2), Base64.getEncoder().withoutPadding());
        if (decoded(parts.group(3), Base64.getEncoder().withoutPadding()).length != bytes) {
            throw HashErrors.refusal();
        }
        return rounds(parts);
    }

    /**
     * Checks a digest of {@code bytes} bytes with its salt of 4 to 64 behind it, both in Base64; it has no parameters.
     *
     * @return an empty text
     */
    static String salted(String hash, int bytes) {
        int salt = decoded(matched(SALTED, hash).group(), Base64.getEncoder()).length - bytes;
        if (salt < SHORTEST_SALT || salt > LONGEST_SALT) {
            throw HashErrors.refusal();
        }
        return "";
    }

    private static String rounds(Matcher parts) {
        String rounds = String.valueOf(parts.group(1));
        if (Integer.parseInt(rounds) > MOST_ROUNDS) {
            throw HashErrors.refusal();
        }
        return "rounds=" + rounds;
    }

    private static byte[] decoded(@Nullable String base64, Base64.Encoder encoder) {
        String standard = String.valueOf(base64).replace('.', '+');
        try {
            byte[] bytes = Base64.getDecoder().decode(standard);
            // Base64 leaves a few bits unused: with them one hash would have several spellings.
            if (encoder.encodeToString(bytes).equals(standard)) {
                return bytes;
            }
        } catch (IllegalArgumentException e) {
            throw HashErrors.refusal();
        }
        throw HashErrors.refusal();
    }

    private static Matcher matched(Pattern pattern, String hash) {
        Matcher parts = pattern.matcher(hash);
        if (!parts.matches()) {
            throw HashErrors.refusal();
        }
        return parts;
    }
}
