package io.mailadmin.internal.input;

import io.mailadmin.constraint.PasswordsMatch;
import io.mailadmin.constraint.Required;
import io.mailadmin.constraint.ValidPassword;
import io.mailadmin.password.Password;

/**
 * A new password as it was typed twice.
 *
 * @param password the new password
 * @param passwordConfirmation the same again
 */
@PasswordsMatch
public record TypedPassword(
        @Required @ValidPassword Password password,
        @Required Password passwordConfirmation) {}
