package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailadmin.AdminSession;
import io.mailadmin.administrator.AdminScope;
import io.mailadmin.audit.AuditAction;
import io.mailadmin.audit.AuditEvent;
import io.mailadmin.audit.AuditQuery;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.error.NotFoundException;
import io.mailadmin.error.NotPermittedException;
import io.mailadmin.error.RuleBrokenException;
import io.mailadmin.error.SignInRefusedException;
import io.mailadmin.error.StaleVersionException;
import io.mailadmin.id.ServiceTypeCode;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.page.Cursor;
import io.mailadmin.page.PageRequest;
import io.mailadmin.password.Password;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.TrashedUser;
import io.mailadmin.user.UserStatus;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

abstract class TrashFunctions extends TrashFixture {

    @Test
    void aRestoredUserIsBackWithAllButTheGrants() {
        OrgUnit sales = createUnit("Sales");
        MailUser kim = admin.users()
                .create(newUser("kim")
                        .orgUnit(sales.id())
                        .serviceType("premium")
                        .password((Password) null, null)
                        .hashed(mailAdmin.hash(Password.valueOf(PASSWORD)))
                        .build());
        admin.administrators().add(AdminScope.organization(), List.of(kim.id()));
        mailAdmin.signIn("kim@yourdomain.com", Password.valueOf(PASSWORD));

        admin.users().delete(kim.id());

        assertThatThrownBy(() -> mailAdmin.signIn("kim@yourdomain.com", Password.valueOf(PASSWORD)))
                .isInstanceOf(SignInRefusedException.class);
        assertThat(trash(admin))
                .containsExactly(
                        new TrashedUser(kim, clock.instant(), clock.instant().plus(RETENTION)));
        MailUser restored = admin.trash().restore(kim.id());

        assertThat(admin.users().get(kim.id())).isEqualTo(restored);
        assertThat(restored)
                .usingRecursiveComparison()
                .ignoringFields("version", "updatedAt")
                .isEqualTo(kim);
        assertThat(trash(admin)).isEmpty();
        assertThat(admin.hosting().administrators()).isEqualTo(1);
        assertThatThrownBy(() -> mailAdmin.actingAs(kim.id())).isInstanceOf(NotPermittedException.class);
        admin.administrators().add(AdminScope.organization(), List.of(kim.id()));
        mailAdmin.signIn("kim@yourdomain.com", Password.valueOf(PASSWORD));
        refused(
                StaleVersionException.class,
                ErrorCode.STALE_VERSION,
                null,
                () -> admin.users().update(kim.edit().build()));
    }

    @Test
    void aUserWhoseUnitIsGoneIsRestoredIntoAnother() {
        OrgUnit sales = createUnit("Sales");
        OrgUnit legal = createUnit("Legal");
        MailUser kim = createUser("kim", sales);
        admin.users().delete(kim.id());
        admin.orgUnits().delete(sales.id());

        refused(
                RuleBrokenException.class,
                ErrorCode.ORG_UNIT_GONE,
                "orgUnit",
                () -> admin.trash().restore(kim.id()));
        refused(
                NotFoundException.class,
                ErrorCode.ORG_UNIT_NOT_FOUND,
                "orgUnit",
                () -> admin.trash().restore(kim.id(), sales.id()));
        assertThat(admin.trash().restore(kim.id(), legal.id()).orgUnit()).isEqualTo(legal.id());
    }

    @Test
    void aUnitAdministratorRestoresAndPurgesOnlyWhatLiesInTheOwnScope() {
        OrgUnit sales = createUnit("Sales");
        AdminSession lead = unitAdministrator("lead", sales);
        MailUser inside = createUser("inside", sales);
        MailUser outside = createUser("outside");
        lead.users().delete(inside.id());
        admin.users().delete(outside.id());

        assertThat(trash(lead)).extracting(trashed -> trashed.user().id()).containsExactly(inside.id());
        for (Runnable call : List.<Runnable>of(
                () -> lead.trash().restore(outside.id()),
                () -> lead.trash().restore(outside.id(), sales.id()),
                () -> lead.trash().purge(outside.id()))) {
            refused(NotFoundException.class, ErrorCode.USER_NOT_FOUND, "userId", call::run);
        }
        refused(
                NotPermittedException.class,
                ErrorCode.ORGANIZATION_SCOPE_REQUIRED,
                "orgUnit",
                () -> lead.trash().restore(inside.id(), root()));
        lead.trash().restore(inside.id());
        lead.users().delete(inside.id());
        lead.trash().purge(inside.id());
        assertThat(trash(admin)).extracting(trashed -> trashed.user().id()).containsExactly(outside.id());

        operator.organization(organization.id())
                .users()
                .selected(List.of(lead.administrator().orElseThrow()))
                .blockLogin();
        refused(
                NotPermittedException.class,
                ErrorCode.NOT_AN_ADMINISTRATOR,
                null,
                () -> lead.trash().list(PageRequest.first()));
        refused(
                NotPermittedException.class,
                ErrorCode.NOT_AN_ADMINISTRATOR,
                null,
                () -> lead.trash().purge(inside.id()));
    }

    @Test
    void aRestoredUserNeedsASeat() {
        MailUser kim =
                admin.users().create(newUser("kim").serviceType("premium").build());
        admin.users().delete(kim.id());
        for (String login : List.of("lee", "park")) {
            admin.users().create(newUser(login).serviceType("premium").build());
        }
        refused(
                RuleBrokenException.class,
                ErrorCode.SERVICE_TYPE_LIMIT_REACHED,
                "serviceType",
                () -> admin.trash().restore(kim.id()));

        MailUser choi = createUser("choi");
        admin.users().delete(choi.id());
        operator.organizations().giveServiceType(organization.id(), ServiceTypeCode.valueOf("archive"), null);
        MailUser archived =
                admin.users().create(newUser("archived").serviceType("archive").build());
        admin.users().delete(archived.id());
        operator.organizations().withdrawServiceType(organization.id(), ServiceTypeCode.valueOf("archive"));
        refused(
                InvalidInputException.class,
                ErrorCode.SERVICE_TYPE_NOT_GIVEN,
                "serviceType",
                () -> admin.trash().restore(archived.id()));
        assertThat(admin.trash().restore(choi.id()).status()).isEqualTo(UserStatus.ACTIVE);
    }

    @Test
    void theTrashIsReadInPagesTheLatestDeletedFirst() {
        List<MailUser> deleted = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            MailUser user = createUser("user" + i);
            deleted.add(0, user);
            clock.advance(Duration.ofSeconds(1));
            admin.users().delete(user.id());
        }
        assertThat(Walks.pages(3, page -> admin.trash().list(page)))
                .extracting(TrashedUser::user)
                .isEqualTo(deleted);
        refused(
                InvalidInputException.class,
                ErrorCode.CURSOR_INVALID,
                "cursor",
                () -> admin.trash().list(PageRequest.first().at(Cursor.valueOf("AAAA"))));
    }

    @Test
    void whatWasKeptItsTimeIsPurged() {
        MailUser kim = createUser("kim");
        MailUser lee = createUser("lee");
        admin.users().delete(kim.id());
        clock.advance(Duration.ofDays(1));
        admin.users().delete(lee.id());
        admin.users().update(createUser("park").edit().login("former").build());

        assertThat(operator.lifeCycle().purgeExpired()).isZero();
        clock.advance(RETENTION.minusDays(1));
        assertThat(operator.lifeCycle().purgeExpired()).isEqualTo(1);
        assertThat(trash(admin)).extracting(trashed -> trashed.user().id()).containsExactly(lee.id());
        clock.advance(Duration.ofDays(1));
        assertThat(operator.lifeCycle().purgeExpired()).isEqualTo(2);
        assertThat(operator.lifeCycle().purgeExpired()).isZero();
        refused(
                NotFoundException.class,
                ErrorCode.USER_NOT_FOUND,
                "userId",
                () -> admin.trash().restore(lee.id()));
        List.of("kim", "lee", "park").forEach(this::createUser);
    }

    @Test
    void eachStepIsAnEvent() {
        MailUser kim = createUser("kim");
        MailUser park = admin.users().update(kim.edit().login("park").build());
        admin.users().delete(kim.id());
        MailUser restored = admin.trash().restore(kim.id());
        admin.users().delete(kim.id());
        clock.advance(RETENTION);
        operator.lifeCycle().purgeExpired();

        List<AuditEvent> events =
                admin.auditLog().find(AuditQuery.changes().on(kim.id())).items();
        assertThat(events)
                .extracting(AuditEvent::action)
                .containsExactly(
                        AuditAction.USER_PURGED,
                        AuditAction.USER_DELETED,
                        AuditAction.USER_RESTORED,
                        AuditAction.USER_DELETED,
                        AuditAction.USER_CHANGED,
                        AuditAction.USER_CREATED);
        assertThat(events.get(0).actor().name()).isEqualTo("tests");
        assertThat(events.get(2).before()).contains("\"version\":" + park.version());
        assertThat(events.get(2).after()).contains("\"version\":" + restored.version());
    }
}
