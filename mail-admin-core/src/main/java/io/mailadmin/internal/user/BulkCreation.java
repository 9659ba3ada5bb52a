package io.mailadmin.internal.user;

import io.mailadmin.address.EmailAddress;
import io.mailadmin.audit.AuditAction;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.ServiceTypeCode;
import io.mailadmin.internal.audit.Subject;
import io.mailadmin.internal.change.Change;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.store.StoredPassword;
import io.mailadmin.store.UserRow;
import io.mailadmin.user.MailUser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Creates up to 500 users in one unit of work, by a number of statements that does not grow with theirs. */
public final class BulkCreation {

    private final Environment environment;
    private final Change change;
    private final UserCreation creation;
    private final Seats seats;
    private final Set<EmailAddress> taken;
    private final List<UserRow> rows = new ArrayList<>();
    private final Map<MailUserId, StoredPassword> passwords = new HashMap<>();

    /** Creates users with some of {@code logins}. */
    public BulkCreation(Environment environment, Change change, Collection<EmailAddress> logins) {
        this.environment = environment;
        this.change = change;
        this.creation = new UserCreation(environment);
        this.seats = Seats.of(change);
        this.taken = logins.isEmpty() ? Set.of() : change.tx().users().taken(change.organizationId(), logins);
    }

    /** Which of the logins have an owner, or are held for one. */
    public Set<EmailAddress> taken() {
        return taken;
    }

    /** Counts users who would be there by now if this were no dry run. */
    public void count(Map<ServiceTypeCode, Long> imagined) {
        imagined.forEach((type, users) -> seats.count(seats.given(type.value()), users));
    }

    /** Refuses a login that has an owner or is held for one. */
    public void requireFree(EmailAddress login) {
        if (taken.contains(login)) {
            throw Logins.taken(change, login);
        }
    }

    /** Refuses passwords that administrators choose, if the host does not let them. */
    public void requireChosenByAdministrators() {
        creation.requireChosenByAdministrators();
    }

    /** Refuses an account for which no seat is left. */
    public void requireSeat(NewAccount account) {
        seats.requireNew(account.user().serviceType());
    }

    /** Takes an account with a free login, in {@code unit}, which the asker may use; {@link #write} writes it. */
    public MailUser add(NewAccount account, OrgUnitId unit) {
        ServiceTypeCode type =
                seats.takeNew(account.user().serviceType()).type().code();
        MailUser user = creation.row(account, unit, type);
        rows.add(UserRows.of(user));
        if (account.password() != null) {
            passwords.put(user.id(), account.password());
        }
        return user;
    }

    /** Edits of some of {@code users}, who are there and whom the asker sees, besides what is created. */
    public BulkEdits edits(Collection<MailUser> users) {
        return new BulkEdits(environment, change, seats, users);
    }

    /** Writes what was added. */
    public void write() {
        if (!rows.isEmpty()) {
            change.tx().users().insertAll(change.organizationId(), rows, passwords);
            rows.forEach(row -> change.record(AuditAction.USER_CREATED, null, Subject.of(row.user())));
        }
    }
}
