package io.mailadmin;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.administrator.AdminScope;
import io.mailadmin.audit.AuditAnchor;
import io.mailadmin.audit.AuditChain;
import io.mailadmin.audit.AuditEvent;
import io.mailadmin.contract.InMemoryMailStore;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.id.ServiceTypeCode;
import io.mailadmin.internal.password.Argon2PasswordHasher;
import io.mailadmin.organization.Organization;
import io.mailadmin.organization.ServiceTypeDefinition;
import io.mailadmin.orgunit.NewOrgUnit;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.page.PageRequest;
import io.mailadmin.password.Password;
import io.mailadmin.transfer.ImportPasswords;
import io.mailadmin.transfer.UserImport;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserSelection;
import io.mailadmin.user.Users;
import java.io.ByteArrayInputStream;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Every method of every facet, found by reflection, either reads or writes an event: one that is in neither list fails. */
class AuditCoverageTest {

    private static final Set<String> READING = Set.of(
            "Users.get",
            "Users.find",
            "Users.count",
            "Users.findByLogin",
            "Users.selected",
            "Trash.list",
            "OrganizationLifeCycle.trash",
            // write events of access
            "UserTransfer.exportUsers",
            "Backups.users",
            "OrgUnits.get",
            "OrgUnits.find",
            "Administrators.list",
            "Administrators.explain",
            "AuditLog.find",
            "AuditLog.changes",
            "AuditLog.anchor",
            "AuditLog.verify",
            "AuditLogs.of",
            "AuditLogs.ofOperator",
            "AuditLogs.unread",
            // moves a mark beside the chain, not what the chain tells of
            "AuditLogs.acknowledge",
            "Organizations.get",
            "Organizations.list",
            "Organizations.findByDomain",
            "Organizations.serviceTypes",
            "PasswordHashes.kinds",
            "PasswordHashes.users",
            "ServiceTypes.get",
            "ServiceTypes.list");

    private final OperatorSession operator = MailAdmin.builder(new InMemoryMailStore())
            .passwordHasher(Argon2PasswordHasher.withParameters(64, 1, 1))
            .trashRetention(Duration.ZERO)
            .build()
            .operator("tests");
    private final Organization organization = YourCompany.create(operator);
    private final OrganizationId id = organization.id();
    private final AdminSession admin = operator.organization(id);
    private final MailUser kim =
            admin.users().create(YourCompany.user("kim").withoutPassword().build());
    private final OrgUnit sales = admin.orgUnits().create(NewOrgUnit.named("Sales"));
    private final ServiceTypeDefinition premium = ServiceTypeDefinition.of("premium", "고급", "Premium", 1 << 20);

    private final Map<String, Runnable> changing = Map.ofEntries(
            Map.entry(
                    "Users.create",
                    () -> admin.users()
                            .create(YourCompany.user("lee").withoutPassword().build())),
            Map.entry("Users.update", () -> admin.users().update(kim.edit().build())),
            Map.entry("Users.changePassword", () -> {
                Password password = Password.valueOf(YourCompany.PASSWORD);
                admin.users().changePassword(kim.id(), password, password);
            }),
            Map.entry("Users.resetPassword", () -> admin.users().resetPassword(kim.id())),
            Map.entry("Users.delete", () -> admin.users().delete(kim.id())),
            Map.entry("UserSelection.suspend", () -> selection().suspend()),
            Map.entry("UserSelection.blockLogin", () -> selection().blockLogin()),
            Map.entry("UserSelection.reactivate", () -> {
                selection().suspend();
                forget();
                selection().reactivate();
            }),
            Map.entry("UserSelection.moveTo", () -> selection().moveTo(sales.id())),
            Map.entry("UserSelection.resetPasswords", () -> selection().resetPasswords()),
            Map.entry("UserSelection.delete", () -> selection().delete()),
            Map.entry("Trash.restore", () -> {
                deleteKim();
                admin.trash().restore(kim.id());
            }),
            Map.entry("Trash.purge", () -> {
                deleteKim();
                admin.trash().purge(kim.id());
            }),
            Map.entry(
                    "OrganizationLifeCycle.suspend", () -> operator.lifeCycle().suspend(id)),
            Map.entry("OrganizationLifeCycle.reactivate", () -> {
                operator.lifeCycle().suspend(id);
                forget();
                operator.lifeCycle().reactivate(id);
            }),
            Map.entry("OrganizationLifeCycle.delete", () -> {
                operator.lifeCycle().suspend(id);
                forget();
                operator.lifeCycle().delete(id);
            }),
            Map.entry("OrganizationLifeCycle.restore", () -> {
                trash();
                operator.lifeCycle().restore(id);
            }),
            Map.entry("OrganizationLifeCycle.purge", () -> {
                trash();
                operator.lifeCycle().purge(id);
            }),
            Map.entry("OrganizationLifeCycle.purgeExpired", () -> {
                deleteKim();
                operator.lifeCycle().purgeExpired();
            }),
            Map.entry("UserTransfer.importUsers", () -> {
                String list = "login,givenName,familyName,serviceType\nlee,A,B,standard\n";
                admin.transfer()
                        .importUsers(
                                UserImport.csv(ImportPasswords.none()),
                                new ByteArrayInputStream(list.getBytes(StandardCharsets.UTF_8)));
            }),
            Map.entry("OrgUnits.create", () -> admin.orgUnits().create(NewOrgUnit.named("Development"))),
            Map.entry(
                    "OrgUnits.update",
                    () -> admin.orgUnits().update(sales.edit().build())),
            Map.entry("OrgUnits.delete", () -> admin.orgUnits().delete(sales.id())),
            Map.entry(
                    "Administrators.add",
                    () -> admin.administrators().add(AdminScope.organization(), List.of(kim.id()))),
            Map.entry(
                    "Administrators.addByLogin",
                    () -> admin.administrators().addByLogin(AdminScope.organization(), List.of("kim"))),
            Map.entry("Administrators.remove", () -> {
                admin.administrators().add(AdminScope.orgUnit(sales.id()), List.of(kim.id()));
                forget();
                admin.administrators().remove(AdminScope.orgUnit(sales.id()), kim.id());
            }),
            Map.entry(
                    "Organizations.create",
                    () -> operator.organizations()
                            .create(YourCompany.command("Other", "other.example", YourCompany.PASSWORD))),
            Map.entry("Organizations.update", () -> operator.organizations().update(organization.edit())),
            Map.entry("Organizations.addDomain", () -> operator.organizations().addDomain(id, "second.example")),
            Map.entry("Organizations.removeDomain", () -> {
                secondDomain();
                operator.organizations()
                        .removeDomain(id, secondDomain().domains().get(1).name());
            }),
            Map.entry(
                    "Organizations.makePrimary",
                    () -> operator.organizations()
                            .makePrimary(id, secondDomain().domains().get(1).name())),
            Map.entry(
                    "Organizations.giveServiceType",
                    () -> operator.organizations().giveServiceType(id, ServiceTypeCode.valueOf("standard"), 7L)),
            Map.entry("Organizations.withdrawServiceType", () -> {
                operator.serviceTypes().create(premium);
                operator.organizations().giveServiceType(id, premium.code(), null);
                forget();
                operator.organizations().withdrawServiceType(id, premium.code());
            }),
            Map.entry(
                    "AuditLogs.expire",
                    () -> operator.auditLogs()
                            .expire(
                                    id,
                                    AuditChain.CHANGES,
                                    Instant.now(Clock.systemUTC()).plusSeconds(1))),
            Map.entry("ServiceTypes.create", () -> operator.serviceTypes().create(premium)),
            Map.entry(
                    "ServiceTypes.update",
                    () -> operator.serviceTypes()
                            .update(ServiceTypeDefinition.of("standard", "표준", "Standard", 1 << 21), 1)));

    private long known;

    @Test
    void everyMethodIsKnown() {
        Set<String> methods = facets().flatMap(facet -> Arrays.stream(facet.getMethods()))
                .map(AuditCoverageTest::name)
                .collect(Collectors.toCollection(TreeSet::new));
        Set<String> listed = new TreeSet<>(READING);
        listed.addAll(changing.keySet());
        assertThat(methods).isEqualTo(listed);
    }

    @TestFactory
    Stream<DynamicTest> everyChangingMethodWritesAnEvent() {
        return changing.keySet().stream()
                .sorted()
                .map(name -> DynamicTest.dynamicTest(name, () -> {
                    AuditCoverageTest fresh = new AuditCoverageTest();
                    fresh.forget();
                    fresh.changing.get(name).run();
                    assertThat(fresh.events()).isGreaterThan(fresh.known);
                }));
    }

    private UserSelection selection() {
        return admin.users().selected(List.of(kim.id()));
    }

    private void deleteKim() {
        admin.users().delete(kim.id());
        forget();
    }

    private void trash() {
        operator.lifeCycle().suspend(id);
        operator.lifeCycle().delete(id);
        forget();
    }

    private Organization secondDomain() {
        Organization changed = operator.organizations().addDomain(id, "second.example");
        forget();
        return changed;
    }

    private void forget() {
        known = events();
    }

    /** How many were ever written to the chains of changes. */
    private long events() {
        Stream<OrganizationId> organizations = operator.organizations().list(PageRequest.first()).items().stream()
                .map(Organization::id);
        return Stream.concat(Stream.of(AuditEvent.OPERATOR, id), organizations)
                .distinct()
                .map(owner -> operator.auditLogs().of(owner).anchor(AuditChain.CHANGES))
                .mapToLong(AuditAnchor::sequence)
                .sum();
    }

    private static Stream<Class<?>> facets() {
        return Stream.of(AdminSession.class, OperatorSession.class, Users.class)
                .flatMap(session -> Arrays.stream(session.getMethods()))
                .map(Method::getReturnType)
                .filter(type ->
                        type.isInterface() && type.getName().startsWith("io.mailadmin.") && type != AdminSession.class)
                .distinct()
                .map(type -> (Class<?>) type);
    }

    private static String name(Method method) {
        return method.getDeclaringClass().getSimpleName() + '.' + method.getName();
    }
}
