package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.AdminSession;
import io.mailadmin.administrator.AdminScope;
import io.mailadmin.administrator.Administrator;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.error.NotFoundException;
import io.mailadmin.error.RuleBrokenException;
import io.mailadmin.id.MailUserId;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserQuery;
import io.mailadmin.user.UserStatus;
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
        assertThat(Walks.pages(3, page -> admin.administrators().list(ORGANIZATION, page)))
                .extracting(administrator -> administrator.login().localPart())
                .containsExactly("admin", "kim0", "kim1", "kim2", "kim3", "kim4", "kim5", "kim6");
    }
}
