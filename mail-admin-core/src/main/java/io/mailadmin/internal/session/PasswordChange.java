package io.mailadmin.internal.session;

import io.mailadmin.address.EmailAddress;
import io.mailadmin.audit.AuditAction;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.error.SignInRefusedException;
import io.mailadmin.internal.audit.Subject;
import io.mailadmin.internal.change.Change;
import io.mailadmin.internal.change.Changes;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.internal.input.TypedPassword;
import io.mailadmin.internal.session.Authentication.Claim;
import io.mailadmin.internal.user.Passwords;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.store.Asker;
import io.mailadmin.store.SignInRow;
import io.mailadmin.store.StoredPassword;
import io.mailadmin.user.MailUser;

/** Lets a user, administrator or not, choose another password. */
final class PasswordChange {

    private final Environment environment;
    private final Authentication authentication;
    private final Changes changes;
    private final Passwords passwords;

    PasswordChange(Environment environment, Authentication authentication) {
        this.environment = environment;
        this.authentication = authentication;
        this.changes = new Changes(environment);
        this.passwords = new Passwords(environment);
    }

    /** Sets {@code next} for the user who {@code claim} proves to be. */
    void change(Claim claim, TypedPassword next) {
        environment.inputs().valid(next, "password");
        if (claim.password().sameAs(next.password())) {
            throw InvalidInputException.of("password", ErrorCode.PASSWORD_UNCHANGED, null);
        }
        SignInRow row = authentication.require(claim, SignInRow::enabled);
        HashedPassword hash = environment.hasher().hash(next.password());
        Asker self = Asker.self(row.organization(), row.user()).from(claim.client());
        changes.run(self, "changed the own password", change -> {
            MailUser user = unchanged(change, claim, row);
            passwords.requireAcceptable(next.password(), Passwords.owner(user));
            change.tx().users().setPassword(row.organization(), row.user(), new StoredPassword(hash, false));
            change.record(AuditAction.USER_PASSWORD_CHANGED, Subject.untold(user), null);
        });
    }

    /**
     * The user, seen as the operator does since it may have no rights at all; refused if the password was changed or the user
     * suspended after the password had been checked.
     */
    private static MailUser unchanged(Change change, Claim claim, SignInRow row) {
        return EmailAddress.parse(claim.login())
                .flatMap(login -> change.tx().users().signIn(login))
                .filter(now -> now.enabled() && now.user().equals(row.user()))
                .filter(now -> now.password() != null && now.password().equals(row.password()))
                .flatMap(now -> change.tx().users().find(new Asker(row.organization(), null), row.user()))
                .orElseThrow(SignInRefusedException::new);
    }
}
