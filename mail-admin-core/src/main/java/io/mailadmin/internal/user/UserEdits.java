package io.mailadmin.internal.user;

import io.mailadmin.address.EmailAddress;
import io.mailadmin.audit.AuditAction;
import io.mailadmin.constraint.PlainText;
import io.mailadmin.error.StaleVersionException;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.ServiceTypeCode;
import io.mailadmin.internal.administrator.LastAdministrator;
import io.mailadmin.internal.audit.Subject;
import io.mailadmin.internal.change.Change;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.internal.change.FullRole;
import io.mailadmin.internal.change.Rights;
import io.mailadmin.store.HeldAddress;
import io.mailadmin.store.Outcome;
import io.mailadmin.store.StoredPassword;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.MailUserEdit;
import io.mailadmin.user.UserStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Saves edits of users. */
public final class UserEdits {

    static final String ORG_UNIT = "orgUnit";

    private final Environment environment;
    private final Passwords passwords;

    /** Saves edits in {@code environment}. */
    public UserEdits(Environment environment) {
        this.environment = environment;
        this.passwords = new Passwords(environment);
    }

    /** The edit's new password, to be hashed before the transaction begins; null to keep the present one. */
    @Nullable
    StoredPassword password(MailUserEdit edit) {
        return passwords.stored(edit.password(), true);
    }

    /** Saves {@code edit}, whose fields are valid one by one. */
    public MailUser save(Change change, MailUserEdit edit, @Nullable StoredPassword newPassword) {
        MailUser before = edit.password() == null
                ? Rights.userToChange(change.tx(), change.asker(), edit.id())
                : FullRole.userToSetPassword(change.tx(), change.asker(), edit.id(), "password");
        if (before.version() != edit.version()) {
            throw new StaleVersionException(before.login().toUnicode());
        }
        requireUnit(change, before, edit);
        requireSeat(change, before, edit);
        MailUser after = after(change, before, edit);
        passwords.requireAcceptable(edit.password(), Passwords.owner(after));
        if (before.status() == UserStatus.ACTIVE && after.status() != UserStatus.ACTIVE) {
            LastAdministrator.requireAnother(change, before);
        }
        change.record(AuditAction.USER_CHANGED, Subject.of(before), Subject.of(after));
        if (newPassword != null) {
            change.tx().users().setPassword(change.organizationId(), before.id(), newPassword);
            change.record(AuditAction.USER_PASSWORD_CHANGED, Subject.untold(before), null);
        }
        Outcome outcome = update(change, before, after);
        if (outcome == Outcome.TAKEN && isHeldFor(change, after)) {
            change.tx().heldAddresses().release(change.organizationId(), List.of(held(after)));
            outcome = update(change, before, after);
        }
        if (outcome == Outcome.DONE && !after.login().equals(before.login())) {
            change.tx().heldAddresses().hold(change.organizationId(), held(before));
        }
        return switch (outcome) {
            case DONE -> after;
            case STALE -> throw new StaleVersionException(before.login().toUnicode());
            case TAKEN -> throw Logins.taken(change, after.login());
        };
    }

    private static Outcome update(Change change, MailUser before, MailUser after) {
        return change.tx().users().update(change.organizationId(), before, UserRows.of(after));
    }

    private static boolean isHeldFor(Change change, MailUser user) {
        return change.tx()
                .heldAddresses()
                .find(change.organizationId(), user.login())
                .filter(held -> held.owner().equals(user.id()))
                .isPresent();
    }

    /** The user's address, as it is held once the user has another. */
    private HeldAddress held(MailUser user) {
        return new HeldAddress(user.login(), user.id(), environment.now().plus(environment.retention()));
    }

    /** The next version, whose unit and service type the asker may choose. */
    MailUser after(Change change, MailUser before, MailUserEdit edit) {
        return new MailUser(
                before.id(),
                PlainText.normalise(edit.givenName()),
                PlainText.normalise(edit.familyName()),
                orgUnit(change, edit),
                ServiceTypeCode.valueOf(edit.serviceType()),
                login(change, before, edit),
                edit.status(),
                before.version() + 1,
                before.createdAt(),
                environment.now());
    }

    private static OrgUnitId orgUnit(Change change, MailUserEdit edit) {
        return edit.orgUnit() == null ? change.root() : edit.orgUnit();
    }

    private static void requireUnit(Change change, MailUser before, MailUserEdit edit) {
        OrgUnitId wanted = orgUnit(change, edit);
        if (!wanted.equals(before.orgUnit())) {
            Rights.unit(change.tx(), change.asker(), wanted, ORG_UNIT);
            FullRole.requireNoGain(change, List.of(before), wanted, ORG_UNIT);
        }
    }

    private static void requireSeat(Change change, MailUser before, MailUserEdit edit) {
        String present = before.serviceType().value();
        if (!edit.serviceType().equals(present)) {
            Seats.of(change).change(present, edit.serviceType());
        }
    }

    private static EmailAddress login(Change change, MailUser before, MailUserEdit edit) {
        EmailAddress login = Accounts.resolve(
                change.organization(),
                edit.login(),
                edit.primarySmtpAddress(),
                before.login().domain());
        if (!login.equals(before.login())) {
            Accounts.requireAllowed(change.organization(), login);
        }
        return login;
    }
}
