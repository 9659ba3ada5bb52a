package io.mailadmin.internal.user;

import io.mailadmin.address.EmailAddress;
import io.mailadmin.audit.AuditAction;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.error.NotFoundException;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.internal.audit.AccessLog;
import io.mailadmin.internal.audit.Subject;
import io.mailadmin.internal.change.Changes;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.internal.change.FullRole;
import io.mailadmin.internal.change.Rights;
import io.mailadmin.internal.input.TypedPassword;
import io.mailadmin.page.Page;
import io.mailadmin.password.Password;
import io.mailadmin.password.TemporaryPassword;
import io.mailadmin.store.Asker;
import io.mailadmin.store.OrgUnitSlice;
import io.mailadmin.store.Run;
import io.mailadmin.store.StoreReader;
import io.mailadmin.store.StoredPassword;
import io.mailadmin.store.UserSelector;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.MailUserEdit;
import io.mailadmin.user.NewMailUser;
import io.mailadmin.user.UserQuery;
import io.mailadmin.user.UserSelection;
import io.mailadmin.user.Users;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The users, as one asker may see and change them. */
public final class UserService implements Users {

    private static final String USER_ID = "userId";

    private final Environment environment;
    private final Asker asker;
    private final Changes changes;
    private final AccessLog access;
    private final UserCreation creation;
    private final UserEdits edits;
    private final Deletion deletion;
    private final Passwords passwords;

    /** The users for {@code asker}. */
    public UserService(Environment environment, Asker asker) {
        this.environment = environment;
        this.asker = asker;
        this.changes = new Changes(environment);
        this.access = new AccessLog(environment);
        this.creation = new UserCreation(environment);
        this.edits = new UserEdits(environment);
        this.deletion = new Deletion(environment);
        this.passwords = new Passwords(environment);
    }

    @Override
    public MailUser create(NewMailUser user) {
        environment.inputs().valid(user, "user");
        OrgUnitId unit = user.orgUnit() == null ? OrgUnitId.rootOf(asker.organization()) : user.orgUnit();
        if (user.password() != null || user.temporaryPassword() != null) {
            environment.store().lookAhead(store -> Rights.unit(store, asker, unit, "orgUnit"));
        }
        StoredPassword password = creation.password(user, true);
        return changes.apply(asker, "created a user", change -> creation.create(change, user, unit, password));
    }

    @Override
    public MailUser get(MailUserId id) {
        InvalidInputException.required(id, USER_ID);
        MailUser found = environment.store().read(store -> Rights.user(store, asker, id));
        access.read(asker, List.of(found));
        return found;
    }

    @Override
    public Optional<MailUser> findByLogin(String login) {
        InvalidInputException.required(login, "login");
        Optional<MailUser> user = EmailAddress.parse(login)
                .flatMap(address -> environment.store().read(store -> {
                    Optional<MailUser> found = store.users().findByLogin(asker, address);
                    if (found.isEmpty()) {
                        Rights.requireAdministrator(store, asker);
                    }
                    return found;
                }));
        user.ifPresent(found -> access.read(asker, List.of(found)));
        return user;
    }

    @Override
    public Page<MailUser> find(UserQuery query) {
        var search = new UserSearch(InvalidInputException.required(query, "query"));
        var slice = search.slice();
        Page<MailUser> page = environment.store().read(store -> {
            List<MailUser> rows = store.users().list(asker, slice);
            if (rows.isEmpty()) {
                explainNothing(store, query, slice.selector());
            }
            return search.page(slice, rows);
        });
        access.read(asker, page.items());
        return page;
    }

    @Override
    public long count(UserQuery query) {
        var selector = new UserSearch(InvalidInputException.required(query, "query")).selector();
        return environment.store().read(store -> {
            long users = store.users().count(asker, selector);
            if (users == 0) {
                explainNothing(store, query, selector);
            }
            return users;
        });
    }

    @Override
    public MailUser update(MailUserEdit edit) {
        environment.inputs().valid(edit, "edit");
        if (edit.password() != null) {
            lookAhead(edit.id(), "password");
        }
        StoredPassword newPassword = edits.password(edit);
        return changes.apply(asker, "edited a user", change -> edits.save(change, edit, newPassword));
    }

    @Override
    public void changePassword(MailUserId id, Password password, Password confirmation) {
        InvalidInputException.required(id, USER_ID);
        environment.inputs().valid(new TypedPassword(password, confirmation), "password");
        lookAhead(id, USER_ID);
        setPassword(id, passwords.stored(password, true), password);
    }

    @Override
    public TemporaryPassword resetPassword(MailUserId id) {
        InvalidInputException.required(id, USER_ID);
        lookAhead(id, USER_ID);
        TemporaryPassword temporary = TemporaryPassword.generate();
        setPassword(id, passwords.stored(temporary), null);
        return temporary;
    }

    /** Who may not set the password is refused before it is hashed. */
    private void lookAhead(MailUserId id, String field) {
        environment.store().lookAhead(store -> FullRole.userToSetPassword(store, asker, id, field));
    }

    private void setPassword(MailUserId id, @Nullable StoredPassword stored, @Nullable Password typed) {
        changes.run(asker, "set a password", change -> {
            MailUser user = FullRole.userToSetPassword(change.tx(), change.asker(), id, USER_ID);
            passwords.requireAcceptable(typed, Passwords.owner(user));
            change.tx().users().setPassword(change.organizationId(), id, stored);
            change.record(AuditAction.USER_PASSWORD_CHANGED, Subject.untold(user), null);
        });
    }

    @Override
    public void delete(MailUserId id) {
        InvalidInputException.required(id, USER_ID);
        changes.run(asker, "deleted a user", change -> {
            deletion.delete(change, List.of(Rights.userToChange(change.tx(), change.asker(), id)));
        });
    }

    @Override
    public UserSelection selected(List<MailUserId> ids) {
        return new SelectedUsers(environment, asker, ids);
    }

    /** Nothing found may mean that there is nothing, but also that the unit is out of sight or the right was taken away. */
    private void explainNothing(StoreReader store, UserQuery query, UserSelector selector) {
        if (query.orgUnit() == null) {
            Rights.requireAdministrator(store, asker);
        } else {
            Rights.unit(store, asker, query.orgUnit(), "orgUnit");
        }
        if (selector.withinNamed() != null
                && store.orgUnits()
                        .list(asker, new OrgUnitSlice(null, selector.withinNamed(), Run.first(1)))
                        .isEmpty()) {
            throw new NotFoundException(ErrorCode.ORG_UNIT_NOT_FOUND, "orgUnitName", query.orgUnitName());
        }
    }
}
