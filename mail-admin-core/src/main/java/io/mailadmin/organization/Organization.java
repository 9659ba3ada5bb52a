package io.mailadmin.organization;

import io.mailadmin.address.DomainName;
import io.mailadmin.id.OrganizationId;
import java.time.Instant;
import java.util.List;

/**
 * An organization (조직): a customer of the hosting company.
 *
 * @param id stays the same whatever else changes
 * @param name 1 to 60 characters; need not be unique
 * @param domains its mail domains, at least one, the primary first
 * @param limits how much it may have
 * @param status what it may do
 * @param internationalAddresses whether local parts may have letters beyond ASCII (RFC 6531)
 * @param version advances with each change of the organization itself
 * @param createdAt when it was created, in UTC to the microsecond
 */
public record Organization(
        OrganizationId id,
        String name,
        List<MailDomain> domains,
        OrganizationLimits limits,
        OrganizationStatus status,
        boolean internationalAddresses,
        long version,
        Instant createdAt) {

    /** Copies the domains. */
    public Organization {
        domains = List.copyOf(domains);
    }

    /** The domain that bare logins take. */
    public DomainName primaryDomain() {
        return domains.get(0).name();
    }

    /** Whether {@code domain} belongs to it. */
    public boolean owns(DomainName domain) {
        return domains.stream().anyMatch(own -> own.name().equals(domain));
    }

    /** An edit of this organization that so far changes nothing; it carries this version. */
    public OrganizationEdit edit() {
        return new OrganizationEdit(id, version, name, limits, status, internationalAddresses);
    }
}
