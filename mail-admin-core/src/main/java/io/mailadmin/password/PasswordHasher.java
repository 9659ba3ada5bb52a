package io.mailadmin.password;

/** Hashes passwords and compares them with hashes; must be thread-safe, and hash the prepared form of a password. */
public interface PasswordHasher {

    /**
     * A new hash of {@code password}, with a salt of its own.
     *
     * @throws io.mailadmin.error.InvalidInputException PASSWORD_INVALID if it has no prepared form
     * @throws io.mailadmin.error.BusyException if too many others are being hashed
     */
    HashedPassword hash(Password password);

    /**
     * True if {@code hash} was made of {@code password}; false also if the password has no prepared form. The time taken
     * does not tell how much of the hash was right.
     *
     * @throws io.mailadmin.error.BusyException if too many others are being hashed
     */
    boolean verify(Password password, HashedPassword hash);

    /**
     * True if {@code hash} is not what {@link #hash} would make today, so that it is replaced at the owner's next sign-in.
     * Never, unless overridden.
     */
    default boolean isOutdated(HashedPassword hash) {
        return false;
    }
}
