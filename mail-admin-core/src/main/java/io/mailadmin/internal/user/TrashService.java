package io.mailadmin.internal.user;

import io.mailadmin.audit.AuditAction;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.error.NotFoundException;
import io.mailadmin.error.RuleBrokenException;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.internal.audit.AccessLog;
import io.mailadmin.internal.audit.Subject;
import io.mailadmin.internal.change.Change;
import io.mailadmin.internal.change.Changes;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.internal.change.FullRole;
import io.mailadmin.internal.change.Rights;
import io.mailadmin.internal.paging.CursorCodec;
import io.mailadmin.internal.paging.Pages;
import io.mailadmin.page.Page;
import io.mailadmin.page.PageRequest;
import io.mailadmin.store.Asker;
import io.mailadmin.store.TrashReader;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.Trash;
import io.mailadmin.user.TrashedUser;
import java.util.List;
import java.util.function.BiFunction;

/** The deleted users, as one asker may see them and bring them back. */
public final class TrashService implements Trash {

    private static final String ID = "userId";
    private static final String ORG_UNIT = "orgUnit";
    private static final Pages.Keys<TrashedUser, TrashReader.Position> KEYS = new Pages.Keys<>(
            2,
            trashed -> List.of(
                    CursorCodec.key(trashed.trashedAt()), trashed.user().id().toString()),
            keys -> new TrashReader.Position(CursorCodec.time(keys.get(0)), MailUserId.valueOf(keys.get(1))));

    private final Environment environment;
    private final Asker asker;
    private final Changes changes;
    private final AccessLog access;

    /** The trash for {@code asker}. */
    public TrashService(Environment environment, Asker asker) {
        this.environment = environment;
        this.asker = asker;
        this.changes = new Changes(environment);
        this.access = new AccessLog(environment);
    }

    @Override
    public Page<TrashedUser> list(PageRequest page) {
        InvalidInputException.required(page, "page");
        var pages = new Pages<>(page, CursorCodec.forQuery("trash"), KEYS);
        Page<TrashedUser> found = environment.store().read(store -> {
            List<TrashedUser> rows = store.trash().list(asker, pages.run());
            if (rows.isEmpty()) {
                Rights.requireAdministrator(store, asker);
            }
            return pages.page(rows);
        });
        access.read(asker, found.items().stream().map(TrashedUser::user).toList());
        return found;
    }

    @Override
    public MailUser restore(MailUserId id) {
        return restore(id, TrashService::formerUnit);
    }

    @Override
    public MailUser restore(MailUserId id, OrgUnitId orgUnit) {
        InvalidInputException.required(orgUnit, ORG_UNIT);
        return restore(id, (change, user) -> {
            OrgUnitId unit = Rights.unit(change.tx(), asker, orgUnit, ORG_UNIT).id();
            FullRole.requireNoGain(change, user, unit, ORG_UNIT);
            return unit;
        });
    }

    @Override
    public void purge(MailUserId id) {
        InvalidInputException.required(id, ID);
        changes.run(asker, "purged a user", change -> {
            MailUser user =
                    FullRole.trashedUserToPurge(change.tx(), change.asker(), id).user();
            change.tx().trash().purge(change.organizationId(), List.of(user));
            change.record(AuditAction.USER_PURGED, Subject.of(user), null);
        });
    }

    private MailUser restore(MailUserId id, BiFunction<Change, TrashedUser, OrgUnitId> place) {
        InvalidInputException.required(id, ID);
        return changes.apply(asker, "restored a user", change -> {
            TrashedUser trashed = Rights.trashedUser(change.tx(), change.asker(), id);
            MailUser before = trashed.user();
            OrgUnitId unit = place.apply(change, trashed);
            Seats.of(change).takeNew(before.serviceType().value());
            MailUser restored = UserRows.next(before, unit, before.status(), environment.now());
            if (!change.tx().trash().restore(change.organizationId(), restored)) {
                throw new NotFoundException(ErrorCode.USER_NOT_FOUND, ID, id);
            }
            change.record(AuditAction.USER_RESTORED, Subject.of(before), Subject.of(restored));
            return restored;
        });
    }

    /** The unit that the user was deleted in. Who sees the user and not the unit sees the root: so the unit is gone. */
    private static OrgUnitId formerUnit(Change change, TrashedUser trashed) {
        MailUser user = trashed.user();
        if (change.tx().orgUnits().find(change.asker(), user.orgUnit()).isEmpty()) {
            throw new RuleBrokenException(
                    ErrorCode.ORG_UNIT_GONE, ORG_UNIT, user.login().toUnicode());
        }
        return user.orgUnit();
    }
}
