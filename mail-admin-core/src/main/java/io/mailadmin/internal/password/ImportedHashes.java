package io.mailadmin.internal.password;

import static java.nio.charset.StandardCharsets.US_ASCII;

import io.mailadmin.password.HashedPassword;
import java.security.MessageDigest;
import org.apache.commons.codec.digest.Sha2Crypt;
import org.bouncycastle.crypto.generators.OpenBSDBCrypt;

/** Verifies hashes that other servers made. Their form and cost were checked when they were read. */
final class ImportedHashes {

    private static final int LONGEST_BCRYPT = 72;

    private ImportedHashes() {}

    /** Whether {@code hash}, not of Argon2, was made of {@code secret}; takes the same time wherever they differ. */
    static boolean verify(byte[] secret, HashedPassword hash) {
        String text = hash.withoutPrefix();
        return switch (hash.scheme()) {
            case BLF_CRYPT -> bcrypt(secret, text);
            case SHA256_CRYPT -> same(Sha2Crypt.sha256Crypt(secret.clone(), text), text);
            case SHA512_CRYPT -> same(Sha2Crypt.sha512Crypt(secret.clone(), text), text);
            case PBKDF2 -> Pbkdf2.dovecot(secret, text);
            case PBKDF2_SHA256 -> Pbkdf2.ldap("PBKDF2WithHmacSHA256", secret, text);
            case PBKDF2_SHA512 -> Pbkdf2.ldap("PBKDF2WithHmacSHA512", secret, text);
            case SSHA -> SaltedDigest.verify("SHA-1", secret, text);
            case SSHA256 -> SaltedDigest.verify("SHA-256", secret, text);
            case SSHA512 -> SaltedDigest.verify("SHA-512", secret, text);
            case ARGON2ID, ARGON2I -> throw new IllegalArgumentException("Not an imported scheme: " + hash.scheme());
        };
    }

    /** Bcrypt itself looks at the first 72 bytes only: another password that begins alike would verify. */
    private static boolean bcrypt(byte[] secret, String hash) {
        return secret.length <= LONGEST_BCRYPT && OpenBSDBCrypt.checkPassword(hash, secret.clone());
    }

    private static boolean same(String computed, String stored) {
        return MessageDigest.isEqual(computed.getBytes(US_ASCII), stored.getBytes(US_ASCII));
    }
}
