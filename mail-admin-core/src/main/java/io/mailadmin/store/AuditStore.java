package io.mailadmin.store;

import io.mailadmin.audit.AuditAnchor;
import io.mailadmin.audit.AuditChain;
import io.mailadmin.audit.AuditEvent;
import io.mailadmin.id.OrganizationId;
import java.util.List;

/** Writes events. */
public interface AuditStore extends AuditReader {

    /**
     * Adds events to one chain and makes the last of them its head; for the changes of an organization the last thing a unit of
     * work does, or a large one does with each part of it, and its organization is one with unread changes then.
     *
     * @param events at least one, all of the same chain, numbered without gaps
     * @return false if the first does not follow the chain's head any more, as on a multi-master cluster, where a lock is
     *     local to a node: then the work must be undone
     */
    boolean append(List<AuditEvent> events);

    /**
     * Takes a chain that no organization's row stands for, to the end of the unit of work: that of access, those of
     * {@link AuditEvent#OPERATOR}, and the changes of an organization that is gone. Waits up to 10 seconds for it.
     *
     * @return its head
     */
    AuditAnchor lock(OrganizationId organization, AuditChain chain);

    /** Counts the organization's changes up to {@code sequence} as read; one that does not reach so far is left alone. */
    void acknowledge(OrganizationId organization, long sequence);

    /** Deletes the chain's events up to {@code checkpoint}, which is one of them, and keeps it. */
    void expire(OrganizationId organization, AuditAnchor checkpoint);
}
