package io.mailadmin.internal.change;

import io.mailadmin.audit.AuditEvent;
import io.mailadmin.error.BusyException;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.NotFoundException;
import io.mailadmin.error.RuleBrokenException;
import io.mailadmin.internal.audit.Actors;
import io.mailadmin.internal.audit.EventDraft;
import io.mailadmin.internal.audit.EventSource;
import io.mailadmin.organization.OrganizationStatus;
import io.mailadmin.store.Asker;
import io.mailadmin.store.LockedOrganization;
import io.mailadmin.store.StoreTransaction;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Consumer;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs every write: the organization's row is taken first, and the events of what was changed continue its chain last, so one
 * organization has one writer at a time. From this follow exact limits and counters without deadlocks, and a chain without
 * gaps.
 */
public final class Changes {

    private static final Logger LOG = LoggerFactory.getLogger(Changes.class);

    private final Environment environment;

    /** Writes to the store of {@code environment}. */
    public Changes(Environment environment) {
        this.environment = environment;
    }

    /** Runs {@code work} on behalf of {@code asker}: all of it, or nothing. */
    public <T> T apply(Asker asker, String what, Function<Change, T> work) {
        return apply(asker, what, work, this::begin);
    }

    /** Runs {@code work} as {@link #apply} does, though the organization may be in the trash. */
    public <T> T applyInTrashToo(Asker asker, String what, Function<Change, T> work) {
        return apply(asker, what, work, this::beginInTrashToo);
    }

    private <T> T apply(
            Asker asker, String what, Function<Change, T> work, BiFunction<Asker, StoreTransaction, Change> beginning) {
        T result = environment.store().write(tx -> {
            Change change = beginning.apply(asker, tx);
            T done = work.apply(change);
            end(change);
            return done;
        });
        LOG.debug("{} in organization {}", what, asker.organization());
        return result;
    }

    /** Runs {@code work} on behalf of {@code asker}: all of it, or nothing. */
    public void run(Asker asker, String what, Consumer<Change> work) {
        apply(asker, what, change -> {
            work.accept(change);
            return what;
        });
    }

    /** Takes the row of an organization, in which nothing can be changed if it is in the trash. */
    public Change begin(Asker asker, StoreTransaction tx) {
        Change change = beginInTrashToo(asker, tx);
        if (change.organization().status() == OrganizationStatus.TRASHED) {
            throw new RuleBrokenException(
                    ErrorCode.ORGANIZATION_TRASHED,
                    "organizationId",
                    change.organization().name());
        }
        return change;
    }

    /** Takes the row of an organization that may be in the trash. */
    public Change beginInTrashToo(Asker asker, StoreTransaction tx) {
        LockedOrganization locked = tx.organizations()
                .lock(asker)
                .orElseThrow(() -> new NotFoundException(
                        ErrorCode.ORGANIZATION_NOT_FOUND, "organizationId", asker.organization()));
        return new Change(asker, locked, tx);
    }

    /** Writes the events of what was changed; of a large change also now and then before its end, so that few are in memory. */
    public void end(Change change) {
        List<EventDraft> drafts = change.events();
        if (drafts.isEmpty()) {
            return;
        }
        EventSource source = Actors.source(change.asker(), change.locked().askerLogin(), environment.now());
        List<AuditEvent> events = source.events(environment.auditing().hash(), change.head(), drafts);
        if (!change.tx().audit().append(events)) {
            throw new BusyException();
        }
        change.written(events.get(events.size() - 1).toAnchor());
    }
}
