package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.AdminSession;
import io.mailadmin.administrator.AdminScope;
import io.mailadmin.administrator.Administrator;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.error.NotFoundException;
import io.mailadmin.error.NotPermittedException;
import io.mailadmin.error.RuleBrokenException;
import io.mailadmin.id.MailUserId;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.page.Page;
import io.mailadmin.page.PageRequest;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserQuery;
import io.mailadmin.user.UserStatus;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

abstract class AdministratorFunctions extends FunctionFixture {

    private static final AdminScope ORGANIZATION = AdminScope.organization();

    @Test
    void administratorsAreAddedByTypingAndByTicking() {
        MailUser kim = createUser("kim");
        MailUser lee = createUser("lee");
        createUser("park");
        admin.administrators().addByLogin(ORGANIZATION, List.of("park", "LEE@yourdomain.com"));
        admin.administrators().add(ORGANIZATION, List.of(kim.id(), lee.id(), lee.id()));

        assertThat(admin.administrators().list(ORGANIZATION).items())
                .extracting(administrator -> administrator.login().localPart())
                .containsExactly("admin", "kim", "lee", "park");
        assertThat(mailAdmin.actingAs(kim.id()).hosting().administrators()).isEqualTo(4);
    }

    @Test
    void addingSeveralIsAllOrNothing() {
        MailUser kim = createUser("kim");
        MailUserId unknown = new MailUserId(UUID.randomUUID());
        refused(
                NotFoundException.class,
                ErrorCode.USER_NOT_FOUND,
                "users[1]",
                () -> admin.administrators().add(ORGANIZATION, List.of(kim.id(), unknown)));
        refused(
                NotFoundException.class,
                ErrorCode.USER_NOT_FOUND,
                "logins[1]",
                () -> admin.administrators().addByLogin(ORGANIZATION, List.of("kim", "nobody")));
        refused(
                InvalidInputException.class,
                ErrorCode.MAIL_ACCOUNT_INVALID,
                "logins[1]",
                () -> admin.administrators().addByLogin(ORGANIZATION, List.of("kim", "a b")));
        refused(
                InvalidInputException.class,
                ErrorCode.REQUIRED,
                "users[1]",
                () -> admin.administrators().add(ORGANIZATION, Arrays.asList(kim.id(), null)));
        refused(
                InvalidInputException.class,
                ErrorCode.LIST_INVALID,
                "users",
                () -> admin.administrators().add(ORGANIZATION, List.of()));
    }

    @Test
    void aUserOfAnotherOrganizationIsUnknown() {
        var foreign = operator.organization(foreignOrganization())
                .users()
                .find(UserQuery.all())
                .items()
                .get(0);
        refused(
                NotFoundException.class,
                ErrorCode.USER_NOT_FOUND,
                "users[0]",
                () -> admin.administrators().add(ORGANIZATION, List.of(foreign.id())));
        refused(
                NotFoundException.class,
                ErrorCode.USER_NOT_FOUND,
                "logins[0]",
                () -> admin.administrators().addByLogin(ORGANIZATION, List.of("admin@other.com")));
        refused(
                NotFoundException.class,
                ErrorCode.USER_NOT_FOUND,
                "userId",
                () -> admin.users().get(foreign.id()));
    }

    @Test
    void theLastAdministratorStays() {
        MailUserId only = admin.administrator().orElseThrow();
        var refusal = refused(
                RuleBrokenException.class,
                ErrorCode.LAST_ADMINISTRATOR,
                "userId",
                () -> admin.administrators().remove(ORGANIZATION, only));
        assertThat(refusal.getMessage()).contains("admin@yourdomain.com");
        refused(
                RuleBrokenException.class,
                ErrorCode.LAST_ADMINISTRATOR,
                "userId",
                () -> admin.users().delete(only));
        AdminSession help = operator.organization(organization.id());
        refused(
                RuleBrokenException.class,
                ErrorCode.LAST_ADMINISTRATOR,
                "userId",
                () -> help.administrators().remove(ORGANIZATION, only));
    }

    @Test
    void aSuspendedAdministratorDoesNotCountAsTheOtherOne() {
        MailUser kim = createUser("kim");
        admin.administrators().add(ORGANIZATION, List.of(kim.id()));
        admin.users().update(kim.edit().status(UserStatus.LOGIN_BLOCKED).build());
        refused(
                RuleBrokenException.class,
                ErrorCode.LAST_ADMINISTRATOR,
                "userId",
                () -> admin.administrators()
                        .remove(ORGANIZATION, admin.administrator().orElseThrow()));
        admin.administrators().remove(ORGANIZATION, kim.id());
    }

    @Test
    void aUnitsAdministratorAdministersItAndAllBelowAndSeesNothingElse() {
        OrgUnit sales = createUnit("Sales");
        OrgUnit seoul = createUnit("Seoul", sales);
        OrgUnit legal = createUnit("Legal");
        createUser("kim", sales);
        MailUser park = createUser("park", seoul);
        MailUser lee = createUser("lee", legal);
        AdminSession lead = unitAdministrator("lead", sales);

        assertThat(logins(lead, UserQuery.all()))
                .containsExactly("kim@yourdomain.com", "lead@yourdomain.com", "park@yourdomain.com");
        assertThat(lead.users().findByLogin("lee@yourdomain.com")).isEmpty();
        refused(
                NotFoundException.class,
                ErrorCode.USER_NOT_FOUND,
                "userId",
                () -> lead.users().get(lee.id()));
        refused(
                NotFoundException.class,
                ErrorCode.USER_NOT_FOUND,
                "userId",
                () -> lead.users().update(lee.edit().familyName("박").build()));
        refused(
                NotFoundException.class,
                ErrorCode.USER_NOT_FOUND,
                "userId",
                () -> lead.users().delete(lee.id()));
        refused(
                NotFoundException.class,
                ErrorCode.ORG_UNIT_NOT_FOUND,
                "orgUnit",
                () -> lead.users().find(UserQuery.all().inOrgUnit(legal.id())));
        refused(
                NotFoundException.class,
                ErrorCode.ORG_UNIT_NOT_FOUND,
                "orgUnit",
                () -> lead.users().update(park.edit().orgUnit(legal.id()).build()));
        refused(
                NotPermittedException.class,
                ErrorCode.ORGANIZATION_SCOPE_REQUIRED,
                "orgUnit",
                () -> lead.users().update(park.edit().orgUnit(null).build()));
    }

    @Test
    void nobodyGrantsBeyondOwnRights() {
        OrgUnit sales = createUnit("Sales");
        OrgUnit legal = createUnit("Legal");
        MailUser kim = createUser("kim", sales);
        MailUser lee = createUser("lee", legal);
        AdminSession lead = unitAdministrator("lead", sales);

        refused(
                NotPermittedException.class,
                ErrorCode.ORGANIZATION_SCOPE_REQUIRED,
                "scope",
                () -> lead.administrators().add(ORGANIZATION, List.of(kim.id())));
        refused(
                NotFoundException.class,
                ErrorCode.ORG_UNIT_NOT_FOUND,
                "scope",
                () -> lead.administrators().add(AdminScope.orgUnit(legal.id()), List.of(kim.id())));
        refused(
                NotFoundException.class,
                ErrorCode.USER_NOT_FOUND,
                "users[0]",
                () -> lead.administrators().add(AdminScope.orgUnit(sales.id()), List.of(lee.id())));
        refused(
                NotPermittedException.class,
                ErrorCode.ORGANIZATION_SCOPE_REQUIRED,
                "scope",
                () -> lead.administrators()
                        .remove(ORGANIZATION, admin.administrator().orElseThrow()));
        refused(
                NotPermittedException.class,
                ErrorCode.ORGANIZATION_SCOPE_REQUIRED,
                "scope",
                () -> lead.administrators().list(ORGANIZATION));
        lead.administrators().add(AdminScope.orgUnit(sales.id()), List.of(kim.id()));
        assertThat(mailAdmin.actingAs(kim.id()).hosting().users().used()).isEqualTo(2);
    }

    @Test
    void whoAdministersMoreIsNotTouchedFromBelow() {
        OrgUnit sales = createUnit("Sales");
        OrgUnit seoul = createUnit("Seoul", sales);
        AdminSession lead = unitAdministrator("lead", sales);
        MailUser boss = createUser("boss", seoul);
        admin.administrators().add(ORGANIZATION, List.of(boss.id()));

        for (var edit : List.of(
                boss.edit().familyName("박").build(),
                boss.edit().password(PASSWORD, PASSWORD).build(),
                boss.edit().orgUnit(sales.id()).build(),
                boss.edit().login("taken-over").build(),
                boss.edit().status(UserStatus.LOGIN_BLOCKED).build())) {
            refused(
                    NotPermittedException.class,
                    ErrorCode.HOLDS_WIDER_GRANT,
                    "userId",
                    () -> lead.users().update(edit));
        }
        refused(
                NotPermittedException.class,
                ErrorCode.HOLDS_WIDER_GRANT,
                "userId",
                () -> lead.users().delete(boss.id()));
    }

    @Test
    void whoAdministersTheOwnScopeIsShownWhereverTheySit() {
        OrgUnit sales = createUnit("Sales");
        OrgUnit legal = createUnit("Legal");
        AdminSession lead = unitAdministrator("lead", sales);
        MailUser lee = createUser("lee", legal);
        admin.administrators().add(AdminScope.orgUnit(sales.id()), List.of(lee.id()));

        assertThat(lead.administrators().list(AdminScope.orgUnit(sales.id())).items())
                .extracting(Administrator::login)
                .hasToString("[lead@yourdomain.com, lee@yourdomain.com]");
        refused(
                NotFoundException.class,
                ErrorCode.ORG_UNIT_NOT_FOUND,
                "scope",
                () -> lead.administrators().list(AdminScope.orgUnit(legal.id())));
    }

    @Test
    void grantsOnAUnitEndWithTheUnit() {
        OrgUnit sales = createUnit("Sales");
        MailUser kim = createUser("kim");
        admin.administrators().add(AdminScope.orgUnit(sales.id()), List.of(kim.id()));
        AdminSession session = mailAdmin.actingAs(kim.id());
        admin.orgUnits().delete(sales.id());
        refused(NotPermittedException.class, ErrorCode.NOT_AN_ADMINISTRATOR, null, () -> session.hosting());
    }

    @Test
    void theRootUnitAndTheOrganizationAreOneScope() {
        MailUser kim = createUser("kim");
        admin.administrators().add(AdminScope.orgUnit(root()), List.of(kim.id()));
        assertThat(admin.administrators().list(ORGANIZATION).items())
                .extracting(Administrator::scope)
                .containsOnly(ORGANIZATION);
    }

    @Test
    void theListIsPaged() {
        for (int i = 0; i < 7; i++) {
            admin.administrators()
                    .add(ORGANIZATION, List.of(createUser("kim" + i).id()));
        }
        List<String> logins = new ArrayList<>();
        PageRequest request = PageRequest.first(3);
        Page<Administrator> page;
        do {
            page = admin.administrators().list(ORGANIZATION, request);
            page.items().forEach(item -> logins.add(item.login().localPart()));
            request = request.after(page.next());
        } while (page.next() != null);
        assertThat(logins).containsExactly("admin", "kim0", "kim1", "kim2", "kim3", "kim4", "kim5", "kim6");
    }
}
