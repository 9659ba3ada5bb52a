package io.mailadmin.organization;

import io.mailadmin.constraint.Name;
import io.mailadmin.constraint.Required;
import io.mailadmin.id.OrganizationId;

/**
 * What an organization shall be after {@link Organizations#update}; begin with {@code organization.edit()}.
 *
 * @param id the organization
 * @param version the version that was read; a newer one in the store refuses the edit
 * @param name 1 to 60 characters
 * @param limits how much it may have
 * @param status what it may do: active or suspended
 * @param internationalAddresses whether new local parts may have letters beyond ASCII (RFC 6531)
 */
public record OrganizationEdit(
        @Required OrganizationId id,
        long version,
        @Required @Name String name,
        @Required OrganizationLimits limits,
        @Required OrganizationStatus status,
        boolean internationalAddresses) {

    /** The same with another name. */
    public OrganizationEdit withName(String newName) {
        return new OrganizationEdit(id, version, newName, limits, status, internationalAddresses);
    }

    /** The same with other limits. */
    public OrganizationEdit withLimits(OrganizationLimits newLimits) {
        return new OrganizationEdit(id, version, name, newLimits, status, internationalAddresses);
    }

    /** The same with another status. */
    public OrganizationEdit withStatus(OrganizationStatus newStatus) {
        return new OrganizationEdit(id, version, name, limits, newStatus, internationalAddresses);
    }

    /** The same with international local parts allowed or not. */
    public OrganizationEdit withInternationalAddresses(boolean allowed) {
        return new OrganizationEdit(id, version, name, limits, status, allowed);
    }
}
