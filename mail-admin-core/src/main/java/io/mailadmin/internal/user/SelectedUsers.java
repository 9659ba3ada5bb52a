package io.mailadmin.internal.user;

import io.mailadmin.audit.AuditAction;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.internal.administrator.LastAdministrator;
import io.mailadmin.internal.audit.Subject;
import io.mailadmin.internal.change.Change;
import io.mailadmin.internal.change.Changes;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.internal.change.FullRole;
import io.mailadmin.internal.change.Rights;
import io.mailadmin.internal.input.Inputs;
import io.mailadmin.password.TemporaryPassword;
import io.mailadmin.store.Asker;
import io.mailadmin.store.StoredPassword;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserSelection;
import io.mailadmin.user.UserStatus;
import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;

/** Some users, as one asker may change them at once. */
final class SelectedUsers implements UserSelection {

    private static final int MOST_AT_ONCE = 500;
    private static final String FIELD = "users";
    private static final String ORG_UNIT = "orgUnit";

    private final Environment environment;
    private final Asker asker;
    private final Changes changes;
    private final Passwords passwords;
    private final List<MailUserId> ids;

    SelectedUsers(Environment environment, Asker asker, List<MailUserId> ids) {
        this.environment = environment;
        this.asker = asker;
        this.changes = new Changes(environment);
        this.passwords = new Passwords(environment);
        this.ids = List.copyOf(Inputs.list(ids, FIELD, MOST_AT_ONCE));
    }

    @Override
    public void suspend() {
        setStatus("suspended users", UserStatus.SUSPENDED);
    }

    @Override
    public void blockLogin() {
        setStatus("blocked users", UserStatus.LOGIN_BLOCKED);
    }

    @Override
    public void reactivate() {
        setStatus("reactivated users", UserStatus.ACTIVE);
    }

    @Override
    public void moveTo(OrgUnitId orgUnit) {
        InvalidInputException.required(orgUnit, ORG_UNIT);
        change("moved users", user -> !user.orgUnit().equals(orgUnit), (change, users) -> {
            OrgUnitId unit = Rights.unit(change.tx(), asker, orgUnit, ORG_UNIT).id();
            if (!users.isEmpty()) {
                FullRole.requireNoGain(change, users, unit, ORG_UNIT);
                Instant now = environment.now();
                change.tx().users().move(change.organizationId(), users, unit, now);
                record(change, users, user -> UserRows.next(user, unit, user.status(), now));
            }
        });
    }

    @Override
    public Map<MailUserId, TemporaryPassword> resetPasswords() {
        environment.store().lookAhead(store -> FullRole.usersToSetPasswords(store, asker, ids, FIELD));
        Map<MailUserId, TemporaryPassword> temporary = new LinkedHashMap<>();
        Map<MailUserId, StoredPassword> stored = new LinkedHashMap<>();
        for (MailUserId id : new LinkedHashSet<>(ids)) {
            TemporaryPassword generated = TemporaryPassword.generate();
            temporary.put(id, generated);
            stored.put(id, passwords.stored(generated));
        }
        changes.run(asker, "reset passwords", change -> {
            List<MailUser> users = FullRole.usersToSetPasswords(change.tx(), asker, ids, FIELD);
            change.tx().users().setPasswords(change.organizationId(), stored);
            users.forEach(user -> change.record(AuditAction.USER_PASSWORD_CHANGED, Subject.untold(user), null));
        });
        return Collections.unmodifiableMap(temporary);
    }

    @Override
    public void delete() {
        change("deleted users", user -> true, new Deletion(environment)::delete);
    }

    private void setStatus(String what, UserStatus status) {
        change(what, user -> user.status() != status, (change, users) -> {
            if (status != UserStatus.ACTIVE) {
                LastAdministrator.requireAnother(
                        change,
                        users.stream()
                                .filter(user -> user.status() == UserStatus.ACTIVE)
                                .toList());
            }
            if (!users.isEmpty()) {
                Instant now = environment.now();
                List<MailUserId> changed = users.stream().map(MailUser::id).toList();
                change.tx().users().setStatus(change.organizationId(), changed, status, now);
                record(change, users, user -> UserRows.next(user, user.orgUnit(), status, now));
            }
        });
    }

    private static void record(Change change, List<MailUser> users, UnaryOperator<MailUser> after) {
        users.forEach(user -> change.record(AuditAction.USER_CHANGED, Subject.of(user), Subject.of(after.apply(user))));
    }

    /** Runs {@code work} on those of the users who are {@code concerned}; it must take that these are none. */
    private void change(String what, Predicate<MailUser> concerned, BiConsumer<Change, List<MailUser>> work) {
        changes.run(asker, what, change -> {
            List<MailUser> users = Rights.usersToChange(change.tx(), asker, ids, FIELD);
            List<MailUser> rest = users.stream().filter(concerned).toList();
            work.accept(change, rest);
            if (rest.isEmpty()) {
                change.nothingChanged();
            }
        });
    }
}
