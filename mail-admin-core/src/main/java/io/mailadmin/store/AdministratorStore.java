package io.mailadmin.store;

import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.OrganizationId;
import java.time.Instant;
import java.util.Collection;

/** Writes administrators; each write keeps the counters. */
public interface AdministratorStore extends AdministratorReader {

    /**
     * Grants {@code unit} to {@code user} and counts it.
     *
     * @return false if the user holds it already; then the time stays
     */
    boolean add(OrganizationId organization, OrgUnitId unit, MailUserId user, Instant since);

    /** Takes the grant away and counts it; false if the user does not hold it. */
    boolean remove(OrganizationId organization, OrgUnitId unit, MailUserId user);

    /** Whether an active user who is none of {@code except}, 1 to 500, holds a grant on the root unit. */
    boolean anotherAdministratorOfOrganization(OrganizationId organization, Collection<MailUserId> except);
}
