package io.mailadmin.internal.administrator;

import io.mailadmin.administrator.AdminScope;
import io.mailadmin.administrator.OrgUnitAction;
import io.mailadmin.administrator.Permission;
import io.mailadmin.administrator.UserAction;
import io.mailadmin.error.NotFoundException;
import io.mailadmin.error.NotPermittedException;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.internal.change.FullRole;
import io.mailadmin.internal.change.Rights;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.store.AdministratorReader;
import io.mailadmin.store.Asker;
import io.mailadmin.store.Grant;
import io.mailadmin.store.StoreReader;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.TrashedUser;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells why an administrator may or may not do something, by asking {@link Rights} as the calls themselves do. */
final class Explanation {

    private final StoreReader store;
    private final Asker asker;
    private final Asker administrator;

    /**
     * Explanations about {@code administrator}.
     *
     * @throws NotFoundException if the asker sees no such user and is not that user
     */
    Explanation(StoreReader store, Asker asker, MailUserId administrator) {
        this.store = store;
        this.asker = asker;
        this.administrator = new Asker(asker.organization(), administrator);
        if (isOwn()) {
            Rights.requireAdministrator(store, asker);
        } else {
            Rights.user(store, asker, administrator);
        }
    }

    Permission of(UserAction action, MailUserId user) {
        boolean trashed = action == UserAction.RESTORE || action == UserAction.PURGE;
        if (!isOwn()) {
            require(asker, trashed ? UserAction.RESTORE : UserAction.READ, user);
        }
        Optional<MailUser> seen = trashed
                ? store.trash().find(administrator, user).map(TrashedUser::user)
                : store.users().find(administrator, user);
        return permission(
                () -> require(administrator, action, user),
                seen.map(MailUser::orgUnit),
                action == UserAction.SET_PASSWORD || action == UserAction.PURGE);
    }

    Permission of(OrgUnitAction action, OrgUnitId unit) {
        if (!isOwn()) {
            require(asker, OrgUnitAction.READ, unit);
        }
        Optional<OrgUnit> seen = store.orgUnits().find(administrator, unit);
        return permission(
                () -> require(administrator, action, unit), seen.map(OrgUnit::id), action == OrgUnitAction.ADMINISTER);
    }

    /** Who asks about own rights is told what the call would tell, also about what is out of sight. */
    private boolean isOwn() {
        return administrator.administrator() != null
                && administrator.administrator().equals(asker.administrator());
    }

    private void require(Asker who, UserAction action, MailUserId user) {
        switch (action) {
            case READ -> Rights.user(store, who, user);
            case CHANGE, DELETE -> Rights.userToChange(store, who, user);
            case SET_PASSWORD -> FullRole.userToSetPassword(store, who, user, "userId");
            case MAKE_ADMINISTRATOR -> {
                FullRole.require(store, who, "scope");
                Rights.user(store, who, user);
            }
            case RESTORE -> Rights.trashedUser(store, who, user);
            case PURGE -> FullRole.trashedUserToPurge(store, who, user);
        }
    }

    private void require(Asker who, OrgUnitAction action, OrgUnitId unit) {
        switch (action) {
            case READ, ADD_TO -> Rights.unit(store, who, unit, "orgUnitId");
            case CHANGE, DELETE -> Rights.unitToChange(store, who, unit);
            case ADMINISTER -> FullRole.unit(store, who, unit, "orgUnitId");
        }
    }

    private Permission permission(Runnable require, Optional<OrgUnitId> place, boolean takesFullRole) {
        @Nullable
        AdminScope grant = place.flatMap(unit -> grantOn(unit, takesFullRole)).orElse(null);
        try {
            require.run();
            return new Permission(null, null, grant);
        } catch (NotFoundException | NotPermittedException e) {
            return new Permission(e.code(), e.text(), grant);
        }
    }

    /** The administrator's nearest grant on {@code unit} or above it, of the full role if that is taken and there is one. */
    private Optional<AdminScope> grantOn(OrgUnitId unit, boolean takesFullRole) {
        AdministratorReader administrators = store.administrators();
        Optional<Grant> full =
                takesFullRole ? administrators.nearestGrant(administrator.fully(), unit) : Optional.empty();
        return full.or(() -> administrators.nearestGrant(administrator, unit))
                .map(Grant::unit)
                .flatMap(this::shown)
                .map(this::scope);
    }

    private AdminScope scope(OrgUnitId unit) {
        return unit.equals(OrgUnitId.rootOf(asker.organization()))
                ? AdminScope.organization()
                : AdminScope.orgUnit(unit);
    }

    /** To a unit's administrator, grants on units above the own one would tell about the rest of the organization. */
    private Optional<OrgUnitId> shown(OrgUnitId granted) {
        return isOwn()
                ? Optional.of(granted)
                : store.orgUnits().find(asker, granted).map(OrgUnit::id);
    }
}
