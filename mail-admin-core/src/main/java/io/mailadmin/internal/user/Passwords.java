package io.mailadmin.internal.user;

import io.mailadmin.error.InvalidInputException;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.password.Password;
import io.mailadmin.password.PasswordOwner;
import org.jspecify.annotations.Nullable;

/** Hashes and accepts passwords. Hashing comes before the transaction begins, the policy within it, since it needs the login. */
final class Passwords {

    private final Environment environment;

    Passwords(Environment environment) {
        this.environment = environment;
    }

    /** The hash of {@code typed}; null for null. */
    @Nullable
    HashedPassword hash(@Nullable Password typed) {
        return typed == null ? null : environment.hasher().hash(typed);
    }

    /** Refuses a password that the policy does not accept for {@code owner}. */
    void requireAcceptable(@Nullable Password typed, PasswordOwner owner) {
        if (typed != null) {
            environment.policy().refusal(typed, owner).ifPresent(code -> {
                throw InvalidInputException.of("password", code, null);
            });
        }
    }
}
