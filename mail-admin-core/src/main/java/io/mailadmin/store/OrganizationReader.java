package io.mailadmin.store;

import io.mailadmin.address.DomainName;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.organization.Organization;
import io.mailadmin.organization.ServiceAllotment;
import java.util.List;
import java.util.Optional;

/** Reads organizations, for the operator or after rights were checked. */
public interface OrganizationReader {

    /** The organization {@code id} with its domains, the primary first, then in the order they were added. */
    Optional<Organization> find(OrganizationId id);

    /** The organization that owns {@code domain}. */
    Optional<Organization> findByDomain(DomainName domain);

    /** Organizations in the order of their ids. */
    List<Organization> list(Run<OrganizationId> run);

    /** The service types given to {@code id}, by code, with the number of all users that have each. */
    List<ServiceAllotment> allotments(OrganizationId id);

    /** The same of the asker's organization, if {@code unit} is visible to the asker; nothing if it is not. */
    List<ServiceAllotment> allotments(Asker asker, OrgUnitId unit);

    /** What the first page shows, within the asker's scope; empty if the asker has none. */
    Optional<Overview> overview(Asker asker);
}
