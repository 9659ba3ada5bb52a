package io.mailadmin.internal.change;

import io.mailadmin.audit.AuditAction;
import io.mailadmin.audit.AuditAnchor;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.internal.audit.EventDraft;
import io.mailadmin.internal.audit.Subject;
import io.mailadmin.organization.Organization;
import io.mailadmin.store.Asker;
import io.mailadmin.store.LockedOrganization;
import io.mailadmin.store.StoreTransaction;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A unit of work that writes to one organization, whose row it holds. It must tell what it changed, each thing by one event, or
 * that it changed nothing.
 */
public final class Change {

    private final Asker asker;
    private final LockedOrganization locked;
    private final StoreTransaction tx;
    private final List<EventDraft> events = new ArrayList<>();
    private AuditAnchor head;
    private boolean changedNothing;

    Change(Asker asker, LockedOrganization locked, StoreTransaction tx) {
        this.asker = asker;
        this.locked = locked;
        this.tx = tx;
        this.head = locked.head();
    }

    /** On whose behalf. */
    public Asker asker() {
        return asker;
    }

    /** The organization as it was when the work began, with the numbers kept in its row. */
    public LockedOrganization locked() {
        return locked;
    }

    /** Reads and writes. */
    public StoreTransaction tx() {
        return tx;
    }

    /** The organization as it was when the work began. */
    public Organization organization() {
        return locked.organization();
    }

    /** The organization's id. */
    public OrganizationId organizationId() {
        return asker.organization();
    }

    /** The root unit, which is the organization itself. */
    public OrgUnitId root() {
        return OrgUnitId.rootOf(asker.organization());
    }

    /**
     * Writes an event, committed with this unit of work.
     *
     * @param before what was, or null for what came to be
     * @param after what is now, or null for what is gone
     */
    public void record(AuditAction action, @Nullable Subject before, @Nullable Subject after) {
        events.add(EventDraft.of(action, before, after));
    }

    /** Says that all is as it was, as when somebody becomes an administrator who is one already. */
    public void nothingChanged() {
        changedNothing = true;
    }

    /** The number that the organization's last event will have if nothing more is recorded. */
    public long lastSequence() {
        return head.sequence() + events.size();
    }

    /** The event after which those that are recorded come. */
    AuditAnchor head() {
        return head;
    }

    /** Says that what was recorded is written, and {@code last} is the last of it. */
    void written(AuditAnchor last) {
        head = last;
        events.clear();
        changedNothing = true;
    }

    /** What was recorded and is not written yet, at least one event in all unless nothing changed. */
    List<EventDraft> events() {
        if (events.isEmpty() && !changedNothing) {
            throw new IllegalStateException("A change must record an event, or say that nothing changed");
        }
        return List.copyOf(events);
    }
}
