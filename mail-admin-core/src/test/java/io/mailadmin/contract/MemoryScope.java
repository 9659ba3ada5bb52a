package io.mailadmin.contract;

import static java.util.stream.Collectors.toSet;

import io.mailadmin.administrator.AdminRole;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.organization.OrganizationStatus;
import io.mailadmin.store.Asker;
import io.mailadmin.user.UserStatus;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** What one asker may see of an organization. */
record MemoryScope(MemoryOrganization organization, Asker asker) {

    static Optional<MemoryScope> of(MemorySession session, Asker asker) {
        return session.find(asker.organization())
                .map(organization -> new MemoryScope(organization, asker))
                .filter(scope -> !scope.tops().isEmpty());
    }

    /** The units that are granted to the asker; the root for the operator. In the order of their ids. */
    List<OrgUnitId> tops() {
        MailUserId administrator = asker.administrator();
        if (administrator == null) {
            return List.of(organization.root());
        }
        return isEnabled(organization, administrator) ? granted(administrator) : List.of();
    }

    /** The units that are visible, the root only if all are. */
    Set<OrgUnitId> units() {
        return organization.units.keySet().stream().filter(this::sees).collect(toSet());
    }

    /** The role by a grant on exactly {@code top}. */
    AdminRole role(OrgUnitId top) {
        MailUserId administrator = asker.administrator();
        return administrator == null
                ? AdminRole.FULL
                : organization
                        .grants
                        .get(new MemoryOrganization.GrantKey(top, administrator))
                        .role();
    }

    boolean sees(OrgUnitId unit) {
        return !Collections.disjoint(organization.path(unit), tops());
    }

    static boolean isEnabled(MemoryOrganization organization, MailUserId user) {
        MemoryOrganization.User row = organization.users.get(user);
        return organization.row.status() == OrganizationStatus.ACTIVE
                && row != null
                && row.mailUser().status() == UserStatus.ACTIVE;
    }

    private List<OrgUnitId> granted(MailUserId user) {
        return organization.grants.entrySet().stream()
                .filter(grant -> !asker.fullRoleOnly() || grant.getValue().role() == AdminRole.FULL)
                .map(Map.Entry::getKey)
                .filter(grant -> grant.user().equals(user))
                .map(MemoryOrganization.GrantKey::unit)
                .sorted(Comparator.comparing(OrgUnitId::toString))
                .toList();
    }
}
