package io.mailadmin.internal.session;

import io.mailadmin.audit.ClientInfo;
import io.mailadmin.error.SignInRefusedException;
import io.mailadmin.internal.audit.EarlyAttempts;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.password.Password;
import io.mailadmin.store.SignInRow;
import java.util.Optional;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out who somebody is by login and password, throttled; whatever is wrong, the error is the same. */
final class Authentication {

    private static final Logger LOG = LoggerFactory.getLogger(Authentication.class);

    private final Credentials credentials;
    private final Throttle throttle;

    Authentication(Environment environment) {
        this.credentials = new Credentials(environment);
        this.throttle = new Throttle(environment);
    }

    /**
     * What a person typed to prove who it is.
     *
     * @param login the mail account
     * @param password its password
     * @param client from where
     * @param early finds out how many attempts came during a wait
     */
    record Claim(String login, Password password, ClientInfo client, EarlyAttempts early) {

        @Nullable
        String address() {
            String address = client.address();
            return address == null || address.isBlank() ? null : address;
        }
    }

    /**
     * The row of the user who {@code claim} proves to be, if {@code condition} holds.
     *
     * @throws SignInRefusedException for whatever cause
     */
    SignInRow require(Claim claim, Predicate<SignInRow> condition) {
        Throttle.Attempt attempt = throttle.begin(claim.login(), claim.address(), claim.early());
        Optional<SignInRow> row = verified(claim, condition, attempt);
        if (row.isEmpty()) {
            throttle.tidy();
            LOG.debug("refused a sign-in");
            throw new SignInRefusedException();
        }
        throttle.succeeded(attempt);
        return row.get();
    }

    private Optional<SignInRow> verified(Claim claim, Predicate<SignInRow> condition, Throttle.Attempt attempt) {
        try {
            return credentials.verified(claim.login(), claim.password(), condition);
        } catch (RuntimeException e) {
            throttle.withdraw(attempt);
            throw e;
        }
    }
}
