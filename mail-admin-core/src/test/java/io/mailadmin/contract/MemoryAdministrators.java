package io.mailadmin.contract;

import io.mailadmin.administrator.AdminScope;
import io.mailadmin.administrator.Administrator;
import io.mailadmin.contract.MemoryOrganization.Grant;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.store.AdministratorStore;
import io.mailadmin.store.Asker;
import io.mailadmin.store.Run;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The rows of administrators in memory. */
record MemoryAdministrators(MemorySession session) implements AdministratorStore {

    @Override
    public boolean isAdministrator(Asker asker) {
        return MemoryScope.of(session, asker).isPresent();
    }

    @Override
    public List<Administrator> list(Asker asker, OrgUnitId unit, Run<String> run) {
        Stream<Administrator> all = MemoryScope.of(session, asker).filter(scope -> scope.sees(unit)).stream()
                .flatMap(scope -> scope.organization().grants.keySet().stream()
                        .filter(grant -> grant.unit().equals(unit))
                        .map(grant -> administrator(scope.organization(), grant)));
        return MemoryRuns.of(run, all, administrator -> administrator.login().toString(), CodePoints.ORDER);
    }

    @Override
    public boolean add(OrganizationId id, OrgUnitId unit, MailUserId user, Instant since) {
        return session.change(id).grants.putIfAbsent(new Grant(unit, user), since) == null;
    }

    @Override
    public boolean remove(OrganizationId id, OrgUnitId unit, MailUserId user) {
        return session.change(id).grants.remove(new Grant(unit, user)) != null;
    }

    @Override
    public Set<MailUserId> holdersOfGrantsOutside(Asker asker, Collection<MailUserId> users) {
        Set<OrgUnitId> visible =
                MemoryScope.of(session, asker).map(MemoryScope::units).orElse(Set.of());
        return session.find(asker.organization()).stream()
                .flatMap(organization -> organization.grants.keySet().stream())
                .filter(grant -> users.contains(grant.user()) && !visible.contains(grant.unit()))
                .map(Grant::user)
                .collect(Collectors.toSet());
    }

    @Override
    public boolean isTopOfScope(Asker asker, OrgUnitId unit) {
        return asker.administrator() != null
                && MemoryScope.of(session, asker)
                        .filter(scope -> scope.tops().contains(unit))
                        .filter(scope -> Collections.disjoint(above(scope.organization(), unit), scope.tops()))
                        .isPresent();
    }

    @Override
    public boolean anotherAdministratorOfOrganization(OrganizationId id, Collection<MailUserId> except) {
        return session.find(id).stream()
                .anyMatch(organization -> organization.grants.keySet().stream()
                        .filter(grant -> grant.unit().equals(organization.root()))
                        .map(Grant::user)
                        .anyMatch(user -> !except.contains(user) && isActive(organization, user)));
    }

    private static boolean isActive(MemoryOrganization organization, MailUserId user) {
        return organization.users.get(user).mailUser().status() == UserStatus.ACTIVE;
    }

    private static List<OrgUnitId> above(MemoryOrganization organization, OrgUnitId unit) {
        List<OrgUnitId> path = organization.path(unit);
        return path.subList(1, path.size());
    }

    private static Administrator administrator(MemoryOrganization organization, Grant grant) {
        MailUser user = organization.users.get(grant.user()).mailUser();
        boolean isWhole = grant.unit().equals(organization.root());
        return new Administrator(
                user.id(),
                user.login(),
                user.givenName(),
                user.familyName(),
                isWhole ? AdminScope.organization() : AdminScope.orgUnit(grant.unit()),
                organization.grants.get(grant));
    }
}
