package io.mailadmin.internal.hosting;

import io.mailadmin.administrator.AdminScope;
import io.mailadmin.audit.AuditEvent;
import io.mailadmin.audit.AuditQuery;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.NotPermittedException;
import io.mailadmin.hosting.HostingInfo;
import io.mailadmin.hosting.HostingScope;
import io.mailadmin.hosting.ServiceTypeUsage;
import io.mailadmin.hosting.Usage;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.internal.change.Quotas;
import io.mailadmin.organization.Organization;
import io.mailadmin.organization.OrganizationLimits;
import io.mailadmin.organization.ServiceAllotment;
import io.mailadmin.store.Asker;
import io.mailadmin.store.AuditSlice;
import io.mailadmin.store.MailStore;
import io.mailadmin.store.Overview;
import io.mailadmin.store.Run;
import java.util.List;

/** Puts the first page together. */
public final class Hosting {

    private static final AuditSlice LAST_CHANGES = new AuditSlice(AuditQuery.changes(), Run.first(5));

    private Hosting() {}

    /** What there is within the asker's scope. */
    public static HostingInfo info(MailStore store, Asker asker) {
        return store.read(reader -> {
            Overview overview = reader.organizations()
                    .overview(asker)
                    .orElseThrow(() -> new NotPermittedException(ErrorCode.NOT_AN_ADMINISTRATOR, null));
            return info(asker, overview, reader.audit().find(asker, LAST_CHANGES));
        });
    }

    private static HostingInfo info(Asker asker, Overview overview, List<AuditEvent> lastChanges) {
        OrgUnitId root = OrgUnitId.rootOf(asker.organization());
        boolean whole =
                overview.scopes().stream().anyMatch(scope -> scope.unit().equals(root));
        Organization organization = overview.organization();
        // limits are the organization's: to a unit's administrator they would tell about the rest of it
        OrganizationLimits limits = whole ? organization.limits() : OrganizationLimits.none();
        List<ServiceAllotment> types = overview.serviceTypes();
        return new HostingInfo(
                organization.name(),
                organization.status(),
                organization.domains(),
                overview.scopes().stream().map(scope -> scope(scope, root)).toList(),
                new Usage(types.stream().mapToLong(ServiceAllotment::users).sum(), limits.users()),
                new Usage(overview.orgUnits(), limits.orgUnits()),
                overview.administrators(),
                new Usage(Quotas.granted(types), limits.quotaBytes()),
                types.stream().map(type -> usage(type, whole)).toList(),
                lastChanges);
    }

    private static HostingScope scope(Overview.Scope scope, OrgUnitId root) {
        AdminScope told = scope.unit().equals(root) ? AdminScope.organization() : AdminScope.orgUnit(scope.unit());
        return new HostingScope(told, scope.name(), scope.role());
    }

    private static ServiceTypeUsage usage(ServiceAllotment type, boolean whole) {
        return new ServiceTypeUsage(type.type(), new Usage(type.users(), whole ? type.limit() : null));
    }
}
