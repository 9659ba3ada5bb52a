package io.mailadmin.examples.portal.operator;

import io.mailadmin.organization.Organization;
import io.mailadmin.organization.OrganizationEdit;
import io.mailadmin.organization.OrganizationLimits;
import org.jspecify.annotations.Nullable;

// What is typed to modify an organization; a limit that is left empty is none.
record OrganizationForm(
        @Nullable Long version,
        @Nullable String name,
        @Nullable String contact,
        @Nullable Long users,
        @Nullable Long orgUnits,
        @Nullable Gib quotaBytes) {

    static OrganizationForm of(Organization organization, @Nullable String contact) {
        OrganizationLimits limits = organization.limits();
        Long quota = limits.quotaBytes();
        return new OrganizationForm(
                organization.version(),
                organization.name(),
                contact,
                limits.users(),
                limits.orgUnits(),
                quota == null ? null : new Gib(quota));
    }

    @SuppressWarnings("NullAway") // mail-admin reports what is missing
    OrganizationEdit edit(Organization organization) {
        return new OrganizationEdit(
                organization.id(),
                version == null ? 0 : version,
                name,
                new OrganizationLimits(users, orgUnits, quotaBytes == null ? null : quotaBytes.bytes()),
                organization.status(),
                organization.internationalAddresses());
    }
}
