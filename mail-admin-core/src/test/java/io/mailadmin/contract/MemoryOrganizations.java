package io.mailadmin.contract;

import io.mailadmin.address.DomainName;
import io.mailadmin.address.EmailAddress;
import io.mailadmin.audit.AuditChain;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.StorageException;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.id.ServiceTypeCode;
import io.mailadmin.organization.MailDomain;
import io.mailadmin.organization.Organization;
import io.mailadmin.organization.ServiceAllotment;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.store.Asker;
import io.mailadmin.store.LockedOrganization;
import io.mailadmin.store.OrganizationStore;
import io.mailadmin.store.Overview;
import io.mailadmin.store.Run;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** The rows of organizations in memory. */
record MemoryOrganizations(MemorySession session) implements OrganizationStore {

    @Override
    public Optional<Organization> find(OrganizationId id) {
        return session.find(id).map(MemoryOrganization::organization);
    }

    @Override
    public Optional<Organization> findByDomain(DomainName domain) {
        return session.now().owner(domain).map(MemoryOrganization::organization);
    }

    @Override
    public List<Organization> list(Run<OrganizationId> run) {
        return MemoryRuns.of(
                run,
                session.now().organizations().values().stream().map(MemoryOrganization::organization),
                Organization::id,
                Comparator.comparing(OrganizationId::toString));
    }

    @Override
    public List<ServiceAllotment> allotments(OrganizationId id) {
        return session.find(id)
                .map(organization -> allotments(organization, unit -> true))
                .orElse(List.of());
    }

    @Override
    public Optional<Overview> overview(Asker asker) {
        return MemoryScope.of(session, asker).map(this::overview);
    }

    @Override
    public Optional<LockedOrganization> lock(Asker asker) {
        return session.lockOrganization(asker.organization())
                .map(locked -> new LockedOrganization(
                        locked.organization(),
                        session.audit().head(asker.organization(), AuditChain.CHANGES),
                        locked.units.size() - 1L,
                        login(locked, asker.administrator())));
    }

    private static @Nullable EmailAddress login(MemoryOrganization organization, @Nullable MailUserId user) {
        MemoryOrganization.User row = organization.users.get(user);
        return row == null ? null : row.mailUser().login();
    }

    @Override
    public Optional<DomainName> insert(Organization added) {
        if (session.lockOrganization(added.id()).isPresent()) {
            throw new StorageException(ErrorCode.STORAGE_FAILED);
        }
        List<DomainName> domains =
                added.domains().stream().map(MailDomain::name).toList();
        domains.stream().sorted(Comparator.comparing(DomainName::value)).forEach(session::lock);
        Optional<DomainName> taken = domains.stream().filter(this::isTaken).findFirst();
        if (taken.isPresent()) {
            session.undo();
            return taken;
        }
        MemoryOrganization organization = new MemoryOrganization(added);
        OrgUnit root =
                new OrgUnit(organization.root(), null, added.name(), null, 0, added.version(), added.createdAt());
        organization.units.put(root.id(), new MemoryOrganization.Unit(root, ""));
        session.add(organization);
        return Optional.empty();
    }

    @Override
    public boolean update(Organization changed, long expected) {
        MemoryOrganization organization = session.change(changed.id());
        if (organization.row.version() != expected) {
            return false;
        }
        organization.row = changed;
        return true;
    }

    @Override
    public boolean addDomain(OrganizationId id, DomainName domain) {
        MemoryOrganization organization = session.change(id);
        session.lock(domain);
        return !isTaken(domain) && organization.domains.add(domain);
    }

    @Override
    public boolean removeDomain(OrganizationId id, DomainName domain) {
        MemoryOrganization organization = session.change(id);
        session.lock(domain);
        if (organization.addresses().anyMatch(address -> address.domain().equals(domain))) {
            return false;
        }
        organization.domains.remove(domain);
        if (organization.primary.equals(domain)) {
            organization.primary = organization.domains.get(0);
        }
        return true;
    }

    @Override
    public void makePrimary(OrganizationId id, DomainName domain) {
        session.change(id).primary = domain;
    }

    @Override
    public void give(OrganizationId id, ServiceTypeCode serviceType, @Nullable Long limit) {
        session.change(id).given.put(serviceType, Optional.ofNullable(limit));
    }

    @Override
    public void withdraw(OrganizationId id, ServiceTypeCode serviceType) {
        session.change(id).given.remove(serviceType);
    }

    private boolean isTaken(DomainName domain) {
        return session.now().owner(domain).isPresent();
    }

    @Override
    public List<ServiceAllotment> allotments(Asker asker, OrgUnitId unit) {
        return MemoryScope.of(session, asker)
                .filter(scope -> scope.sees(unit))
                .map(scope -> allotments(asker.organization()))
                .orElse(List.of());
    }

    private Overview overview(MemoryScope scope) {
        MemoryOrganization organization = scope.organization();
        List<OrgUnitId> granted = scope.tops();
        List<OrgUnitId> tops = granted.contains(organization.root()) ? List.of(organization.root()) : granted;
        Set<OrgUnitId> units = scope.units();
        return new Overview(
                organization.organization(),
                tops.stream()
                        .map(unit -> new Overview.Scope(
                                unit, organization.units.get(unit).row().name(), scope.role(unit)))
                        .toList(),
                units.stream().filter(unit -> !unit.equals(organization.root())).count(),
                organization.grants.keySet().stream()
                        .filter(grant -> tops.contains(grant.unit()))
                        .count(),
                allotments(organization, units::contains));
    }

    private List<ServiceAllotment> allotments(MemoryOrganization organization, Predicate<OrgUnitId> units) {
        var types = session.now().serviceTypes();
        return organization.given.entrySet().stream()
                .sorted(Comparator.comparing(given -> given.getKey().value()))
                .map(given -> new ServiceAllotment(
                        types.get(given.getKey()),
                        given.getValue().orElse(null),
                        organization.users.values().stream()
                                .map(MemoryOrganization.User::mailUser)
                                .filter(user -> user.serviceType().equals(given.getKey()) && units.test(user.orgUnit()))
                                .count()))
                .toList();
    }
}
