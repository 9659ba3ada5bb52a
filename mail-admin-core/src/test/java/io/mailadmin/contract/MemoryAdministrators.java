package io.mailadmin.contract;

import io.mailadmin.administrator.AdminRole;
import io.mailadmin.administrator.AdminScope;
import io.mailadmin.administrator.Administrator;
import io.mailadmin.contract.MemoryOrganization.GrantKey;
import io.mailadmin.contract.MemoryOrganization.Granted;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.store.AdministratorStore;
import io.mailadmin.store.Asker;
import io.mailadmin.store.Grant;
import io.mailadmin.store.Run;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
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
    public boolean add(OrganizationId id, Grant grant, Instant since) {
        return session.change(id).grants.putIfAbsent(key(grant), new Granted(grant.role(), since)) == null;
    }

    @Override
    public Optional<AdminRole> role(OrganizationId id, OrgUnitId unit, MailUserId user) {
        return session.find(id)
                .map(organization -> organization.grants.get(new GrantKey(unit, user)))
                .map(Granted::role);
    }

    @Override
    public void setRole(OrganizationId id, Grant grant) {
        session.change(id)
                .grants
                .computeIfPresent(key(grant), (key, granted) -> new Granted(grant.role(), granted.since()));
    }

    @Override
    public boolean remove(OrganizationId id, OrgUnitId unit, MailUserId user) {
        return session.change(id).grants.remove(new GrantKey(unit, user)) != null;
    }

    @Override
    public Set<MailUserId> holdersOfGrantsBeyond(Asker asker, Collection<MailUserId> users) {
        Set<OrgUnitId> visible = units(asker);
        Set<OrgUnitId> full = units(asker.fully());
        return session.find(asker.organization()).stream()
                .flatMap(organization -> organization.grants.entrySet().stream())
                .filter(grant -> !(grant.getValue().role() == AdminRole.FULL ? full : visible)
                        .contains(grant.getKey().unit()))
                .map(grant -> grant.getKey().user())
                .filter(users::contains)
                .collect(Collectors.toSet());
    }

    @Override
    public Optional<Grant> nearestGrant(Asker administrator, OrgUnitId unit) {
        MailUserId holder = administrator.administrator();
        return holder == null
                ? Optional.empty()
                : MemoryScope.of(session, administrator)
                        .flatMap(scope -> scope.organization().path(unit).stream()
                                .filter(scope.tops()::contains)
                                .findFirst()
                                .map(top -> new Grant(top, holder, scope.role(top))));
    }

    private Set<OrgUnitId> units(Asker asker) {
        return MemoryScope.of(session, asker).map(MemoryScope::units).orElse(Set.of());
    }

    private static GrantKey key(Grant grant) {
        return new GrantKey(grant.unit(), grant.user());
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
                .anyMatch(organization -> organization.grants.entrySet().stream()
                        .filter(grant -> grant.getValue().role() == AdminRole.FULL)
                        .map(Map.Entry::getKey)
                        .filter(grant -> grant.unit().equals(organization.root()))
                        .map(GrantKey::user)
                        .anyMatch(user -> !except.contains(user) && isActive(organization, user)));
    }

    private static boolean isActive(MemoryOrganization organization, MailUserId user) {
        return organization.users.get(user).mailUser().status() == UserStatus.ACTIVE;
    }

    private static List<OrgUnitId> above(MemoryOrganization organization, OrgUnitId unit) {
        List<OrgUnitId> path = organization.path(unit);
        return path.subList(1, path.size());
    }

    private static Administrator administrator(MemoryOrganization organization, GrantKey grant) {
        MailUser user = organization.users.get(grant.user()).mailUser();
        boolean isWhole = grant.unit().equals(organization.root());
        return new Administrator(
                user.id(),
                user.login(),
                user.givenName(),
                user.familyName(),
                isWhole ? AdminScope.organization() : AdminScope.orgUnit(grant.unit()),
                organization.grants.get(grant).role(),
                organization.grants.get(grant).since());
    }
}
