package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.AdminSession;
import io.mailadmin.OperatorSession;
import io.mailadmin.administrator.AdminScope;
import io.mailadmin.audit.AuditChain;
import io.mailadmin.contract.PermissionCalls.Call;
import io.mailadmin.contract.PermissionTable.Cell;
import io.mailadmin.contract.PermissionTable.Role;
import io.mailadmin.contract.PermissionWorld.Target;
import io.mailadmin.error.MailAdminException;
import io.mailadmin.organization.Organization;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserQuery;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The permission table, called cell by cell; a method without a row fails. */
abstract class PermissionFunctions extends FunctionFixture {

    /** What a session tells of itself, and what looks nothing up yet. */
    private static final Set<String> NOT_ASKED =
            Set.of("AdminSession.organization()", "AdminSession.administrator()", "Users.selected(List)");

    private final Map<String, Target> shared = new HashMap<>();
    private final Map<Role, Supplier<AdminSession>> sessions = new HashMap<>();
    private PermissionWorld world;
    private PermissionWorld suspendedWorld;
    private Map<String, Call> calls;

    @Test
    void everyMethodThatAnAdministratorCanReachHasARow() {
        Set<String> named = PermissionTable.rows().keySet().stream()
                .map(row -> row.replaceFirst(">.*", ""))
                .collect(Collectors.toSet());
        Set<String> methods = facets(AdminSession.class)
                .flatMap(facet -> Arrays.stream(facet.getMethods()))
                .filter(method -> !isFacet(method.getReturnType()))
                .map(PermissionFunctions::name)
                .collect(Collectors.toSet());
        methods.add("Users.selected(List)");
        named.addAll(NOT_ASKED);
        assertThat(named).isEqualTo(methods);
        openSessions();
        assertThat(calls.keySet()).isEqualTo(PermissionTable.rows().keySet());
    }

    @Test
    void theOperatorsOwnFacetsAreOutOfEveryAdministratorsReach() {
        assertThat(facets(OperatorSession.class)
                        .filter(facet -> facets(AdminSession.class).noneMatch(facet::equals))
                        .map(Class::getSimpleName))
                .containsExactlyInAnyOrder(
                        "OperatorSession", "Organizations", "OrganizationLifeCycle", "ServiceTypes", "AuditLogs");
    }

    @Test
    void everybodyMayWhatTheTableSaysAndNothingElse() {
        openSessions();
        List<String> wrong = PermissionTable.rows().entrySet().stream()
                .flatMap(row -> row.getValue().stream().flatMap(cell -> differences(row.getKey(), cell)))
                .toList();
        assertThat(wrong).isEmpty();
    }

    private Stream<String> differences(String row, Cell cell) {
        if (cell.outcome().equals(PermissionTable.NONE)) {
            return Stream.empty();
        }
        Call call = calls.get(row);
        Target target = target(call, cell);
        String outcome =
                outcome(() -> call.seesTarget().test(sessions.get(cell.role()).get(), target));
        return outcome.equals(cell.outcome())
                ? Stream.empty()
                : Stream.of(
                        row + ", " + cell.role() + " on " + cell.place() + ": " + outcome + ", not " + cell.outcome());
    }

    private Target target(Call call, Cell cell) {
        PermissionWorld place = cell.role() == Role.SUSPENDED_ORGANIZATION ? suspendedWorld : world;
        return call.changes()
                ? place.target(call.kind(), cell.place())
                : shared.computeIfAbsent(
                        call.kind() + " " + cell.place() + place.help.organization(),
                        same -> place.target(call.kind(), cell.place()));
    }

    private static String outcome(Supplier<Boolean> call) {
        try {
            return call.get() ? PermissionTable.ALLOWED : PermissionTable.UNSEEN;
        } catch (MailAdminException e) {
            return PermissionTable.REFUSALS.entrySet().stream()
                    .filter(refusal -> refusal.getValue() == e.code())
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(e.code().name());
        }
    }

    private void openSessions() {
        AdminSession help = operator.organization(organization.id());
        world = new PermissionWorld(help);
        sessions.put(Role.OPERATOR, () -> help);
        sessions.put(Role.ADMIN, () -> admin);
        open(Role.UNIT, world.lead);
        open(
                Role.REVOKED,
                world.user(Place.OWN),
                AdminScope.orgUnit(world.unit(Place.OWN).id()));
        open(Role.SUSPENDED, world.user(Place.ROOT), AdminScope.organization());
        open(Role.OTHER, administrator(createOrganization("Other Company", "other.com")));
        MailUser nobody = world.user(Place.OWN);
        sessions.put(Role.NOBODY, () -> mailAdmin.actingAs(nobody.id()));
        Organization suspended = createOrganization("Suspended Company", "suspended.com");
        suspendedWorld = new PermissionWorld(operator.organization(suspended.id()));
        open(Role.SUSPENDED_ORGANIZATION, administrator(suspended));
        operator.lifeCycle().suspend(suspended.id());
        calls = PermissionCalls.all(help.auditLog().anchor(AuditChain.CHANGES));
    }

    /** Opens a session, and then takes away what it rests on. */
    private void open(Role role, MailUser user, AdminScope scope) {
        world.help.administrators().add(scope, List.of(user.id()));
        open(role, user);
        if (role == Role.REVOKED) {
            world.help.administrators().remove(scope, user.id());
        } else {
            world.help.users().selected(List.of(user.id())).suspend();
        }
    }

    private void open(Role role, MailUser user) {
        AdminSession session = mailAdmin.actingAs(user.id());
        sessions.put(role, () -> session);
    }

    private MailUser administrator(Organization of) {
        return operator.organization(of.id())
                .users()
                .find(UserQuery.primarySmtpAddress("admin@"))
                .items()
                .get(0);
    }

    /** The session and all facets that are reached from it. */
    private static Stream<Class<?>> facets(Class<?> session) {
        Set<Class<?>> found = new LinkedHashSet<>();
        collect(session, found);
        return found.stream();
    }

    private static void collect(Class<?> facet, Set<Class<?>> found) {
        if (found.add(facet)) {
            Arrays.stream(facet.getMethods())
                    .map(Method::getReturnType)
                    .filter(PermissionFunctions::isFacet)
                    .forEach(next -> collect(next, found));
        }
    }

    private static boolean isFacet(Class<?> type) {
        return type.isInterface() && type.getName().startsWith("io.mailadmin.");
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName()
                + '.'
                + method.getName()
                + Arrays.stream(method.getParameterTypes())
                        .map(Class::getSimpleName)
                        .collect(Collectors.joining(",", "(", ")"));
    }
}
