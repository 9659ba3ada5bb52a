package io.mailadmin.internal.user;

import io.mailadmin.audit.AuditAction;
import io.mailadmin.error.MailAdminException;
import io.mailadmin.error.StaleVersionException;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.ServiceTypeCode;
import io.mailadmin.internal.administrator.LastAdministrator;
import io.mailadmin.internal.audit.Subject;
import io.mailadmin.internal.change.Change;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.internal.change.FullRole;
import io.mailadmin.internal.change.Rights;
import io.mailadmin.store.UserRow;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.MailUserEdit;
import io.mailadmin.user.UserStatus;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Saves edits of up to 500 users in one unit of work, by a number of statements that does not grow with theirs. */
public final class BulkEdits {

    private final UserEdits edits;
    private final Change change;
    private final Seats seats;
    private final List<MailUser> users;
    private final FullRole.Moves moves;
    private final Map<MailUserId, Edited> edited = new LinkedHashMap<>();
    private @Nullable Set<MailUserId> wider;

    /** A user before and after. */
    private record Edited(MailUser before, MailUser after) {

        boolean isDeactivated() {
            return before.status() == UserStatus.ACTIVE && after.status() != UserStatus.ACTIVE;
        }
    }

    /** Edits of some of {@code users}, whom the asker sees; their seats are taken from {@code seats}. */
    BulkEdits(Environment environment, Change change, Seats seats, Collection<MailUser> users) {
        this.edits = new UserEdits(environment);
        this.change = change;
        this.seats = seats;
        this.users = List.copyOf(users);
        this.moves = new FullRole.Moves(change, this.users);
    }

    /**
     * Takes an edit of {@code before}, neither of the login nor of the password, whose fields are valid one by one and whose unit the
     * asker may use; {@link #write} writes it.
     */
    public void add(MailUser before, MailUserEdit edit) {
        requireNoWiderGrants(before);
        MailUser after = edits.after(change, before, edit);
        OrgUnitId unit = after.orgUnit();
        if (!unit.equals(before.orgUnit())) {
            moves.requireNoGain(before, unit, UserEdits.ORG_UNIT);
        }
        if (!after.serviceType().equals(before.serviceType())) {
            seats.takeInstead(before.serviceType().value(), edit.serviceType());
        }
        edited.put(before.id(), new Edited(before, after));
    }

    private void requireNoWiderGrants(MailUser user) {
        if (wider == null) {
            wider = change.tx()
                    .administrators()
                    .holdersOfGrantsBeyond(
                            change.asker(), users.stream().map(MailUser::id).toList());
        }
        if (wider.contains(user.id())) {
            throw Rights.holdsWiderGrant("userId", user);
        }
    }

    /**
     * Writes what was taken, or only tells what would become of it.
     *
     * @return who is left as before, and why
     */
    public Map<MailUserId, MailAdminException> write(boolean isDryRun) {
        Map<MailUserId, MailAdminException> refused = new HashMap<>();
        List<MailUser> deactivated = edited.values().stream()
                .filter(Edited::isDeactivated)
                .map(Edited::before)
                .toList();
        for (MailUser user : LastAdministrator.whoMustStay(change, deactivated)) {
            edited.remove(user.id());
            refused.put(user.id(), LastAdministrator.refused(user));
        }
        if (!isDryRun && !edited.isEmpty()) {
            refused.putAll(update());
        }
        return refused;
    }

    private Map<MailUserId, MailAdminException> update() {
        List<UserRow> rows =
                edited.values().stream().map(Edited::after).map(UserRows::of).toList();
        Set<MailUserId> stale = change.tx().users().updateAll(change.organizationId(), rows);
        Map<MailUserId, MailAdminException> refused = new HashMap<>();
        for (Edited user : List.copyOf(edited.values())) {
            MailUser before = user.before();
            if (stale.contains(before.id())) {
                edited.remove(before.id());
                refused.put(
                        before.id(), new StaleVersionException(before.login().toUnicode()));
            } else {
                change.record(AuditAction.USER_CHANGED, Subject.of(before), Subject.of(user.after()));
            }
        }
        return refused;
    }

    /** How many more users of each service type there are for what was taken and not refused. */
    public Map<ServiceTypeCode, Long> seatsTaken() {
        Map<ServiceTypeCode, Long> taken = new HashMap<>();
        for (Edited user : edited.values()) {
            taken.merge(user.before().serviceType(), -1L, Long::sum);
            taken.merge(user.after().serviceType(), 1L, Long::sum);
        }
        return taken;
    }
}
