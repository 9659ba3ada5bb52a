package io.mailadmin.hosting;

import io.mailadmin.audit.AuditEvent;
import io.mailadmin.organization.MailDomain;
import io.mailadmin.organization.OrganizationStatus;
import java.util.List;

/**
 * The mail hosting information on the first page (첫화면). For an administrator of units it covers those units with all
 * below them, and shows no limits of the organization.
 *
 * @param organization the organization's name
 * @param status what the organization may do
 * @param domains its domains, the primary first
 * @param scopes what the asker administers, the whole organization or one unit or several
 * @param users how many users there are
 * @param orgUnits how many organization units there are
 * @param administrators how many administrators those scopes have; one who administers two of them counts twice
 * @param quotaBytes the sum of the users' quotas in bytes, as granted
 * @param serviceTypes the service types given to the organization, by code
 * @param lastChanges what changed last, up to 5 events, the latest first
 */
public record HostingInfo(
        String organization,
        OrganizationStatus status,
        List<MailDomain> domains,
        List<HostingScope> scopes,
        Usage users,
        Usage orgUnits,
        long administrators,
        Usage quotaBytes,
        List<ServiceTypeUsage> serviceTypes,
        List<AuditEvent> lastChanges) {

    /** Copies the lists. */
    public HostingInfo {
        domains = List.copyOf(domains);
        scopes = List.copyOf(scopes);
        serviceTypes = List.copyOf(serviceTypes);
        lastChanges = List.copyOf(lastChanges);
    }
}
