package io.mailadmin.internal.session;

import io.mailadmin.address.EmailAddress;
import io.mailadmin.error.SignInRefusedException;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.password.Password;
import io.mailadmin.store.Asker;
import io.mailadmin.store.SignInRow;
import java.util.Optional;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signs administrators in. Whatever is wrong, one hash is computed and one error thrown. */
final class SignIn {

    private static final Logger LOG = LoggerFactory.getLogger(SignIn.class);

    private final Environment environment;
    private final HashedPassword nobodys;

    SignIn(Environment environment) {
        this.environment = environment;
        this.nobodys =
                environment.hasher().hash(Password.valueOf(UUID.randomUUID().toString()));
    }

    /** The asker that {@code login} and {@code password} stand for; no connection is held while hashing. */
    Asker signIn(String login, Password password) {
        Optional<SignInRow> found = EmailAddress.parse(login)
                .flatMap(address ->
                        environment.store().read(store -> store.users().signIn(address)));
        HashedPassword stored = found.map(SignInRow::password).orElse(nobodys);
        boolean verified = environment.hasher().verify(password, stored);
        return found.filter(row -> verified && row.password() != null && row.enabledAdministrator())
                .map(row -> new Asker(row.organization(), row.user()))
                .orElseThrow(() -> {
                    LOG.debug("refused a sign-in");
                    return new SignInRefusedException();
                });
    }
}
