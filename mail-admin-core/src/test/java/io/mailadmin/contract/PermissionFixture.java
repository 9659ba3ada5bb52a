package io.mailadmin.contract;

import io.mailadmin.AdminSession;
import io.mailadmin.administrator.AdminScope;
import io.mailadmin.audit.AuditChain;
import io.mailadmin.contract.PermissionCalls.Call;
import io.mailadmin.contract.PermissionTable.Cell;
import io.mailadmin.contract.PermissionTable.Role;
import io.mailadmin.contract.PermissionWorld.Target;
import io.mailadmin.organization.Organization;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserQuery;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The roles of the permission table, and targets for its cells. */
abstract class PermissionFixture extends FunctionFixture {

    private final Map<String, Target> shared = new HashMap<>();
    private final Map<Role, AdminSession> sessions = new EnumMap<>(Role.class);
    private final Map<Role, MailUser> users = new EnumMap<>(Role.class);
    private PermissionWorld world;
    private PermissionWorld suspendedWorld;
    Map<String, Call> calls;

    void openSessions() {
        AdminSession help = operator.organization(organization.id());
        world = new PermissionWorld(help);
        sessions.put(Role.OPERATOR, help);
        open(Role.ADMIN, administrator(organization));
        open(Role.UNIT, world.lead);
        open(Role.CLERK, world.clerk);
        open(
                Role.REVOKED,
                world.user(Place.OWN),
                AdminScope.orgUnit(world.unit(Place.OWN).id()));
        for (Role role : List.of(Role.SUSPENDED, Role.DELETED, Role.PURGED)) {
            open(role, world.user(Place.ROOT), AdminScope.organization());
        }
        open(Role.OTHER, administrator(createOrganization("Other Company", "other.com")));
        users.put(Role.NOBODY, world.user(Place.OWN));
        Organization suspended = createOrganization("Suspended Company", "suspended.com");
        suspendedWorld = new PermissionWorld(operator.organization(suspended.id()));
        open(Role.SUSPENDED_ORGANIZATION, administrator(suspended));
        operator.lifeCycle().suspend(suspended.id());
        calls = PermissionCalls.all(help.auditLog().anchor(AuditChain.CHANGES));
    }

    /** The session of the cell's role, or of the target where that asks; refused for who has none. */
    AdminSession session(Cell cell, Target target) {
        return cell.place() == Place.SELF ? mailAdmin.actingAs(target.user().id()) : session(cell.role());
    }

    /** Who asks in the cell; null for the operator. */
    MailUser asker(Cell cell, Target target) {
        return cell.place() == Place.SELF ? target.user() : users.get(cell.role());
    }

    private AdminSession session(Role role) {
        return role == Role.NOBODY ? mailAdmin.actingAs(users.get(role).id()) : sessions.get(role);
    }

    /** The operator's help session in the organization in which the targets for {@code role} lie. */
    AdminSession help(Role role) {
        return world(role).help;
    }

    /** The target of {@code call} for a cell. */
    Target target(Call call, Cell cell) {
        PermissionWorld place = world(cell.role());
        // who is gone changes nothing, so many may ask about one target
        return call.changes() && !Role.GONE.contains(cell.role())
                ? place.target(call.kind(), cell.place())
                : shared.computeIfAbsent(
                        call.kind() + " " + cell.place() + place.help.organization(),
                        same -> place.target(call.kind(), cell.place()));
    }

    private PermissionWorld world(Role role) {
        return role == Role.SUSPENDED_ORGANIZATION ? suspendedWorld : world;
    }

    /** Opens a session, and then takes away what it rests on. */
    private void open(Role role, MailUser user, AdminScope scope) {
        world.help.administrators().add(scope, List.of(user.id()));
        open(role, user);
        switch (role) {
            case REVOKED -> world.help.administrators().remove(scope, user.id());
            case SUSPENDED -> world.help.users().selected(List.of(user.id())).suspend();
            default -> world.help.users().delete(user.id());
        }
        if (role == Role.PURGED) {
            world.help.trash().purge(user.id());
        }
    }

    private void open(Role role, MailUser user) {
        users.put(role, user);
        sessions.put(role, mailAdmin.actingAs(user.id()));
    }

    private MailUser administrator(Organization of) {
        return operator.organization(of.id())
                .users()
                .find(UserQuery.primarySmtpAddress("admin@"))
                .items()
                .get(0);
    }
}
