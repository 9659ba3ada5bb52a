package io.mailadmin.internal.organization;

import io.mailadmin.audit.AuditAction;
import io.mailadmin.audit.AuditEvent;
import io.mailadmin.error.BusyException;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.NotFoundException;
import io.mailadmin.error.RuleBrokenException;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.internal.audit.Actors;
import io.mailadmin.internal.audit.ChainWriter;
import io.mailadmin.internal.audit.EventDraft;
import io.mailadmin.internal.audit.Subject;
import io.mailadmin.internal.change.Change;
import io.mailadmin.internal.change.Changes;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.internal.user.ExpiredUsers;
import io.mailadmin.store.Asker;
import java.time.Instant;
import java.util.List;
import java.util.function.Predicate;
import java.util.function.ToIntFunction;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Deletes for good, each organization in a transaction of its own. */
final class Purges {

    private static final Logger LOG = LoggerFactory.getLogger(Purges.class);
    private static final int MOST_AT_ONCE = 500;

    private final Environment environment;
    private final Changes changes;
    private final ChainWriter chain;
    private final String operator;

    Purges(Environment environment, String operator) {
        this.environment = environment;
        this.changes = new Changes(environment);
        this.chain = new ChainWriter(environment.auditing().hash());
        this.operator = operator;
    }

    static void requireTrashed(Change change) {
        if (!isTrashed(change)) {
            throw new RuleBrokenException(
                    ErrorCode.ORGANIZATION_NOT_TRASHED,
                    "organizationId",
                    change.organization().name());
        }
    }

    void purge(OrganizationId id) {
        purgeIf(id, change -> {
            requireTrashed(change);
            return true;
        });
    }

    /** Purges what is due now: organizations first, for with them goes what is due in them. */
    int purgeExpired() {
        Instant now = environment.now();
        List<OrganizationId> organizations =
                environment.store().read(store -> store.trashedOrganizations().expired(now, MOST_AT_ONCE));
        int purged = 0;
        for (OrganizationId id : organizations) {
            purged += unlessBusy(id, due -> purgeIf(due, change -> isExpired(change, now)));
        }
        int left = MOST_AT_ONCE - purged;
        return left == 0 ? purged : purged + purgeExpiredUsers(now, left);
    }

    private int purgeExpiredUsers(Instant now, int most) {
        List<OrganizationId> organizations =
                environment.store().read(store -> store.trash().organizationsWithExpired(now, most));
        int purged = 0;
        for (OrganizationId id : organizations) {
            int left = most - purged;
            if (left > 0) {
                purged += unlessBusy(
                        id,
                        due -> changes.applyInTrashToo(
                                Asker.operator(due, operator),
                                "purged what was kept its time",
                                change -> ExpiredUsers.purge(change, now, left)));
            }
        }
        return purged;
    }

    /** Purges the organization if {@code condition} holds while its row is held; returns how many that makes. */
    private int purgeIf(OrganizationId id, Predicate<Change> condition) {
        boolean purged = environment.store().write(tx -> {
            Change change = changes.beginInTrashToo(Asker.operator(id, operator), tx);
            boolean holds = condition.test(change);
            if (holds) {
                change.record(AuditAction.ORGANIZATION_PURGED, Subject.of(change.organization()), null);
                changes.end(change);
                tx.trashedOrganizations().purge(id);
                recordForOperator(change);
            }
            return holds;
        });
        LOG.debug("purged organization {}: {}", id, purged);
        return purged ? 1 : 0;
    }

    /** In the operator's own chain as well, where it is found by whoever does not know the id of what is gone. */
    private void recordForOperator(Change change) {
        chain.write(
                change.tx(),
                Actors.source(Asker.operator(AuditEvent.OPERATOR, operator), null, environment.now()),
                EventDraft.of(AuditAction.ORGANIZATION_PURGED, Subject.of(change.organization()), null));
    }

    /** What {@code purge} returns; none if the organization is locked for too long, or another server was faster. */
    private static int unlessBusy(OrganizationId id, ToIntFunction<OrganizationId> purge) {
        try {
            return purge.applyAsInt(id);
        } catch (BusyException | NotFoundException e) {
            LOG.debug("left organization {} for the next time", id);
            return 0;
        }
    }

    private static boolean isTrashed(Change change) {
        return change.tx().trashedOrganizations().find(change.organizationId()).isPresent();
    }

    private static boolean isExpired(Change change, Instant now) {
        return change.tx()
                .trashedOrganizations()
                .find(change.organizationId())
                .filter(trashed -> !trashed.keptUntil().isAfter(now))
                .isPresent();
    }
}
