package io.mailadmin.internal.user;

import io.mailadmin.address.EmailAddress;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.internal.change.Changes;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.internal.change.Rights;
import io.mailadmin.page.Page;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.store.Asker;
import io.mailadmin.store.StoreReader;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.MailUserEdit;
import io.mailadmin.user.NewMailUser;
import io.mailadmin.user.UserQuery;
import io.mailadmin.user.UserSelection;
import io.mailadmin.user.Users;
import java.util.List;
import java.util.Optional;

/** The users, as one asker may see and change them. */
public final class UserService implements Users {

    private final Environment environment;
    private final Asker asker;
    private final Changes changes;
    private final UserCreation creation;
    private final UserEdits edits;
    private final Deletion deletion;

    /** The users for {@code asker}. */
    public UserService(Environment environment, Asker asker) {
        this.environment = environment;
        this.asker = asker;
        this.changes = new Changes(environment.store());
        this.creation = new UserCreation(environment);
        this.edits = new UserEdits(environment);
        this.deletion = new Deletion(environment);
    }

    @Override
    public MailUser create(NewMailUser user) {
        environment.inputs().valid(user, "user");
        HashedPassword hash = creation.hash(user);
        return changes.apply(asker, "created a user", change -> {
            OrgUnitId unit =
                    Rights.unit(change.tx(), asker, user.orgUnit(), "orgUnit").id();
            return creation.create(change, user, unit, hash);
        });
    }

    @Override
    public MailUser get(MailUserId id) {
        InvalidInputException.required(id, "userId");
        return environment.store().read(store -> Rights.user(store, asker, id));
    }

    @Override
    public Optional<MailUser> findByLogin(String login) {
        InvalidInputException.required(login, "login");
        return EmailAddress.parse(login)
                .flatMap(address -> environment.store().read(store -> {
                    Optional<MailUser> found = store.users().findByLogin(asker, address);
                    if (found.isEmpty()) {
                        Rights.requireAdministrator(store, asker);
                    }
                    return found;
                }));
    }

    @Override
    public Page<MailUser> find(UserQuery query) {
        var search = new UserSearch(InvalidInputException.required(query, "query"));
        var slice = search.slice();
        return environment.store().read(store -> {
            List<MailUser> rows = store.users().list(asker, slice);
            if (rows.isEmpty()) {
                explainNothing(store, query);
            }
            return search.page(rows);
        });
    }

    @Override
    public MailUser update(MailUserEdit edit) {
        environment.inputs().valid(edit, "edit");
        HashedPassword newHash = edits.hash(edit);
        return changes.apply(asker, "edited a user", change -> edits.save(change, edit, newHash));
    }

    @Override
    public void delete(MailUserId id) {
        InvalidInputException.required(id, "userId");
        changes.run(asker, "deleted a user", change -> {
            deletion.delete(change, List.of(Rights.userToChange(change, id)));
        });
    }

    @Override
    public UserSelection selected(List<MailUserId> ids) {
        return new SelectedUsers(environment, asker, ids);
    }

    /** Nothing found may mean that there is nothing, but also that the unit is out of sight or the right was taken away. */
    private void explainNothing(StoreReader store, UserQuery query) {
        if (query.orgUnit() == null) {
            Rights.requireAdministrator(store, asker);
        } else {
            Rights.unit(store, asker, query.orgUnit(), "orgUnit");
        }
    }
}
