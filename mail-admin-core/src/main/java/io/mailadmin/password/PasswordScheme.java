package io.mailadmin.password;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * The ways in which a stored password can be hashed; new ones may appear, so a {@code switch} needs a {@code default}. New
 * passwords are hashed as {@link #ARGON2ID}; the others are for users who bring their passwords along from another server. None may
 * take longer than a second to verify, as {@link PasswordKind#typicalTime} reckons.
 *
 * <p>There is no {@code {PLAIN}}: a password at hand is hashed, not stored. Nor are there unsalted or broken ones such as
 * {@code {SHA}}, {@code {MD5}} and {@code {CRYPT}} of DES or MD5: whoever has those gives out temporary passwords.
 */
public enum PasswordScheme {
    /** Argon2id, version 19, as a PHC string; see {@link Argon2Hash}. */
    ARGON2ID("{ARGON2ID}", List.of("$argon2id$"), hash -> argon2(hash, Argon2Hash.Variant.ARGON2ID)),
    /** Argon2i, version 19, as a PHC string; see {@link Argon2Hash}. */
    ARGON2I("{ARGON2I}", List.of("$argon2i$"), hash -> argon2(hash, Argon2Hash.Variant.ARGON2I)),
    /** Bcrypt of cost 4 to 13, {@code $2a$}, {@code $2b$} or {@code $2y$}; no password of more than 72 bytes verifies. */
    BLF_CRYPT("{BLF-CRYPT}", List.of("$2a$", "$2b$", "$2y$"), CryptFormat::bcrypt),
    /** SHA-512 as crypt(3) of glibc does it, 1,000 to 1,000,000 rounds. */
    SHA512_CRYPT("{SHA512-CRYPT}", List.of("$6$"), CryptFormat::sha512),
    /** SHA-256 as crypt(3) of glibc does it, 1,000 to 1,000,000 rounds. */
    SHA256_CRYPT("{SHA256-CRYPT}", List.of("$5$"), CryptFormat::sha256),
    /** PBKDF2 of HMAC-SHA-1 as Dovecot writes it, {@code $1$salt$rounds$hex}, up to 2,000,000 rounds. */
    PBKDF2("{PBKDF2}", List.of(), DigestFormat::dovecotPbkdf2),
    /** PBKDF2 of HMAC-SHA-256 as OpenLDAP, 389 and passlib write it, {@code rounds$salt$hash}, up to 1,600,000 rounds. */
    PBKDF2_SHA256("{PBKDF2-SHA256}", List.of(), hash -> DigestFormat.ldapPbkdf2(hash, 32)),
    /** PBKDF2 of HMAC-SHA-512 as OpenLDAP, 389 and passlib write it, {@code rounds$salt$hash}, up to 860,000 rounds. */
    PBKDF2_SHA512("{PBKDF2-SHA512}", List.of(), hash -> DigestFormat.ldapPbkdf2(hash, 64)),
    /** One round of SHA-512 with a salt of 4 to 64 bytes, both in Base64. */
    SSHA512("{SSHA512}", List.of(), hash -> DigestFormat.salted(hash, 64)),
    /** One round of SHA-256 with a salt of 4 to 64 bytes, both in Base64. */
    SSHA256("{SSHA256}", List.of(), hash -> DigestFormat.salted(hash, 32)),
    /** One round of SHA-1 with a salt of 4 to 64 bytes, both in Base64. */
    SSHA("{SSHA}", List.of(), hash -> DigestFormat.salted(hash, 20));

    private final String prefix;

    @SuppressWarnings("ImmutableEnumChecker") // made by List.of
    private final List<String> marks;

    @SuppressWarnings("ImmutableEnumChecker") // functions without state
    private final UnaryOperator<String> parameters;

    PasswordScheme(String prefix, List<String> marks, UnaryOperator<String> parameters) {
        this.prefix = prefix;
        this.marks = marks;
        this.parameters = parameters;
    }

    /** What stands before the hash, such as {@code "{ARGON2ID}"}; Dovecot and others choose the algorithm by it. */
    public String prefix() {
        return prefix;
    }

    /** Whether {@code hash}, which has no prefix, tells by itself that it is of this scheme. */
    boolean isToldBy(String hash) {
        return marks.stream().anyMatch(hash::startsWith);
    }

    /** What the hash costs, as text; an error that does not show it unless it is in its one spelling and within the caps. */
    String parameters(String hash) {
        return parameters.apply(hash);
    }

    private static String argon2(String phc, Argon2Hash.Variant variant) {
        Argon2Hash hash = Argon2Hash.parse(phc);
        if (hash.variant() != variant) {
            throw HashErrors.refusal();
        }
        return hash.parameters();
    }
}
