package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.AdminSession;
import io.mailadmin.administrator.AdminRole;
import io.mailadmin.administrator.AdminScope;
import io.mailadmin.administrator.Administrator;
import io.mailadmin.administrator.OrgUnitAction;
import io.mailadmin.administrator.Permission;
import io.mailadmin.administrator.UserAction;
import io.mailadmin.audit.AuditAction;
import io.mailadmin.audit.AuditEvent;
import io.mailadmin.audit.AuditQuery;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.NotPermittedException;
import io.mailadmin.error.RuleBrokenException;
import io.mailadmin.hosting.HostingScope;
import io.mailadmin.id.MailUserId;
import io.mailadmin.orgunit.NewOrgUnit;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.password.Password;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserStatus;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Administrators without the full role. */
abstract class RoleFunctions extends FunctionFixture {

    private static final AdminScope ORGANIZATION = AdminScope.organization();
    private static final AdminRole CLERK = AdminRole.WITHOUT_PASSWORDS;
    private static final Password NEXT = Password.valueOf("another horse 2");

    private OrgUnit sales;
    private OrgUnit seoul;

    @BeforeEach
    void units() {
        sales = createUnit("Sales");
        seoul = createUnit("Seoul", sales);
    }

    @Test
    void theRoleWithoutPasswordsCoversAllTheDailyWork() {
        AdminSession clerk = clerk("clerk", sales);

        MailUser kim = clerk.users().create(newUser("kim").orgUnit(seoul.id()).build());
        MailUser renamed = clerk.users()
                .update(kim.edit()
                        .login("park")
                        .familyName("박")
                        .orgUnit(sales.id())
                        .build());
        clerk.users().selected(List.of(kim.id())).suspend();
        clerk.users().selected(List.of(kim.id())).reactivate();
        clerk.users().delete(kim.id());
        assertThat(clerk.trash().restore(kim.id()).login()).isEqualTo(renamed.login());
        OrgUnit busan = clerk.orgUnits().create(NewOrgUnit.named("Busan").below(sales.id()));
        clerk.orgUnits().delete(busan.id());
        assertThat(clerk.administrators().list(AdminScope.orgUnit(sales.id())).items())
                .extracting(Administrator::role)
                .containsExactly(CLERK);
    }

    @Test
    void theRoleWithoutPasswordsMakesNoAccountSomebodyElses() {
        AdminSession clerk = clerk("clerk", sales);
        MailUser kim = createUser("kim", seoul);
        MailUser lee = createUser("lee", seoul);
        admin.users().delete(lee.id());
        AdminScope scope = AdminScope.orgUnit(seoul.id());

        needsFullRole("userId", () -> clerk.users().changePassword(kim.id(), NEXT, NEXT));
        needsFullRole("userId", () -> clerk.users().resetPassword(kim.id()));
        needsFullRole(
                "users[0]", () -> clerk.users().selected(List.of(kim.id())).resetPasswords());
        needsFullRole(
                "password",
                () -> clerk.users().update(kim.edit().password(NEXT, NEXT).build()));
        needsFullRole("userId", () -> clerk.trash().purge(lee.id()));
        needsFullRole("scope", () -> clerk.administrators().add(scope, CLERK, List.of(kim.id())));
        needsFullRole("scope", () -> clerk.administrators().addByLogin(scope, List.of("kim")));
        needsFullRole("scope", () -> clerk.administrators().remove(scope, kim.id()));
    }

    @Test
    void aRoleIsChangedByAddingAgainAndEachChangeIsTold() {
        AdminScope scope = AdminScope.orgUnit(sales.id());
        MailUser kim = createUser("kim", sales);
        admin.administrators().addByLogin(scope, CLERK, List.of("kim"));
        Administrator first = only(scope);
        admin.administrators().add(scope, CLERK, List.of(kim.id()));
        admin.administrators().add(scope, List.of(kim.id()));

        assertThat(first.role()).isEqualTo(CLERK);
        assertThat(only(scope))
                .as("the time stays")
                .isEqualTo(new Administrator(
                        kim.id(),
                        kim.login(),
                        kim.givenName(),
                        kim.familyName(),
                        scope,
                        AdminRole.FULL,
                        first.since()));
        List<AuditEvent> events =
                admin.auditLog().find(AuditQuery.changes().on(kim.id())).items();
        assertThat(events)
                .extracting(AuditEvent::action)
                .containsExactly(
                        AuditAction.ADMINISTRATOR_CHANGED, AuditAction.ADMINISTRATOR_ADDED, AuditAction.USER_CREATED);
        assertThat(events.get(0).before()).contains("\"role\":\"WITHOUT_PASSWORDS\"");
        assertThat(events.get(0).after()).contains("\"role\":\"FULL\"");
        assertThat(events.get(0).target().orgUnit()).isEqualTo(sales.id());
        assertThat(events.get(1).after()).contains("\"role\":\"WITHOUT_PASSWORDS\"");
    }

    @Test
    void aRoleCountsFromTheNextCallOn() {
        AdminSession lead = unitAdministrator("lead", sales);
        MailUser kim = createUser("kim", sales);
        MailUserId id = lead.administrator().orElseThrow();
        AdminScope scope = AdminScope.orgUnit(sales.id());

        lead.users().resetPassword(kim.id());
        admin.administrators().add(scope, CLERK, List.of(id));
        needsFullRole("userId", () -> lead.users().resetPassword(kim.id()));
        admin.administrators().add(scope, AdminRole.FULL, List.of(id));
        lead.users().resetPassword(kim.id());
    }

    @Test
    void theLastAdministratorWithTheFullRoleKeepsIt() {
        MailUserId only = admin.administrator().orElseThrow();
        MailUser kim = createUser("kim");
        admin.administrators().add(ORGANIZATION, CLERK, List.of(kim.id()));

        isLast(() -> admin.administrators().add(ORGANIZATION, CLERK, List.of(only)));
        isLast(() -> admin.administrators().remove(ORGANIZATION, only));
        isLast(() -> admin.users().delete(only));
        isLast(() -> admin.users().selected(List.of(only)).suspend());
        admin.administrators().add(ORGANIZATION, List.of(kim.id()));
        isLast(() -> admin.administrators().add(ORGANIZATION, CLERK, List.of(only, kim.id())));
        admin.administrators().add(ORGANIZATION, CLERK, List.of(only));
        assertThat(mailAdmin
                        .actingAs(kim.id())
                        .administrators()
                        .list(ORGANIZATION)
                        .items())
                .extracting(Administrator::role)
                .containsExactly(CLERK, AdminRole.FULL);
        assertThat(admin.users().get(kim.id()).status())
                .as("the role without passwords still sees everything")
                .isEqualTo(UserStatus.ACTIVE);
    }

    @Test
    void whoHasAFullerRoleIsNotTouched() {
        AdminSession clerk = clerk("clerk", sales);
        AdminSession peer = clerk("peer", sales);
        AdminSession lead = unitAdministrator("lead", seoul);
        MailUser fuller = admin.users().get(lead.administrator().orElseThrow());
        MailUser equal = admin.users().get(peer.administrator().orElseThrow());

        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> clerk.users().update(fuller.edit().familyName("박").build()),
                () -> clerk.users().delete(fuller.id()))) {
            refused(NotPermittedException.class, ErrorCode.HOLDS_WIDER_GRANT, "userId", call);
        }
        refused(
                NotPermittedException.class,
                ErrorCode.HOLDS_WIDER_GRANT,
                "users[0]",
                () -> clerk.users().selected(List.of(fuller.id())).suspend());
        clerk.users().update(equal.edit().familyName("박").build());
    }

    @Test
    void theFullRoleBelowCoversOnlyWhatLiesThere() {
        AdminSession clerk = clerkWithSeoul();
        MailUser here = createUser("here", sales);
        MailUser below = createUser("below", seoul);

        clerk.users().changePassword(below.id(), NEXT, NEXT);
        clerk.administrators().add(AdminScope.orgUnit(seoul.id()), List.of(below.id()));
        needsFullRole("userId", () -> clerk.users().changePassword(here.id(), NEXT, NEXT));
        needsFullRole(
                "users[1]",
                () -> clerk.users().selected(List.of(below.id(), here.id())).resetPasswords());
        needsFullRole("scope", () -> clerk.administrators().add(AdminScope.orgUnit(sales.id()), List.of(below.id())));
    }

    @Test
    void nobodyIsMovedToWhereTheFullRoleIs() {
        AdminSession clerk = clerkWithSeoul();
        MailUser kim = createUser("kim", sales);
        MailUser lee = createUser("lee", sales);
        OrgUnit busan = createUnit("Busan", sales);
        admin.users().delete(lee.id());

        needsFullRole(
                "orgUnit",
                () -> clerk.users().update(kim.edit().orgUnit(seoul.id()).build()));
        needsFullRole("orgUnit", () -> clerk.users().selected(List.of(kim.id())).moveTo(seoul.id()));
        needsFullRole("orgUnit", () -> clerk.trash().restore(lee.id(), seoul.id()));
        needsFullRole(
                "parent",
                () -> clerk.orgUnits().update(busan.edit().below(seoul.id()).build()));
        clerk.users().selected(List.of(kim.id())).moveTo(busan.id());
        clerk.trash().restore(lee.id(), busan.id());
        MailUser park = createUser("park", seoul);
        clerk.users().update(park.edit().orgUnit(sales.id()).build());
    }

    @Test
    void theRoleIsShownOnTheFirstPageAndByAnExplanation() {
        AdminSession clerk = clerkWithSeoul();
        MailUser kim = createUser("kim", seoul);
        MailUserId id = clerk.administrator().orElseThrow();
        AdminScope wide = AdminScope.orgUnit(sales.id());
        AdminScope narrow = AdminScope.orgUnit(seoul.id());

        assertThat(clerk.hosting().scopes())
                .containsExactlyInAnyOrder(
                        new HostingScope(wide, "Sales", CLERK), new HostingScope(narrow, "Seoul", AdminRole.FULL));
        assertThat(operator.organization(organization.id()).hosting().scopes())
                .extracting(HostingScope::role)
                .containsExactly(AdminRole.FULL);
        assertThat(admin.administrators().explain(id, UserAction.SET_PASSWORD, kim.id()))
                .isEqualTo(new Permission(null, null, narrow));
        Permission refused = admin.administrators().explain(id, OrgUnitAction.ADMINISTER, sales.id());
        assertThat(refused.refusal()).isEqualTo(ErrorCode.FULL_ROLE_REQUIRED);
        assertThat(refused.grant()).isEqualTo(wide);
    }

    private AdminSession clerk(String login, OrgUnit unit) {
        MailUser user = createUser(login, unit);
        admin.administrators().add(AdminScope.orgUnit(unit.id()), CLERK, List.of(user.id()));
        return mailAdmin.actingAs(user.id());
    }

    /** Administers sales without passwords, and seoul below it with the full role. */
    private AdminSession clerkWithSeoul() {
        AdminSession clerk = clerk("clerk", sales);
        admin.administrators()
                .add(
                        AdminScope.orgUnit(seoul.id()),
                        List.of(clerk.administrator().orElseThrow()));
        return clerk;
    }

    private Administrator only(AdminScope scope) {
        List<Administrator> all = admin.administrators().list(scope).items();
        assertThat(all).hasSize(1);
        return all.get(0);
    }

    private void needsFullRole(String field, ThrowingCallable call) {
        refused(NotPermittedException.class, ErrorCode.FULL_ROLE_REQUIRED, field, call);
    }

    private void isLast(ThrowingCallable call) {
        refused(RuleBrokenException.class, ErrorCode.LAST_ADMINISTRATOR, "userId", call);
    }
}
