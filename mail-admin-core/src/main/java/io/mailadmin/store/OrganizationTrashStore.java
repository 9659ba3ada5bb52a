package io.mailadmin.store;

import io.mailadmin.id.OrganizationId;
import java.time.Instant;

/** Writes deleted organizations. Their status is written by {@link OrganizationStore#update}. */
public interface OrganizationTrashStore extends OrganizationTrashReader {

    /** Notes that an organization is in the trash. */
    void put(OrganizationId id, Instant trashedAt, Instant keptUntil);

    /** Notes that an organization is not in the trash any more. */
    void takeOut(OrganizationId id);

    /**
     * Deletes an organization in the trash with all its rows but its events; after {@link AuditStore#append}, so nothing else
     * of that organization follows in the unit of work. How far its changes go stays
     * known, and those that are unread stay so.
     */
    void purge(OrganizationId id);
}
