package io.mailadmin.contract;

import io.mailadmin.address.DomainName;
import io.mailadmin.address.EmailAddress;
import io.mailadmin.administrator.AdminRole;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.ServiceTypeCode;
import io.mailadmin.organization.MailDomain;
import io.mailadmin.organization.Organization;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.store.HeldAddress;
import io.mailadmin.store.StoredPassword;
import io.mailadmin.store.UserRow;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.TrashedUser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** All rows of one organization. Changed only while it is a copy that belongs to one unit of work. */
final class MemoryOrganization {

    record Unit(OrgUnit row, String nameKey) {}

    record User(UserRow row, @Nullable StoredPassword password) {

        MailUser mailUser() {
            return row.user();
        }
    }

    record Trashed(User user, Instant trashedAt, Instant keptUntil) {

        TrashedUser trashedUser() {
            return new TrashedUser(user.mailUser(), trashedAt, keptUntil);
        }
    }

    record Kept(Instant trashedAt, Instant until) {}

    record GrantKey(OrgUnitId unit, MailUserId user) {}

    record Granted(AdminRole role, Instant since) {}

    Organization row;
    DomainName primary;
    final List<DomainName> domains;
    final Map<ServiceTypeCode, Optional<Long>> given;
    final Map<OrgUnitId, Unit> units;
    final Map<MailUserId, User> users;
    final Map<GrantKey, Granted> grants;
    final Map<MailUserId, Trashed> trash;
    final Map<EmailAddress, HeldAddress> held;

    /** Set while the organization is in the trash. */
    @Nullable
    Kept kept;

    boolean purged;

    MemoryOrganization(Organization row) {
        this.row = row;
        this.primary = row.primaryDomain();
        this.domains =
                new ArrayList<>(row.domains().stream().map(MailDomain::name).toList());
        this.given = new HashMap<>();
        this.units = new HashMap<>();
        this.users = new HashMap<>();
        this.grants = new HashMap<>();
        this.trash = new HashMap<>();
        this.held = new HashMap<>();
    }

    MemoryOrganization(MemoryOrganization original) {
        this.row = original.row;
        this.primary = original.primary;
        this.domains = new ArrayList<>(original.domains);
        this.given = new HashMap<>(original.given);
        this.units = new HashMap<>(original.units);
        this.users = new HashMap<>(original.users);
        this.grants = new HashMap<>(original.grants);
        this.trash = new HashMap<>(original.trash);
        this.held = new HashMap<>(original.held);
        this.kept = original.kept;
    }

    OrgUnitId root() {
        return new OrgUnitId(row.id().value());
    }

    /** The row with the domains of now, the primary first. */
    Organization organization() {
        List<MailDomain> all = Stream.concat(Stream.of(primary), domains.stream())
                .distinct()
                .map(domain -> new MailDomain(domain, domain.equals(primary)))
                .toList();
        return new Organization(
                row.id(),
                row.name(),
                all,
                row.limits(),
                row.status(),
                row.internationalAddresses(),
                row.version(),
                row.createdAt());
    }

    /** The root has its organization's name and version, and counts all users; a unit counts those directly in it. */
    OrgUnit counted(OrgUnit unit) {
        boolean isRoot = unit.id().equals(root());
        long count = users.values().stream()
                .filter(user -> isRoot || user.mailUser().orgUnit().equals(unit.id()))
                .count();
        return new OrgUnit(
                unit.id(),
                unit.parent(),
                isRoot ? row.name() : unit.name(),
                unit.billingId(),
                count,
                isRoot ? row.version() : unit.version(),
                unit.createdAt());
    }

    /** The unit, the one above it, and so on up to the root. */
    List<OrgUnitId> path(OrgUnitId unit) {
        List<OrgUnitId> path = new ArrayList<>();
        Unit next = units.get(unit);
        while (next != null && !path.contains(next.row().id())) {
            path.add(next.row().id());
            next = next.row().parent() == null ? null : units.get(next.row().parent());
        }
        return path;
    }

    boolean isTaken(OrgUnit unit, String nameKey) {
        return units.values().stream()
                .anyMatch(other -> !other.row().id().equals(unit.id())
                        && Objects.equals(other.row().parent(), unit.parent())
                        && other.nameKey().equals(nameKey));
    }

    boolean isTaken(MailUser user) {
        return held.containsKey(user.login())
                || Stream.concat(
                                users.values().stream(), trash.values().stream().map(Trashed::user))
                        .map(User::mailUser)
                        .anyMatch(other ->
                                !other.id().equals(user.id()) && other.login().equals(user.login()));
    }

    /** All addresses that are taken: those of users, of users in the trash, and held ones. */
    Stream<EmailAddress> addresses() {
        return Stream.of(
                        users.values().stream().map(user -> user.mailUser().login()),
                        trash.values().stream()
                                .map(user -> user.user().mailUser().login()),
                        held.keySet().stream())
                .flatMap(addresses -> addresses);
    }
}
