package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.administrator.AdminScope;
import io.mailadmin.error.DuplicateException;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.error.NotFoundException;
import io.mailadmin.error.PasswordChangeRequiredException;
import io.mailadmin.error.RuleBrokenException;
import io.mailadmin.error.StaleVersionException;
import io.mailadmin.id.MailUserId;
import io.mailadmin.organization.OrganizationLimits;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.password.Password;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserQuery;
import io.mailadmin.user.UserStatus;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;

abstract class ModifyUserFunctions extends FunctionFixture {

    private static final String OTHER = "another good one 2";

    @Test
    void anyFieldOfChapter3Changes() {
        OrgUnit sales = createUnit("Sales");
        MailUser kim = createUser("kim");
        admin.administrators().add(AdminScope.organization(), List.of(kim.id()));

        MailUser saved = admin.users()
                .update(kim.edit()
                        .givenName("지우")
                        .familyName("박")
                        .orgUnit(sales.id())
                        .serviceType("premium")
                        .login("park@second.com")
                        .password(OTHER, OTHER)
                        .build());

        assertThat(admin.users().get(kim.id())).isEqualTo(saved);
        assertThat(saved.id()).isEqualTo(kim.id());
        assertThat(saved.version()).isEqualTo(kim.version() + 1);
        assertThat(saved.primarySmtpAddress()).hasToString("park@second.com");
        assertThat(saved.orgUnit()).isEqualTo(sales.id());
        assertThat(saved.serviceType()).hasToString("premium");
        assertThat(logins(admin, UserQuery.familyNameIs("박"))).containsExactly("park@second.com");
        assertThat(logins(admin, UserQuery.familyNameIs("김"))).containsExactly("admin@yourdomain.com");
        assertThat(admin.users().findByLogin("kim@yourdomain.com")).isEmpty();
        refused(
                PasswordChangeRequiredException.class,
                ErrorCode.PASSWORD_CHANGE_REQUIRED,
                null,
                () -> mailAdmin.signIn("park@second.com", Password.valueOf(OTHER)));
    }

    @Test
    void anEditThatChangesNothingKeepsAll() {
        MailUser kim = createUser("kim", "José 🧑‍🚀", "O'Brien");
        MailUser saved = admin.users().update(kim.edit().build());
        assertThat(saved)
                .usingRecursiveComparison()
                .ignoringFields("version", "updatedAt")
                .isEqualTo(kim);
    }

    @Test
    void aBareNewLoginKeepsItsDomain() {
        MailUser kim = createUser("kim@second.com");
        assertThat(admin.users().update(kim.edit().login("park").build()).login())
                .hasToString("park@second.com");
    }

    @Test
    void aStaleEditChangesNothing() {
        MailUser kim = createUser("kim");
        admin.users().update(kim.edit().familyName("박").build());
        var refusal = refused(
                StaleVersionException.class,
                ErrorCode.STALE_VERSION,
                null,
                () -> admin.users().update(kim.edit().familyName("이").build()));
        assertThat(refusal.getMessage()).contains("kim@yourdomain.com");
    }

    @Test
    void editsAreCheckedLikeNewUsers() {
        MailUser kim = createUser("kim");
        createUser("lee");
        refused(
                DuplicateException.class,
                ErrorCode.LOGIN_TAKEN,
                "login",
                () -> admin.users().update(kim.edit().login("LEE").build()));
        refused(
                InvalidInputException.class,
                ErrorCode.PRIMARY_ADDRESS_MISMATCH,
                "primarySmtpAddress",
                () -> admin.users()
                        .update(kim.edit()
                                .primarySmtpAddress("lee@yourdomain.com")
                                .build()));
        refused(
                InvalidInputException.class,
                ErrorCode.PASSWORD_MISMATCH,
                "passwordConfirmation",
                () -> admin.users().update(kim.edit().password(OTHER, PASSWORD).build()));
        refused(
                InvalidInputException.class,
                ErrorCode.PASSWORD_PERSONAL,
                "password",
                () -> admin.users()
                        .update(kim.edit().password("내 이름은 김민수", "내 이름은 김민수").build()));
        refused(
                InvalidInputException.class,
                ErrorCode.DOMAIN_NOT_OF_ORGANIZATION,
                "login",
                () -> admin.users()
                        .update(kim.edit().login("kim@nowhere.example").build()));
        refused(
                InvalidInputException.class,
                ErrorCode.SERVICE_TYPE_NOT_GIVEN,
                "serviceType",
                () -> admin.users().update(kim.edit().serviceType("archive").build()));
        refused(
                InvalidInputException.class,
                ErrorCode.NAME_INVALID,
                "givenName",
                () -> admin.users().update(kim.edit().givenName("a\u0000").build()));
        refused(
                InvalidInputException.class,
                ErrorCode.REQUIRED,
                "familyName",
                () -> admin.users().update(kim.edit().familyName(null).build()));
        refused(
                InvalidInputException.class,
                ErrorCode.REQUIRED,
                "status",
                () -> admin.users().update(kim.edit().status(null).build()));
    }

    @Test
    void changingTheServiceTypeKeepsToTheLimits() {
        admin.users().create(newUser("a").serviceType("premium").build());
        MailUser premium =
                admin.users().create(newUser("b").serviceType("premium").build());
        MailUser standard = createUser("c");
        refused(
                RuleBrokenException.class,
                ErrorCode.SERVICE_TYPE_LIMIT_REACHED,
                "serviceType",
                () -> admin.users()
                        .update(standard.edit().serviceType("premium").build()));

        operator.organizations()
                .update(organization.edit().withLimits(OrganizationLimits.none().withQuotaBytes(5 * GIB)));
        admin.users().update(premium.edit().serviceType("standard").build());
        refused(
                RuleBrokenException.class,
                ErrorCode.QUOTA_LIMIT_REACHED,
                "serviceType",
                () -> admin.users()
                        .update(standard.edit().serviceType("premium").build()));
    }

    @Test
    void theLastEnabledAdministratorIsNotBlocked() {
        MailUser only = admin.users().get(admin.administrator().orElseThrow());
        for (UserStatus status : List.of(UserStatus.LOGIN_BLOCKED, UserStatus.SUSPENDED)) {
            refused(
                    RuleBrokenException.class,
                    ErrorCode.LAST_ADMINISTRATOR,
                    "userId",
                    () -> admin.users().update(only.edit().status(status).build()));
        }
    }

    @Test
    void aDeletedUserIsGoneAndAnotherWithTheAddressHasAnotherId() {
        OrgUnit sales = createUnit("Sales");
        MailUser kim = createUser("kim", sales);
        admin.administrators().add(AdminScope.organization(), List.of(kim.id()));
        var session = mailAdmin.actingAs(kim.id());

        admin.users().delete(kim.id());

        refused(
                NotFoundException.class,
                ErrorCode.USER_NOT_FOUND,
                "userId",
                () -> admin.users().get(kim.id()));
        refused(
                NotFoundException.class,
                ErrorCode.USER_NOT_FOUND,
                "userId",
                () -> admin.users().delete(kim.id()));
        assertThat(org.assertj.core.api.Assertions.catchThrowable(session::hosting))
                .isNotNull();
        assertThat(admin.hosting().users().used()).isEqualTo(1);
        assertThat(admin.hosting().administrators()).isEqualTo(1);
        admin.orgUnits().delete(sales.id());
        admin.trash().purge(kim.id());
        assertThat(createUser("kim").id()).isNotEqualTo(kim.id());
    }

    @Test
    void anUnknownUserIsNotFound() {
        MailUserId unknown = new MailUserId(UUID.randomUUID());
        refused(
                NotFoundException.class,
                ErrorCode.USER_NOT_FOUND,
                "userId",
                () -> admin.users().delete(unknown));
    }
}
