package io.mailadmin.internal.password;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Base64;

/** One round of a digest over password and salt, stored with the salt behind it. */
final class SaltedDigest {

    private SaltedDigest() {}

    static boolean verify(String algorithm, byte[] secret, String stored) {
        MessageDigest digest = digest(algorithm);
        byte[] both = Base64.getDecoder().decode(stored);
        digest.update(secret);
        digest.update(both, digest.getDigestLength(), both.length - digest.getDigestLength());
        return MessageDigest.isEqual(Arrays.copyOf(both, digest.getDigestLength()), digest.digest());
    }

    private static MessageDigest digest(String algorithm) {
        try {
            return MessageDigest.getInstance(algorithm);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + algorithm, e);
        }
    }
}
