package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mailadmin.AdminSession;
import io.mailadmin.administrator.AdminScope;
import io.mailadmin.audit.AuditAction;
import io.mailadmin.audit.AuditChain;
import io.mailadmin.audit.AuditEvent;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.error.NotFoundException;
import io.mailadmin.error.NotPermittedException;
import io.mailadmin.error.PasswordChangeRequiredException;
import io.mailadmin.error.RuleBrokenException;
import io.mailadmin.id.MailUserId;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.page.PageRequest;
import io.mailadmin.password.Password;
import io.mailadmin.password.TemporaryPassword;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserSelection;
import io.mailadmin.user.UserStatus;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

abstract class SelectionFunctions extends FunctionFixture {

    @Test
    void aSelectionIsBlockedSuspendedAndReactivated() {
        MailUser kim = createUser("kim");
        MailUser lee = createUser("lee");
        UserSelection both = admin.users().selected(List.of(kim.id(), lee.id(), kim.id()));
        both.blockLogin();
        assertThat(statuses(kim, lee)).containsOnly(UserStatus.LOGIN_BLOCKED);
        both.suspend();
        assertThat(statuses(kim, lee)).containsOnly(UserStatus.SUSPENDED);
        assertThat(admin.users().get(kim.id()).version()).isEqualTo(3);
        both.suspend();
        assertThat(admin.users().get(kim.id()).version())
                .as("nothing to change")
                .isEqualTo(3);
        both.reactivate();
        assertThat(statuses(kim, lee)).containsOnly(UserStatus.ACTIVE);
    }

    @Test
    void theRightsOfSuspendedAdministratorsEndAtOnce() {
        OrgUnit sales = createUnit("Sales");
        AdminSession lead = unitAdministrator("lead", sales);
        MailUserId id = lead.administrator().orElseThrow();
        admin.users().selected(List.of(id)).suspend();
        refused(
                NotPermittedException.class,
                ErrorCode.NOT_AN_ADMINISTRATOR,
                null,
                () -> lead.users().get(id));
        admin.users().selected(List.of(id)).reactivate();
        lead.users().get(id);
    }

    @Test
    void aSelectionMovesToAUnitAndIsCountedThere() {
        OrgUnit sales = createUnit("Sales");
        OrgUnit legal = createUnit("Legal");
        MailUser kim = createUser("kim", sales);
        MailUser lee = admin.users()
                .create(newUser("lee")
                        .orgUnit(sales.id())
                        .serviceType("premium")
                        .build());
        MailUser park = createUser("park", legal);
        admin.users().selected(List.of(kim.id(), lee.id(), park.id())).moveTo(legal.id());

        assertThat(Stream.of(kim, lee, park).map(user -> admin.users().get(user.id())))
                .allSatisfy(user -> assertThat(user.orgUnit()).isEqualTo(legal.id()));
        assertThat(admin.users().get(park.id())).as("there already").isEqualTo(park);
        assertThat(admin.orgUnits().get(sales.id()).users()).isZero();
        assertThat(admin.orgUnits().get(legal.id()).users()).isEqualTo(3);
        admin.users().selected(List.of(kim.id())).moveTo(root());
        assertThat(admin.users().get(kim.id()).orgUnit()).isEqualTo(root());
    }

    @Test
    void aSelectionIsDeletedIntoTheTrash() {
        MailUser kim = createUser("kim");
        MailUser lee = createUser("lee");
        admin.users().selected(List.of(kim.id(), lee.id())).delete();
        assertThat(admin.hosting().users().used()).isEqualTo(1);
        assertThat(admin.trash().list(PageRequest.first()).items())
                .extracting(trashed -> trashed.user().id())
                .containsExactlyInAnyOrder(kim.id(), lee.id());
    }

    @Test
    void whatOneOfThemRefusesNoneGets() {
        OrgUnit sales = createUnit("Sales");
        AdminSession lead = unitAdministrator("lead", sales);
        MailUser kim = createUser("kim", sales);
        MailUser outside = createUser("outside");
        MailUser boss = createUser("boss", sales);
        admin.administrators().add(AdminScope.organization(), List.of(boss.id()));
        for (Consumer<UserSelection> change : changes(sales)) {
            refused(
                    NotFoundException.class,
                    ErrorCode.USER_NOT_FOUND,
                    "users[1]",
                    () -> change.accept(lead.users().selected(List.of(kim.id(), outside.id()))));
            refused(
                    NotFoundException.class,
                    ErrorCode.USER_NOT_FOUND,
                    "users[0]",
                    () -> change.accept(admin.users().selected(List.of(new MailUserId(UUID.randomUUID())))));
            refused(
                    NotPermittedException.class,
                    ErrorCode.HOLDS_WIDER_GRANT,
                    "users[1]",
                    () -> change.accept(lead.users().selected(List.of(kim.id(), boss.id()))));
        }
        refused(
                NotPermittedException.class,
                ErrorCode.ORGANIZATION_SCOPE_REQUIRED,
                "orgUnit",
                () -> lead.users().selected(List.of(kim.id())).moveTo(root()));
    }

    @Test
    void oneEnabledAdministratorIsLeft() {
        MailUser kim = createUser("kim");
        MailUser second = createUser("second");
        admin.administrators().add(AdminScope.organization(), List.of(second.id()));
        UserSelection all = operator.organization(organization.id())
                .users()
                .selected(List.of(kim.id(), admin.administrator().orElseThrow(), second.id()));
        for (Consumer<UserSelection> change : List.<Consumer<UserSelection>>of(
                UserSelection::suspend, UserSelection::blockLogin, UserSelection::delete)) {
            var refusal = refused(
                    RuleBrokenException.class, ErrorCode.LAST_ADMINISTRATOR, "userId", () -> change.accept(all));
            assertThat(refusal.getMessage()).contains("admin@yourdomain.com");
        }
        admin.users().selected(List.of(kim.id(), second.id())).suspend();
        refused(
                RuleBrokenException.class,
                ErrorCode.LAST_ADMINISTRATOR,
                "userId",
                () -> admin.users()
                        .selected(List.of(admin.administrator().orElseThrow()))
                        .delete());
    }

    @Test
    void aSelectionGetsTemporaryPasswordsThatMustBeChanged() {
        MailUser kim = createUser("kim");
        MailUser sso = admin.users()
                .create(newUser("sso")
                        .password((String) null, null)
                        .withoutPassword()
                        .build());
        long before = admin.auditLog().anchor(AuditChain.CHANGES).sequence();
        Map<MailUserId, TemporaryPassword> temporary =
                admin.users().selected(List.of(kim.id(), sso.id(), kim.id())).resetPasswords();

        assertThat(temporary.keySet()).containsExactly(kim.id(), sso.id());
        assertThat(admin.auditLog().changes(before, 500))
                .extracting(AuditEvent::action, event -> event.target().id())
                .containsExactly(
                        tuple(AuditAction.USER_PASSWORD_CHANGED, kim.id().toString()),
                        tuple(AuditAction.USER_PASSWORD_CHANGED, sso.id().toString()));
        admin.administrators().add(AdminScope.organization(), List.copyOf(temporary.keySet()));
        temporary.forEach((id, password) -> {
            String login = admin.users().get(id).login().toString();
            refused(
                    PasswordChangeRequiredException.class,
                    ErrorCode.PASSWORD_CHANGE_REQUIRED,
                    null,
                    () -> mailAdmin.signIn(login, password.password()));
            Password chosen = Password.valueOf("battery staple 2");
            mailAdmin.changePassword(login, password.password(), chosen, chosen);
            mailAdmin.signIn(login, chosen);
        });
    }

    @Test
    void aSelectionHasOneTo500Users() {
        MailUserId id = admin.administrator().orElseThrow();
        for (List<MailUserId> ids : List.of(List.<MailUserId>of(), Collections.nCopies(501, id))) {
            refused(
                    InvalidInputException.class,
                    ErrorCode.LIST_INVALID,
                    "users",
                    () -> admin.users().selected(ids));
        }
        refused(
                InvalidInputException.class,
                ErrorCode.REQUIRED,
                "users[0]",
                () -> admin.users().selected(Collections.singletonList(null)));
        admin.users().selected(Collections.nCopies(500, id)).reactivate();
    }

    @Test
    void eachUserWhoIsChangedIsAnEvent() {
        MailUser kim = createUser("kim");
        MailUser lee = createUser("lee");
        admin.users().selected(List.of(kim.id())).suspend();
        long before = admin.auditLog().anchor(AuditChain.CHANGES).sequence();
        UserSelection both = admin.users().selected(List.of(kim.id(), lee.id()));
        both.suspend();
        both.suspend();
        both.delete();

        List<AuditEvent> events = admin.auditLog().changes(before, 500);
        assertThat(events)
                .extracting(AuditEvent::action)
                .containsExactly(AuditAction.USER_CHANGED, AuditAction.USER_DELETED, AuditAction.USER_DELETED);
        assertThat(events.get(0).target().id()).isEqualTo(lee.id().toString());
        assertThat(events.get(0).before()).contains("ACTIVE", "\"version\":1");
        assertThat(events.get(0).after()).contains("SUSPENDED", "\"version\":2");
    }

    private static List<Consumer<UserSelection>> changes(OrgUnit unit) {
        return List.of(
                UserSelection::suspend,
                UserSelection::blockLogin,
                UserSelection::reactivate,
                UserSelection::delete,
                UserSelection::resetPasswords,
                selection -> selection.moveTo(unit.id()));
    }

    private Stream<UserStatus> statuses(MailUser... users) {
        return Stream.of(users).map(user -> admin.users().get(user.id()).status());
    }
}
