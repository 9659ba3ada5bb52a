package io.mailadmin.internal.session;

import io.mailadmin.error.MailAdminException;
import io.mailadmin.error.PasswordChangeRequiredException;
import io.mailadmin.internal.change.Changes;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.internal.session.Authentication.Claim;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.password.Password;
import io.mailadmin.store.Asker;
import io.mailadmin.store.SignInRow;
import io.mailadmin.store.StoredPassword;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signs administrators in. */
final class SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final Environment environment;
    private final Authentication authentication;

    SignIn(Environment environment, Authentication authentication) {
        this.environment = environment;
        this.authentication = authentication;
    }

    /** The asker that {@code claim} stands for. */
    Asker signIn(Claim claim) {
        SignInRow row = authentication.require(claim, SignInRow::enabledAdministrator);
        StoredPassword stored = row.password();
        if (stored != null) {
            if (stored.mustChange()) {
                throw new PasswordChangeRequiredException();
            }
            if (environment.hasher().isOutdated(stored.hash())) {
                rehash(row, stored.hash(), claim.password());
            }
        }
        return new Asker(row.organization(), row.user());
    }

    /** Hashes the password as it is done today; if that fails, the old hash is good enough until the next sign-in. */
    private void rehash(SignInRow row, HashedPassword outdated, Password password) {
        try {
            HashedPassword fresh = environment.hasher().hash(password);
            new Changes(environment)
                    .run(new Asker(row.organization(), row.user()), "hashed a password anew", change -> {
                        change.tx().users().replaceHash(row.organization(), row.user(), outdated, fresh);
                        // the password is the one that it was
                        change.nothingChanged();
                    });
            LOG.debug("hashed a password anew");
        } catch (MailAdminException e) {
            LOG.debug("could not hash a password anew: {}", e.code());
        }
    }
}
