package io.mailadmin.store;

import io.mailadmin.administrator.AdminRole;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.OrganizationId;
import java.time.Instant;
import java.util.Collection;
import java.util.Optional;

/** Writes administrators; each write keeps the counters. */
public interface AdministratorStore extends AdministratorReader {

    /**
     * Adds a grant and counts it.
     *
     * @return false if the user holds one on the unit already; then it stays as it is
     */
    boolean add(OrganizationId organization, Grant grant, Instant since);

    /** The role that the user has by a grant on exactly {@code unit}. */
    Optional<AdminRole> role(OrganizationId organization, OrgUnitId unit, MailUserId user);

    /** Gives the grant on that unit, which the user holds, that role; the time stays. */
    void setRole(OrganizationId organization, Grant grant);

    /** Takes the grant away and counts it; false if the user does not hold it. */
    boolean remove(OrganizationId organization, OrgUnitId unit, MailUserId user);

    /** Whether an active user who is none of {@code except}, 1 to 500, holds a grant of the full role on the root unit. */
    boolean anotherAdministratorOfOrganization(OrganizationId organization, Collection<MailUserId> except);
}
