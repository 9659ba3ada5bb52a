package io.mailadmin.audit;

import io.mailadmin.id.OrganizationId;
import io.mailadmin.page.Page;
import io.mailadmin.page.PageRequest;
import java.time.Instant;

/** The audit trails of all organizations, for the operator. Thread-safe. */
public interface AuditLogs {

    /** The audit trail of one organization, also of one that is gone. */
    AuditLog of(OrganizationId organization);

    /** The operator's own: service types, organizations that are gone, and sign-ins that no organization can be told of. */
    AuditLog ofOperator();

    /**
     * One page of the changes of all organizations, also of those that are gone, that were not acknowledged yet: the feed for
     * provisioning of the host's own.
     * Read it page by page to its end, deal with each event, {@link #acknowledge} it, and begin again at the first page when
     * you like.
     *
     * <p>Each change is handed out at least once, and again until it is acknowledged; those of one organization come in
     * order, and none is skipped, whatever is written meanwhile, also to several organizations at once. Organizations without
     * unread changes cost nothing. There is one reader's mark for each organization: several processes may read, but share
     * it; who needs a mark of its own keeps it, and reads {@link AuditLog#changes}.
     *
     * <p>It is read forwards only: no page tells of one before it, and {@link io.mailadmin.page.Cursor#LAST} is refused.
     *
     * @throws io.mailadmin.error.InvalidInputException if the cursor belongs to another query
     */
    Page<AuditEvent> unread(PageRequest page);

    /**
     * Counts the organization's changes up to {@code sequence} as read. A mark never goes back, nor beyond the last change.
     * Waits for a change of the organization that is being written.
     */
    void acknowledge(OrganizationId organization, long sequence);

    /**
     * Deletes the events that happened before {@code before}, read or not, up to the first that did not, and leaves a checkpoint
     * from which the chain verifies; the expiry itself is an event. Verify the chain first, for nobody can afterwards.
     *
     * @return the checkpoint: the last event that was ever deleted
     * @throws io.mailadmin.error.NotFoundException if there never was such an organization
     */
    AuditAnchor expire(OrganizationId organization, AuditChain chain, Instant before);
}
