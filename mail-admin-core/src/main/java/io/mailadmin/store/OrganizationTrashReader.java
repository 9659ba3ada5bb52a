package io.mailadmin.store;

import io.mailadmin.id.OrganizationId;
import io.mailadmin.organization.TrashedOrganization;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/** Reads deleted organizations, for the operator. */
public interface OrganizationTrashReader {

    /**
     * A place in the order.
     *
     * @param keptUntil until when the organization is kept
     * @param id the organization
     */
    record Position(Instant keptUntil, OrganizationId id) {}

    /** The organization {@code id} if it is in the trash. */
    Optional<TrashedOrganization> find(OrganizationId id);

    /** The organizations in the trash by the time until which they are kept, those of one time by id. */
    List<TrashedOrganization> list(Run<Position> run);

    /** Organizations in the trash that are kept no longer than until {@code now}, the longest overdue first. */
    List<OrganizationId> expired(Instant now, int limit);
}
