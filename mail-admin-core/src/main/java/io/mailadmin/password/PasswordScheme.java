package io.mailadmin.password;

/** The ways in which a stored password can be hashed; new ones may appear, so a {@code switch} needs a {@code default}. */
public enum PasswordScheme {
    /** Argon2id, version 19, as a PHC string; see {@link Argon2idHash}. */
    ARGON2ID("{ARGON2ID}", "$argon2id$") {
        @Override
        String canonical(String hash) {
            return Argon2idHash.parse(hash).phc();
        }
    };

    private final String prefix;
    private final String mark;

    PasswordScheme(String prefix, String mark) {
        this.prefix = prefix;
        this.mark = mark;
    }

    /** What stands before the hash, such as {@code "{ARGON2ID}"}; Dovecot and others choose the algorithm by it. */
    public String prefix() {
        return prefix;
    }

    /** What hashes of this scheme begin with of themselves. */
    String mark() {
        return mark;
    }

    /** The hash without prefix in its one spelling, or an error that does not show it. */
    abstract String canonical(String hash);
}
