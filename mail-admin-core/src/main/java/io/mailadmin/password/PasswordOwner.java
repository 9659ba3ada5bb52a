package io.mailadmin.password;

import io.mailadmin.address.EmailAddress;
import io.mailadmin.error.InvalidInputException;

/**
 * Whose password it will be, as far as a {@code PasswordPolicy} may care.
 *
 * @param login the user's mail account
 * @param givenName the given name, may be empty
 * @param familyName the family name, may be empty
 */
public record PasswordOwner(EmailAddress login, String givenName, String familyName) {

    /** Checks that nothing is null. */
    public PasswordOwner {
        InvalidInputException.required(login, "login");
        InvalidInputException.required(givenName, "givenName");
        InvalidInputException.required(familyName, "familyName");
    }
}
