package io.mailadmin.organization;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.mailadmin.constraint.MailDomainName;
import io.mailadmin.constraint.Name;
import io.mailadmin.constraint.Required;
import io.mailadmin.user.NewMailUser;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Size;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An organization to create, with the administrator that the customer gets with the service.
 *
 * @param name 1 to 60 characters
 * @param domains its domains, the primary first; 1 to 500
 * @param serviceTypes the service types it may use; that of the first administrator is added if missing
 * @param limits how much it may have
 * @param internationalAddresses whether local parts may have letters beyond ASCII (RFC 6531)
 * @param firstAdministrator the first user, who administers the organization
 */
public record NewOrganization(
        @Required @Name String name,

        @Required @Size(min = 1, max = 500, message = "{io.mailadmin.error.LIST_INVALID}")
        List<@Required @MailDomainName String> domains,

        @Required @Size(max = 500, message = "{io.mailadmin.error.LIST_INVALID}")
        List<@Required @Valid ServiceGrant> serviceTypes,

        @Required OrganizationLimits limits,
        @JsonSetter(nulls = Nulls.AS_EMPTY) boolean internationalAddresses,
        @Required @Valid NewMailUser firstAdministrator) {

    /** Begins a new organization. */
    public static Builder builder(String name) {
        return new Builder(name);
    }

    /** Collects the fields; not thread-safe. Nothing is checked before the organization is created. */
    public static final class Builder {

        private final String name;
        private final List<String> domains = new ArrayList<>();
        private final List<ServiceGrant> serviceTypes = new ArrayList<>();
        private OrganizationLimits limits = OrganizationLimits.none();
        private boolean internationalAddresses;
        private @Nullable NewMailUser firstAdministrator;

        private Builder(String name) {
            this.name = name;
        }

        /** Adds a domain, as A-label or U-label; the first one added is the primary domain. */
        public Builder domain(String domain) {
            domains.add(domain);
            return this;
        }

        /** Gives a service type without a limit of its own. */
        public Builder serviceType(String code) {
            return serviceType(code, null);
        }

        /** Gives a service type for up to {@code limit} users. */
        public Builder serviceType(String code, @Nullable Long limit) {
            serviceTypes.add(new ServiceGrant(code, limit));
            return this;
        }

        /** How much it may have; without this, no limits. */
        public Builder limits(OrganizationLimits value) {
            limits = value;
            return this;
        }

        /** Allows local parts with letters beyond ASCII (RFC 6531). */
        public Builder internationalAddresses() {
            internationalAddresses = true;
            return this;
        }

        /** The first user, who administers the organization. */
        public Builder firstAdministrator(NewMailUser administrator) {
            firstAdministrator = administrator;
            return this;
        }

        /** The new organization; a missing field is refused when it is created, with all other errors. */
        @SuppressWarnings("NullAway") // the constraints report what is missing, all fields at once
        public NewOrganization build() {
            return new NewOrganization(name, domains, serviceTypes, limits, internationalAddresses, firstAdministrator);
        }
    }
}
