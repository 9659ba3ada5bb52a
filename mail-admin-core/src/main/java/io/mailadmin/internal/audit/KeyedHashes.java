package io.mailadmin.internal.audit;

import io.mailadmin.audit.KeyedHash;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keyed hashes, and the hash of a text that is hashed by them. */
public final class KeyedHashes {

    private static final String HMAC = "HmacSHA256";
    private static final String SHA = "SHA-256";
    private static final int BYTES = 32;

    private KeyedHashes() {}

    /** HMAC-SHA-256 with a copy of {@code key} in memory. */
    public static KeyedHash hmac(byte[] key) {
        SecretKeySpec copy = new SecretKeySpec(key, HMAC);
        return message -> {
            try {
                Mac mac = Mac.getInstance(HMAC);
                mac.init(copy);
                return mac.doFinal(message);
            } catch (NoSuchAlgorithmException | InvalidKeyException e) {
                throw new IllegalStateException("Every Java platform has " + HMAC + ", and it takes any key", e);
            }
        };
    }

    /** The host's {@code hash}, of which another length would be cut or refused by a database. */
    public static KeyedHash checked(KeyedHash hash) {
        return message -> {
            byte[] bytes = hash.hash(message);
            if (bytes.length != BYTES) {
                throw new IllegalStateException("A KeyedHash must return " + BYTES + " bytes, not " + bytes.length);
            }
            return bytes;
        };
    }

    /** The hash of a text of any length. */
    public static byte[] sha256(byte[] text) {
        try {
            return MessageDigest.getInstance(SHA).digest(text);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has " + SHA, e);
        }
    }
}
