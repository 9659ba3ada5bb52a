package io.mailadmin.audit;

import io.mailadmin.page.Page;
import java.util.List;

/**
 * The audit trail of one organization, as far as the asker may see it: an administrator of the organization and the operator
 * see all of it, a unit's administrator the events whose target lay in the own unit or below ({@link AuditTarget#orgUnit()})
 * and no other method than {@link #find}, since the rest tells about the whole. Thread-safe.
 *
 * <p>Each change is an event that is committed with it or not at all, one for each thing that changed, numbered without
 * gaps. Each event carries the hash of the one before, so that none can be changed, taken out or put in unnoticed.
 */
public interface AuditLog {

    /**
     * One page of events, the newest first.
     *
     * @throws io.mailadmin.error.InvalidInputException if actor or target is none, or the cursor of another query
     */
    Page<AuditEvent> find(AuditQuery query);

    /**
     * The changes after the one numbered {@code afterSequence}, in order: the feed for provisioning of the host's own. Whoever
     * asks again from the last sequence that was dealt with gets each change at least once and skips none, whatever is
     * written meanwhile. Only expired events are missing, which their sequences tell.
     *
     * @param afterSequence the last one that is known, 0 for none
     * @param limit how many at most, 1 to 500
     * @throws io.mailadmin.error.NotPermittedException if the asker does not administer the organization
     */
    List<AuditEvent> changes(long afterSequence, int limit);

    /**
     * How far the chain goes now, to be kept elsewhere for {@link #verify(AuditAnchor)}.
     *
     * @throws io.mailadmin.error.NotPermittedException if the asker does not administer the organization
     */
    AuditAnchor anchor(AuditChain chain);

    /**
     * Reads the whole chain and tells the first event that does not fit. Without an anchor it cannot tell a chain that was
     * written anew from its beginning to its end, unless the host has a key ({@code MailAdmin.Builder.auditKey}).
     *
     * @throws io.mailadmin.error.NotPermittedException if the asker does not administer the organization
     */
    AuditReport verify(AuditChain chain);

    /**
     * The same for the anchor's chain, which must also go at least as far as the anchor and have its hash there. An anchor
     * from before the checkpoint of an expiry is not compared.
     *
     * @throws io.mailadmin.error.NotPermittedException if the asker does not administer the organization
     */
    AuditReport verify(AuditAnchor anchor);
}
