package io.mailadmin.internal.user;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.error.RuleBrokenException;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.password.Password;
import io.mailadmin.password.PasswordOwner;
import io.mailadmin.password.TemporaryPassword;
import io.mailadmin.store.StoredPassword;
import io.mailadmin.user.MailUser;
import org.jspecify.annotations.Nullable;

/** Hashes and accepts passwords. Hashing comes before the transaction begins, the policy within it, since it needs the login. */
public final class Passwords {

    private final Environment environment;

    /** Passwords by the hasher and the policy of {@code environment}. */
    public Passwords(Environment environment) {
        this.environment = environment;
    }

    /**
     * What to store for {@code typed}; null for null.
     *
     * @param mustChange whether somebody else than its owner knows it
     * @throws RuleBrokenException if so, and the host does not let administrators choose passwords
     */
    @Nullable
    StoredPassword stored(@Nullable Password typed, boolean mustChange) {
        if (typed == null) {
            return null;
        }
        if (mustChange) {
            requireChosenByAdministrators();
        }
        return new StoredPassword(environment.hasher().hash(typed), mustChange);
    }

    /** Refuses a password that somebody else than its owner has typed, if the host does not let administrators choose passwords. */
    void requireChosenByAdministrators() {
        if (!environment.rules().chosenByAdministrators()) {
            throw new RuleBrokenException(ErrorCode.PASSWORD_NOT_TO_BE_CHOSEN, "password");
        }
    }

    /** What to store for {@code generated}, of which the time begins now. */
    StoredPassword stored(TemporaryPassword generated) {
        return new StoredPassword(
                environment.hasher().hash(generated.password()),
                true,
                environment.now().plus(environment.rules().temporaryValidity()));
    }

    /** What to store for a hash that its owner brings along, unless it is weak and the host takes no weak ones. */
    StoredPassword stored(HashedPassword hash) {
        if (!environment.rules().weakHashes() && hash.kind().isWeak()) {
            throw InvalidInputException.of("hashedPassword", ErrorCode.PASSWORD_HASH_WEAK, null);
        }
        return new StoredPassword(hash, false);
    }

    /** The same for a hash of a password that must be changed, of which the time begins now. */
    StoredPassword storedToChange(HashedPassword hash) {
        return new StoredPassword(
                stored(hash).hash(),
                true,
                environment.now().plus(environment.rules().temporaryValidity()));
    }

    /** What the policy is told about {@code user}. */
    public static PasswordOwner owner(MailUser user) {
        return new PasswordOwner(user.login(), user.givenName(), user.familyName());
    }

    /** Refuses a password that the policy does not accept for {@code owner}. */
    public void requireAcceptable(@Nullable Password typed, PasswordOwner owner) {
        if (typed != null) {
            environment.rules().policy().refusal(typed, owner).ifPresent(code -> {
                throw InvalidInputException.of("password", code, null);
            });
        }
    }
}
