package io.mailadmin.store;

import io.mailadmin.audit.AuditAnchor;
import io.mailadmin.audit.AuditChain;
import io.mailadmin.audit.AuditEvent;
import io.mailadmin.id.OrganizationId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads events. They stay when their organization is gone. */
public interface AuditReader {

    /**
     * The events visible to the asker that the slice selects, in its order: to the operator, and to whoever holds a grant on
     * the root, all; to others those whose target's unit is visible now.
     */
    List<AuditEvent> find(Asker asker, AuditSlice slice);

    /** Up to {@code limit} events of a chain after the one numbered {@code sequence}, by number. */
    List<AuditEvent> after(OrganizationId organization, AuditChain chain, long sequence, int limit);

    /** How far the chain goes by what is kept of it besides the events, also when its organization is gone; else its beginning. */
    AuditAnchor head(OrganizationId organization, AuditChain chain);

    /** The last event that was expired; the chain's beginning if none was. */
    AuditAnchor checkpoint(OrganizationId organization, AuditChain chain);

    /**
     * Up to {@code limit} changes that were not acknowledged, of all organizations, also those that are gone, by the organization's id and by number.
     * Costs nothing for an organization that has none.
     *
     * @param after the last event before the run; null to begin at the first
     */
    List<AuditEvent> unread(@Nullable UnreadPosition after, int limit);

    /**
     * A place among the unread changes.
     *
     * @param organization the organization
     * @param sequence the event's number
     */
    record UnreadPosition(OrganizationId organization, long sequence) {}
}
