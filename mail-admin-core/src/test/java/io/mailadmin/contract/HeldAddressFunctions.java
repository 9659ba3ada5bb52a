package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.AdminSession;
import io.mailadmin.audit.AuditAction;
import io.mailadmin.audit.AuditEvent;
import io.mailadmin.audit.AuditQuery;
import io.mailadmin.error.DuplicateException;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.RuleBrokenException;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.user.MailUser;
import org.junit.jupiter.api.Test;

abstract class HeldAddressFunctions extends TrashFixture {

    @Test
    void theAddressOfADeletedUserIsHeldAndToldToWhoSeesTheUser() {
        OrgUnit sales = createUnit("Sales");
        AdminSession lead = unitAdministrator("lead", sales);
        MailUser kim = createUser("kim");
        admin.users().delete(kim.id());

        var told = refused(
                DuplicateException.class, ErrorCode.LOGIN_HELD, "login", () -> createUser("KIM@yourdomain.com"));
        assertThat(told.getMessage())
                .contains("kim@yourdomain.com", clock.instant().plus(RETENTION).toString());
        refused(
                DuplicateException.class,
                ErrorCode.LOGIN_TAKEN,
                "login",
                () -> lead.users().create(newUser("kim").orgUnit(sales.id()).build()));
        admin.trash().purge(kim.id());
        assertThat(createUser("kim").id()).isNotEqualTo(kim.id());
    }

    @Test
    void aFormerAddressIsHeldForItsUserOnly() {
        MailUser kim = createUser("kim");
        MailUser park = admin.users().update(kim.edit().login("park").build());
        MailUser lee = createUser("lee");

        refused(DuplicateException.class, ErrorCode.LOGIN_HELD, "login", () -> createUser("kim"));
        var told = refused(
                DuplicateException.class,
                ErrorCode.LOGIN_HELD,
                "login",
                () -> admin.users().update(lee.edit().login("kim").build()));
        assertThat(told.getMessage()).contains("park@yourdomain.com");

        MailUser again = admin.users().update(park.edit().login("kim").build());
        refused(DuplicateException.class, ErrorCode.LOGIN_HELD, "login", () -> createUser("park"));
        assertThat(again.login()).isEqualTo(kim.login());
        clock.advance(RETENTION);
        assertThat(operator.lifeCycle().purgeExpired()).isEqualTo(1);
        createUser("park");
    }

    @Test
    void aDomainWithHeldAddressesIsNotRemoved() {
        MailUser kim = createUser("kim@second.com");
        admin.users().delete(kim.id());
        var second = kim.login().domain();
        refused(
                RuleBrokenException.class,
                ErrorCode.DOMAIN_IN_USE,
                "domain",
                () -> operator.organizations().removeDomain(organization.id(), second));
        admin.trash().purge(kim.id());
        operator.organizations().removeDomain(organization.id(), second);
    }

    @Test
    void theEndOfAFormerAddressIsAnEvent() {
        MailUser lee = createUser("lee");
        admin.users().update(lee.edit().login("choi").build());
        clock.advance(RETENTION);
        operator.lifeCycle().purgeExpired();
        AuditEvent released =
                admin.auditLog().find(AuditQuery.changes().on(lee.id())).items().get(0);
        assertThat(released.action()).isEqualTo(AuditAction.ADDRESS_RELEASED);
        assertThat(released.target().label()).isEqualTo("lee@yourdomain.com");
    }
}
