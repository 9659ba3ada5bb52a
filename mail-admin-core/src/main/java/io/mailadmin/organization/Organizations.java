package io.mailadmin.organization;

import io.mailadmin.address.DomainName;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.id.ServiceTypeCode;
import io.mailadmin.page.Page;
import io.mailadmin.page.PageRequest;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * All organizations, for the hosting company's own trusted code. One that is in the trash cannot be changed: that is a
 * {@link io.mailadmin.error.RuleBrokenException}. Thread-safe.
 */
public interface Organizations {

    /**
     * Creates an organization with its first administrator, all or nothing.
     *
     * @throws io.mailadmin.error.InvalidInputException if fields break their rules
     * @throws io.mailadmin.error.DuplicateException if a domain belongs to an organization already
     * @throws io.mailadmin.error.NotFoundException if a service type was never defined
     */
    Organization create(NewOrganization organization);

    /**
     * The organization {@code id}.
     *
     * @throws io.mailadmin.error.NotFoundException if there is none
     */
    Organization get(OrganizationId id);

    /** The organization that owns {@code domain}; empty if none does. */
    Optional<Organization> findByDomain(DomainName domain);

    /** One page of all organizations, the oldest first. */
    Page<Organization> list(PageRequest page);

    /**
     * Changes name, limits or status; for the trash see {@link OrganizationLifeCycle}.
     *
     * @throws io.mailadmin.error.InvalidInputException if fields break their rules
     * @throws io.mailadmin.error.StaleVersionException if it was changed since it was read
     * @throws io.mailadmin.error.NotFoundException if there is none
     */
    Organization update(OrganizationEdit edit);

    /**
     * Adds a domain, as A-label or U-label.
     *
     * @throws io.mailadmin.error.DuplicateException if it belongs to an organization already
     * @throws io.mailadmin.error.NotFoundException if there is no such organization
     */
    Organization addDomain(OrganizationId id, String domain);

    /**
     * Removes a domain.
     *
     * @throws io.mailadmin.error.NotFoundException if the organization has no such domain
     * @throws io.mailadmin.error.RuleBrokenException if it still has addresses, those in the trash and those held after a
     *     rename included, or is the only one
     */
    Organization removeDomain(OrganizationId id, DomainName domain);

    /**
     * Makes a domain the one that bare logins take; existing addresses stay.
     *
     * @throws io.mailadmin.error.NotFoundException if the organization has no such domain
     */
    Organization makePrimary(OrganizationId id, DomainName domain);

    /** The service types given to the organization, by code, with how many users have each. */
    List<ServiceAllotment> serviceTypes(OrganizationId id);

    /**
     * Gives a service type to an organization, or changes its limit.
     *
     * @param limit how many users may have it, at least 1; null for no limit of its own
     * @throws io.mailadmin.error.NotFoundException if there is no such organization or service type
     */
    void giveServiceType(OrganizationId id, ServiceTypeCode serviceType, @Nullable Long limit);

    /**
     * Takes a service type back; no error if it was not given.
     *
     * @throws io.mailadmin.error.RuleBrokenException if users have it
     */
    void withdrawServiceType(OrganizationId id, ServiceTypeCode serviceType);
}
