package io.mailadmin.internal.user;

import io.mailadmin.address.EmailAddress;
import io.mailadmin.audit.AuditAction;
import io.mailadmin.constraint.PlainText;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.ServiceTypeCode;
import io.mailadmin.internal.audit.Subject;
import io.mailadmin.internal.change.Change;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.organization.Organization;
import io.mailadmin.organization.ServiceAllotment;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.password.PasswordOwner;
import io.mailadmin.password.TemporaryPassword;
import io.mailadmin.store.StoredPassword;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.NewMailUser;
import io.mailadmin.user.UserStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** Creates users, for an administrator and as the first administrator of a new organization. */
public final class UserCreation {

    private final Environment environment;
    private final Passwords passwords;

    /** Creates users in {@code environment}. */
    public UserCreation(Environment environment) {
        this.environment = environment;
        this.passwords = new Passwords(environment);
    }

    /**
     * What to store for {@code user}, to be made before the transaction begins; null for a user without password.
     *
     * @param typedByAnother whether a typed password is known to somebody else than the user
     */
    public @Nullable StoredPassword password(NewMailUser user, boolean typedByAnother) {
        if (user.hashedPassword() != null) {
            return passwords.stored(user.hashedPassword());
        }
        return user.temporaryPassword() != null
                ? passwords.stored(user.temporaryPassword())
                : passwords.stored(user.password(), typedByAnother);
    }

    /** What to store for {@code generated}, to be made before the transaction begins. */
    public StoredPassword password(TemporaryPassword generated) {
        return passwords.stored(generated);
    }

    /** What to store for {@code hash}, whose password must be changed if so. */
    public StoredPassword password(HashedPassword hash, boolean mustChange) {
        return mustChange ? passwords.storedToChange(hash) : passwords.stored(hash);
    }

    /** What to store for {@code hash}, which was kept elsewhere with the time until which it is valid; null for ever. */
    public StoredPassword password(HashedPassword hash, boolean mustChange, @Nullable Instant validUntil) {
        return new StoredPassword(passwords.stored(hash).hash(), mustChange, validUntil);
    }

    /** Refuses passwords that administrators choose, if the host does not let them. */
    public void requireChosenByAdministrators() {
        passwords.requireChosenByAdministrators();
    }

    /** Creates {@code user}, whose fields are valid one by one, in {@code unit}, if the asker may use that. */
    public MailUser create(Change change, NewMailUser user, OrgUnitId unit, @Nullable StoredPassword password) {
        Seats seats = Seats.in(change, unit);
        EmailAddress login = login(change.organization(), user);
        ServiceAllotment seat = seats.takeNew(user.serviceType());
        MailUser created = row(
                new NewAccount(user, login, UserStatus.ACTIVE, password),
                unit,
                seat.type().code());
        if (!change.tx().users().insert(change.organizationId(), UserRows.of(created), password)) {
            throw Logins.taken(change, login);
        }
        change.record(AuditAction.USER_CREATED, null, Subject.of(created));
        return created;
    }

    /** The login that {@code user}, whose fields are valid one by one, would have there; refuses what does not fit with it. */
    public EmailAddress login(Organization organization, NewMailUser user) {
        EmailAddress login =
                Accounts.resolve(organization, user.login(), user.primarySmtpAddress(), organization.primaryDomain());
        Accounts.requireAllowed(organization, login);
        passwords.requireAcceptable(user.password(), new PasswordOwner(login, user.givenName(), user.familyName()));
        return login;
    }

    /** The first version of a user. */
    MailUser row(NewAccount account, OrgUnitId unit, ServiceTypeCode serviceType) {
        Instant now = environment.now();
        return new MailUser(
                new MailUserId(environment.ids().next()),
                PlainText.normalise(account.user().givenName()),
                PlainText.normalise(account.user().familyName()),
                unit,
                serviceType,
                account.login(),
                account.status(),
                1,
                now,
                now);
    }
}
