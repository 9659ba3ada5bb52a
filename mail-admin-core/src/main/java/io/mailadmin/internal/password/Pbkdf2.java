package io.mailadmin.internal.password;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.Base64;
import java.util.HexFormat;
import javax.crypto.SecretKeyFactory;
import javax.crypto.spec.PBEKeySpec;

/** PBKDF2 (RFC 8018) in the text forms that servers store. */
final class Pbkdf2 {

    private Pbkdf2() {}

    /** Dovecot's {@code $1$salt$rounds$hex}: HMAC-SHA-1, and the salt is the text itself. */
    static boolean dovecot(byte[] secret, String stored) {
        String[] parts = stored.split("\\$", -1);
        byte[] expected = HexFormat.of().parseHex(parts[4]);
        return isDerived("PBKDF2WithHmacSHA1", spec(secret, parts[2].getBytes(US_ASCII), parts[3], expected), expected);
    }

    /** The {@code rounds$salt$hash} of LDAP servers. */
    static boolean ldap(String algorithm, byte[] secret, String stored) {
        String[] parts = stored.split("\\$", -1);
        byte[] expected = decoded(parts[2]);
        return isDerived(algorithm, spec(secret, decoded(parts[1]), parts[0], expected), expected);
    }

    private static PBEKeySpec spec(byte[] secret, byte[] salt, String rounds, byte[] expected) {
        return new PBEKeySpec(
                new String(secret, UTF_8).toCharArray(), salt, Integer.parseInt(rounds), expected.length * Byte.SIZE);
    }

    private static boolean isDerived(String algorithm, PBEKeySpec spec, byte[] expected) {
        try {
            byte[] key =
                    SecretKeyFactory.getInstance(algorithm).generateSecret(spec).getEncoded();
            return MessageDigest.isEqual(expected, key);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("Every Java platform has " + algorithm, e);
        } finally {
            spec.clearPassword();
        }
    }

    private static byte[] decoded(String base64) {
        return Base64.getDecoder().decode(base64.replace('.', '+'));
    }
}
