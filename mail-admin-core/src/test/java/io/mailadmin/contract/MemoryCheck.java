package io.mailadmin.contract;

import io.mailadmin.address.DomainName;
import io.mailadmin.contract.MemoryOrganization.Unit;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.organization.OrganizationStatus;
import io.mailadmin.store.Defect;
import io.mailadmin.store.StoredPassword;
import io.mailadmin.user.MailUser;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What must never be. Counts cannot be wrong here, because they are counted when they are read. */
final class MemoryCheck {

    private final MemorySnapshot snapshot;
    private final List<Defect> defects = new ArrayList<>();

    MemoryCheck(MemorySnapshot snapshot) {
        this.snapshot = snapshot;
    }

    List<Defect> defects() {
        Map<DomainName, Object> owners = new HashMap<>();
        for (MemoryOrganization organization : snapshot.organizations().values()) {
            organization.domains.forEach(
                    domain -> require(owners.put(domain, organization) == null, "domain of two organizations", domain));
            require(
                    organization.domains.contains(organization.primary),
                    "primary domain of nobody",
                    organization.row.id());
            organization
                    .given
                    .keySet()
                    .forEach(code -> require(
                            snapshot.serviceTypes().containsKey(code), "given service type that does not exist", code));
            checkUnits(organization);
            checkUsers(organization);
            checkGrants(organization);
        }
        return List.copyOf(defects);
    }

    private void checkUnits(MemoryOrganization organization) {
        Set<List<Object>> names = new HashSet<>();
        for (Unit unit : organization.units.values()) {
            OrgUnitId id = unit.row().id();
            OrgUnitId parent = unit.row().parent();
            List<OrgUnitId> path = organization.path(id);
            require(path.get(path.size() - 1).equals(organization.root()), "unit outside the tree", id);
            require(parent == null || names.add(List.of(parent, unit.nameKey())), "siblings of one name", id);
        }
    }

    private void checkUsers(MemoryOrganization organization) {
        Set<Object> logins = new HashSet<>();
        for (MemoryOrganization.User row : organization.users.values()) {
            MailUser user = row.mailUser();
            require(logins.add(user.login()), "address of two users", user.id());
            require(organization.domains.contains(user.login().domain()), "address outside the domains", user.id());
            require(organization.units.containsKey(user.orgUnit()), "user without unit", user.id());
            require(organization.given.containsKey(user.serviceType()), "user of a service type not given", user.id());
            StoredPassword password = row.password();
            require(
                    password == null || password.mustChange() || password.validUntil() == null,
                    "password that expires but need not be changed",
                    user.id());
        }
        organization
                .trash
                .keySet()
                .forEach(id -> require(!organization.users.containsKey(id), "both live and trashed", id));
        organization
                .held
                .values()
                .forEach(held -> require(
                        organization.users.containsKey(held.owner()) || organization.trash.containsKey(held.owner()),
                        "held address without owner",
                        held.address()));
        Set<Object> addresses = new HashSet<>();
        organization.addresses().forEach(address -> {
            require(addresses.add(address), "address of two owners", address);
            require(organization.domains.contains(address.domain()), "address outside the domains", address);
        });
        require(
                (organization.kept != null) == (organization.row.status() == OrganizationStatus.TRASHED),
                "organization half in the trash",
                organization.row.id());
    }

    private void checkGrants(MemoryOrganization organization) {
        for (MemoryOrganization.GrantKey grant : organization.grants.keySet()) {
            require(organization.users.containsKey(grant.user()), "grant without user", grant.user());
            require(organization.units.containsKey(grant.unit()), "grant without unit", grant.unit());
        }
    }

    private void require(boolean holds, String rule, Object subject) {
        if (!holds) {
            defects.add(new Defect(rule, subject.toString()));
        }
    }
}
