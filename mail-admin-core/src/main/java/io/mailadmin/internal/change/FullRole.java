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
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What takes an administrator's full role: whatever makes an account somebody else's, by its password, by its address, or by
 * the role itself. The store is asked as if the asker held grants of that role only.
 */
public final class FullRole {

    private FullRole() {}

    /**
     * The unit {@code id}, or the root for null, for what takes the full role.
     *
     * @param field the input field that names the unit
     * @throws NotFoundException if the asker sees no such unit
     * @throws NotPermittedException if the asker has not the full role there, or does not administer the organization and it is
     *     the root
     */
    public static OrgUnit unit(StoreReader store, Asker asker, @Nullable OrgUnitId id, String field) {
        OrgUnitId wanted = id == null ? OrgUnitId.rootOf(asker.organization()) : id;
        return store.orgUnits().find(asker.fully(), wanted).orElseThrow(() -> {
            Rights.unit(store, asker, id, field);
            return required(field);
        });
    }

    /**
     * The user {@code id}, whose password is to be set.
     *
     * @param field the input field that names the user, or holds the password
     * @throws NotFoundException if the asker sees no such user
     * @throws NotPermittedException if the asker has not the full role there, or is that user, since whoever finds a session open
     *     could make it the own one; or if the user administers more than the asker
     */
    public static MailUser userToSetPassword(StoreReader store, Asker asker, MailUserId id, String field) {
        MailUser user = store.users().find(asker.fully(), id).orElseThrow(() -> {
            Rights.user(store, asker, id);
            return required(field);
        });
        Rights.requireNoWiderGrants(store, asker, List.of(user), i -> "userId");
        requireAnother(asker, user, field);
        return user;
    }

    /**
     * The users {@code ids}, 1 to 500, each once, whose passwords are to be set.
     *
     * @param field the input field that lists them
     * @throws NotFoundException if the asker does not see one of them
     * @throws NotPermittedException as with {@link #userToSetPassword}
     */
    public static List<MailUser> usersToSetPasswords(
            StoreReader store, Asker asker, List<MailUserId> ids, String field) {
        List<MailUser> users = Rights.users(store, asker, ids, field);
        Set<MailUserId> full = fully(store, asker, users);
        Function<MailUserId, String> place = id -> field + "[" + ids.indexOf(id) + "]";
        users.stream()
                .map(MailUser::id)
                .filter(id -> !full.contains(id))
                .findFirst()
                .ifPresent(id -> {
                    throw required(place.apply(id));
                });
        Rights.requireNoWiderGrants(store, asker, users, place);
        users.forEach(user -> requireAnother(asker, user, place.apply(user.id())));
        return users;
    }

    /**
     * Refuses to move {@code users} to a unit where the asker has the full role, if the asker has another where they are: it
     * would be a way to set their passwords.
     *
     * @param to where they shall be, a unit that the asker sees
     * @param field the input field that names the unit
     */
    public static void requireNoGain(Change change, List<MailUser> users, OrgUnitId to, String field) {
        Moves moves = new Moves(change, users);
        users.forEach(user -> moves.requireNoGain(user, to, field));
    }

    /** Moves of users to this unit or that, for which the store is asked once about all users, and once about each unit. */
    public static final class Moves {

        private final Change change;
        private final Asker full;
        private final List<MailUser> users;
        private final Map<OrgUnitId, Boolean> fullyThere = new HashMap<>();
        private @Nullable Set<MailUserId> fully;

        /** Moves of some of {@code users}. */
        public Moves(Change change, List<MailUser> users) {
            this.change = change;
            this.full = change.asker().fully();
            this.users = users;
        }

        /** Refuses to move {@code user}, one of them, as {@link FullRole#requireNoGain} does. */
        public void requireNoGain(MailUser user, OrgUnitId to, String field) {
            if (full.administrator() != null && !isFully(user) && isFullyThere(to)) {
                throw required(field);
            }
        }

        private boolean isFully(MailUser user) {
            if (fully == null) {
                fully = fully(change.tx(), full, users);
            }
            return fully.contains(user.id());
        }

        private boolean isFullyThere(OrgUnitId unit) {
            return fullyThere.computeIfAbsent(
                    unit, id -> change.tx().orgUnits().find(full, id).isPresent());
        }
    }

    /** The same for a unit that is moved, with all in it. */
    public static void requireNoGain(Change change, OrgUnit unit, OrgUnitId to, String field) {
        Asker full = change.asker().fully();
        if (change.tx().orgUnits().find(full, unit.id()).isEmpty()
                && change.tx().orgUnits().find(full, to).isPresent()) {
            throw required(field);
        }
    }

    /**
     * Refuses to bring {@code user} back to where the asker has the full role, if the asker has another where the user was.
     *
     * @param to where the user shall be, a unit that the asker sees
     */
    public static void requireNoGain(Change change, TrashedUser user, OrgUnitId to, String field) {
        Asker full = change.asker().fully();
        if (change.tx().trash().find(full, user.user().id()).isEmpty()
                && change.tx().orgUnits().find(full, to).isPresent()) {
            throw required(field);
        }
    }

    /**
     * The user {@code id} in the trash, to be deleted for good: it frees the address, for whoever is created with it next.
     *
     * @throws NotFoundException if the asker sees no such user there
     * @throws NotPermittedException if the asker has not the full role there
     */
    public static TrashedUser trashedUserToPurge(StoreReader store, Asker asker, MailUserId id) {
        return store.trash().find(asker.fully(), id).orElseThrow(() -> {
            Rights.trashedUser(store, asker, id);
            return required("userId");
        });
    }

    /** Refuses who has the full role nowhere. */
    public static void require(StoreReader store, Asker asker, String field) {
        if (!store.administrators().isAdministrator(asker.fully())) {
            Rights.requireAdministrator(store, asker);
            throw required(field);
        }
    }

    private static void requireAnother(Asker asker, MailUser user, String field) {
        if (user.id().equals(asker.administrator())) {
            throw new NotPermittedException(ErrorCode.OWN_PASSWORD, field, user.login());
        }
    }

    private static Set<MailUserId> fully(StoreReader store, Asker asker, List<MailUser> users) {
        List<MailUserId> ids = users.stream().map(MailUser::id).toList();
        return store.users().findAll(asker.fully(), ids).stream()
                .map(MailUser::id)
                .collect(Collectors.toSet());
    }

    private static NotPermittedException required(String field) {
        return new NotPermittedException(ErrorCode.FULL_ROLE_REQUIRED, field);
    }
}
