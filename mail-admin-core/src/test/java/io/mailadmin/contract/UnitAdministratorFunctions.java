package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.AdminSession;
import io.mailadmin.administrator.AdminScope;
import io.mailadmin.administrator.Administrator;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.NotFoundException;
import io.mailadmin.error.NotPermittedException;
import io.mailadmin.orgunit.NewOrgUnit;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserQuery;
import io.mailadmin.user.UserStatus;
import java.util.List;
import org.junit.jupiter.api.Test;

abstract class UnitAdministratorFunctions extends FunctionFixture {

    private static final AdminScope ORGANIZATION = AdminScope.organization();

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
    void aUnitsAdministratorCreatesInTheOwnUnitsOnly() {
        OrgUnit sales = createUnit("Sales");
        OrgUnit seoul = createUnit("Seoul", sales);
        OrgUnit legal = createUnit("Legal");
        var lead = unitAdministrator("lead", sales);

        assertThat(lead.users()
                        .create(newUser("kim").orgUnit(seoul.id()).build())
                        .orgUnit())
                .isEqualTo(seoul.id());
        refused(
                NotFoundException.class,
                ErrorCode.ORG_UNIT_NOT_FOUND,
                "orgUnit",
                () -> lead.users().create(newUser("lee").orgUnit(legal.id()).build()));
        refused(
                NotPermittedException.class,
                ErrorCode.ORGANIZATION_SCOPE_REQUIRED,
                "orgUnit",
                () -> lead.users().create(newUser("lee").build()));
    }

    @Test
    void aUnitsAdministratorKeepsToTheOwnUnits() {
        OrgUnit sales = createUnit("Sales");
        OrgUnit seoul = createUnit("Seoul", sales);
        OrgUnit legal = createUnit("Legal");
        AdminSession lead = unitAdministrator("lead", sales);

        lead.orgUnits().create(NewOrgUnit.named("Busan").below(sales.id()));
        lead.orgUnits().update(seoul.edit().name("Seoul City").build());
        refused(
                NotPermittedException.class,
                ErrorCode.ORGANIZATION_SCOPE_REQUIRED,
                "parent",
                () -> lead.orgUnits().create(NewOrgUnit.named("Top")));
        refused(
                NotFoundException.class,
                ErrorCode.ORG_UNIT_NOT_FOUND,
                "orgUnitId",
                () -> lead.orgUnits().get(legal.id()));
        refused(
                NotFoundException.class,
                ErrorCode.ORG_UNIT_NOT_FOUND,
                "orgUnitId",
                () -> lead.orgUnits().delete(legal.id()));
        refused(
                NotFoundException.class,
                ErrorCode.ORG_UNIT_NOT_FOUND,
                "parent",
                () -> lead.orgUnits()
                        .update(admin.orgUnits()
                                .get(seoul.id())
                                .edit()
                                .below(legal.id())
                                .build()));
        refused(
                NotPermittedException.class,
                ErrorCode.OWN_TOP_UNIT,
                "orgUnitId",
                () -> lead.orgUnits().update(sales.edit().name("Mine").build()));
        refused(
                NotPermittedException.class,
                ErrorCode.OWN_TOP_UNIT,
                "orgUnitId",
                () -> lead.orgUnits().delete(sales.id()));
    }
}
