package io.mailadmin.internal.change;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.NotFoundException;
import io.mailadmin.error.NotPermittedException;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.store.Asker;
import io.mailadmin.store.StoreReader;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.TrashedUser;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What an asker may see and touch. The store's queries hide what lies outside the scope, so a row that comes back is a
 * permission; only when nothing comes back is it asked why.
 */
public final class Rights {

    private Rights() {}

    /**
     * The unit {@code id}, or the root for null.
     *
     * @param field the input field that names the unit
     * @throws NotFoundException if the asker sees no such unit
     * @throws NotPermittedException if the asker does not administer the organization and it is the root
     */
    public static OrgUnit unit(StoreReader store, Asker asker, @Nullable OrgUnitId id, String field) {
        OrgUnitId root = OrgUnitId.rootOf(asker.organization());
        OrgUnitId wanted = id == null ? root : id;
        return store.orgUnits().find(asker, wanted).orElseThrow(() -> {
            requireAdministrator(store, asker);
            return wanted.equals(root)
                    ? new NotPermittedException(ErrorCode.ORGANIZATION_SCOPE_REQUIRED, field)
                    : new NotFoundException(ErrorCode.ORG_UNIT_NOT_FOUND, field, wanted);
        });
    }

    /**
     * The unit {@code id}, to be changed.
     *
     * @throws NotFoundException if the asker sees no such unit
     * @throws NotPermittedException if it is the organization itself, or the top of the asker's own scope
     */
    public static OrgUnit unitToChange(StoreReader store, Asker asker, OrgUnitId id) {
        OrgUnit unit = unit(store, asker, id, "orgUnitId");
        if (id.equals(OrgUnitId.rootOf(asker.organization()))
                || store.administrators().isTopOfScope(asker, id)) {
            throw new NotPermittedException(ErrorCode.OWN_TOP_UNIT, "orgUnitId", unit.name());
        }
        return unit;
    }

    /**
     * The user {@code id}.
     *
     * @throws NotFoundException if the asker sees no such user
     */
    public static MailUser user(StoreReader store, Asker asker, MailUserId id) {
        return store.users().find(asker, id).orElseThrow(() -> {
            requireAdministrator(store, asker);
            return new NotFoundException(ErrorCode.USER_NOT_FOUND, "userId", id);
        });
    }

    /**
     * The user {@code id}, to be changed.
     *
     * @throws NotPermittedException if the user administers more than the asker, by scope or by role: whoever could set such a
     *     user's password would hold those rights as well
     */
    public static MailUser userToChange(StoreReader store, Asker asker, MailUserId id) {
        MailUser user = user(store, asker, id);
        requireNoWiderGrants(store, asker, List.of(user), i -> "userId");
        return user;
    }

    /**
     * The users {@code ids}, 1 to 500, each once, to be changed.
     *
     * @param field the input field that lists them
     * @throws NotFoundException if the asker does not see one of them
     * @throws NotPermittedException if one of them administers more than the asker, by scope or by role
     */
    public static List<MailUser> usersToChange(StoreReader store, Asker asker, List<MailUserId> ids, String field) {
        List<MailUser> users = users(store, asker, ids, field);
        requireNoWiderGrants(store, asker, users, id -> field + "[" + ids.indexOf(id) + "]");
        return users;
    }

    static List<MailUser> users(StoreReader store, Asker asker, List<MailUserId> ids, String field) {
        Map<MailUserId, MailUser> found = new HashMap<>();
        for (MailUser user : store.users().findAll(asker, Set.copyOf(ids))) {
            found.put(user.id(), user);
        }
        if (found.isEmpty()) {
            requireAdministrator(store, asker);
        }
        for (int i = 0; i < ids.size(); i++) {
            if (!found.containsKey(ids.get(i))) {
                throw new NotFoundException(ErrorCode.USER_NOT_FOUND, field + "[" + i + "]", ids.get(i));
            }
        }
        return ids.stream().distinct().map(found::get).toList();
    }

    static void requireNoWiderGrants(
            StoreReader store, Asker asker, List<MailUser> users, Function<MailUserId, String> field) {
        Set<MailUserId> wider = store.administrators()
                .holdersOfGrantsBeyond(asker, users.stream().map(MailUser::id).toList());
        users.stream().filter(user -> wider.contains(user.id())).findFirst().ifPresent(user -> {
            throw holdsWiderGrant(field.apply(user.id()), user);
        });
    }

    /** The refusal to change {@code user}, who administers more than the asker. */
    public static NotPermittedException holdsWiderGrant(String field, MailUser user) {
        return new NotPermittedException(ErrorCode.HOLDS_WIDER_GRANT, field, user.login());
    }

    /**
     * The user {@code id} in the trash.
     *
     * @throws NotFoundException if the asker sees no such user there
     */
    public static TrashedUser trashedUser(StoreReader store, Asker asker, MailUserId id) {
        return store.trash().find(asker, id).orElseThrow(() -> {
            requireAdministrator(store, asker);
            return new NotFoundException(ErrorCode.USER_NOT_FOUND, "userId", id);
        });
    }

    /** Refuses an asker who is no administrator, not any more, or not active. */
    public static void requireAdministrator(StoreReader store, Asker asker) {
        if (!store.administrators().isAdministrator(asker)) {
            throw new NotPermittedException(ErrorCode.NOT_AN_ADMINISTRATOR, null);
        }
    }
}
