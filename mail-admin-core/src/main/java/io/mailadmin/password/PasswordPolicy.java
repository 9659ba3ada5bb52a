package io.mailadmin.password;

import io.mailadmin.error.ErrorCode;
import java.util.Optional;

/** Decides whether a password may be set; must be thread-safe. Asked only about passwords that are well-formed. */
@FunctionalInterface
public interface PasswordPolicy {

    /**
     * Why {@code owner} may not have {@code password}, or empty if nothing is wrong with it.
     *
     * <p>The codes made for this are PASSWORD_INVALID, PASSWORD_TOO_COMMON and PASSWORD_PERSONAL; any other is passed on
     * with its own text.
     */
    Optional<ErrorCode> refusal(Password password, PasswordOwner owner);
}
