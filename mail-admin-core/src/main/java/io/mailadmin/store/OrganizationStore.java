package io.mailadmin.store;

import io.mailadmin.address.DomainName;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.id.ServiceTypeCode;
import io.mailadmin.organization.Organization;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes organizations. */
public interface OrganizationStore extends OrganizationReader {

    /**
     * Takes the row of the asker's organization exclusively until the unit of work ends; waits up to 10 seconds for it. The
     * first thing a unit of work does that writes to an organization; the last is {@link AuditStore#append}. Rights are not
     * looked at.
     */
    Optional<LockedOrganization> lock(Asker asker);

    /** Like {@link #lock(Asker)}, for the operator. */
    default Optional<LockedOrganization> lock(OrganizationId id) {
        return lock(new Asker(id, null));
    }

    /**
     * Adds an organization, its root unit (same id, name and version) and its domains, and takes the row. Its changes
     * begin at {@link io.mailadmin.audit.AuditAnchor#beginning}.
     *
     * @return the first domain that belongs to an organization already, then nothing is kept of the
     *     unit of work, even if it goes on and returns; else empty
     */
    Optional<DomainName> insert(Organization organization);

    /**
     * Replaces name, limits, status and flags, and the root unit's name, if the version is {@code expected}; false if not. The
     * new version is that of {@code changed}; its domains are not looked at.
     */
    boolean update(Organization changed, long expected);

    /** Adds a domain as the last one; false if it belongs to an organization already. */
    boolean addDomain(OrganizationId id, DomainName domain);

    /**
     * Removes a domain and, if it was the primary, makes the next one primary; false if it still has addresses, those of users in
     * the trash and held ones included.
     */
    boolean removeDomain(OrganizationId id, DomainName domain);

    /** Makes one of the organization's domains the primary. */
    void makePrimary(OrganizationId id, DomainName domain);

    /** Gives a service type or changes its limit. */
    void give(OrganizationId id, ServiceTypeCode serviceType, @Nullable Long limit);

    /** Takes a service type back that nobody has; no error if it was not given. */
    void withdraw(OrganizationId id, ServiceTypeCode serviceType);
}
