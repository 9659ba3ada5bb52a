package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.AdminSession;
import io.mailadmin.administrator.AdminScope;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.error.NotFoundException;
import io.mailadmin.error.NotPermittedException;
import io.mailadmin.error.PasswordChangeRequiredException;
import io.mailadmin.error.SignInRefusedException;
import io.mailadmin.id.MailUserId;
import io.mailadmin.organization.OrganizationStatus;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.password.Password;
import io.mailadmin.password.TemporaryPassword;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.NewMailUser;
import io.mailadmin.user.UserStatus;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

abstract class PasswordFunctions extends FunctionFixture {

    private static final String NEXT = "battery staple 2";

    @Test
    void whatAnAdministratorTypedMustBeChangedByItsOwner() {
        MailUser kim = administrator(newUser("kim").build());

        mustChange("kim", PASSWORD);
        mustChange("kim", PASSWORD);
        refused(
                SignInRefusedException.class,
                ErrorCode.SIGN_IN_REFUSED,
                null,
                () -> mailAdmin.signIn("kim@yourdomain.com", Password.valueOf("a wrong one")));

        change("KIM@yourdomain.com ", PASSWORD, NEXT);
        assertThat(signIn("kim", NEXT).administrator()).contains(kim.id());
        refused(
                SignInRefusedException.class,
                ErrorCode.SIGN_IN_REFUSED,
                null,
                () -> mailAdmin.signIn("kim@yourdomain.com", Password.valueOf(PASSWORD)));
    }

    @Test
    void aTemporaryPasswordIsHandedOverAndMustBeChanged() {
        NewMailUser command =
                newUser("kim").password((String) null, null).temporaryPassword().build();
        String temporary = command.temporaryPassword().reveal();
        assertThat(temporary).matches("[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){3}");
        administrator(command);

        mustChange("kim", temporary);
        change("kim@yourdomain.com", temporary, NEXT);
        signIn("kim", NEXT);
    }

    @Test
    void aPasswordIsResetToOneThatIsReturnedOnceAndMustBeChanged() {
        MailUser kim = administrator(newUser("kim").build());
        change("kim@yourdomain.com", PASSWORD, NEXT);

        TemporaryPassword temporary = admin.users().resetPassword(kim.id());

        refused(
                SignInRefusedException.class,
                ErrorCode.SIGN_IN_REFUSED,
                null,
                () -> mailAdmin.signIn("kim@yourdomain.com", Password.valueOf(NEXT)));
        mustChange("kim", temporary.reveal());
        assertThat(admin.users().get(kim.id())).isEqualTo(kim);
    }

    @Test
    void anAdministratorSetsAPasswordThatItsOwnerMustChange() {
        MailUser kim = administrator(newUser("kim").build());
        change("kim@yourdomain.com", PASSWORD, NEXT);

        admin.users().changePassword(kim.id(), Password.valueOf("another one 3"), Password.valueOf("another one 3"));
        mustChange("kim", "another one 3");

        operator.organization(organization.id())
                .users()
                .changePassword(kim.id(), Password.valueOf("help is here 4"), Password.valueOf("help is here 4"));
        mustChange("kim", "help is here 4");
    }

    @Test
    void theOwnPasswordNeedNotBeChangedAgain() {
        MailUserId self = admin.administrator().orElseThrow();
        admin.users().changePassword(self, Password.valueOf(NEXT), Password.valueOf(NEXT));
        signIn("admin", NEXT);

        MailUser me = admin.users().get(self);
        admin.users().update(me.edit().password("third time 3", "third time 3").build());
        signIn("admin", "third time 3");
    }

    @Test
    void theFoundersPasswordIsTheCustomersOwn() {
        assertThat(signIn("admin", PASSWORD).organization()).isEqualTo(organization.id());
    }

    @Test
    void aHashNeedNotBeChanged() {
        administrator(newUser("kim")
                .password((String) null, null)
                .hashed(mailAdmin.hash(Password.valueOf(PASSWORD)))
                .build());
        signIn("kim", PASSWORD);
    }

    @Test
    void anyUserChangesTheOwnPassword() {
        createUser("kim");
        change("kim@yourdomain.com", PASSWORD, NEXT);
        change("kim@yourdomain.com", NEXT, "third time 3");
        assertThat(refusal("kim@yourdomain.com", PASSWORD)).isEqualTo(refusal("nobody@yourdomain.com", PASSWORD));
    }

    @ParameterizedTest
    @EnumSource(
            value = UserStatus.class,
            names = {"LOGIN_BLOCKED", "SUSPENDED"})
    void whoMayNotSignInChangesNothingAndIsToldNothing(UserStatus status) {
        MailUser kim = createUser("kim");
        admin.users().update(kim.edit().status(status).build());
        admin.users()
                .create(newUser("sso")
                        .password((String) null, null)
                        .withoutPassword()
                        .build());

        String wrong = refusal("admin@yourdomain.com", "a wrong one");
        assertThat(refusal("kim@yourdomain.com", PASSWORD)).isEqualTo(wrong);
        assertThat(refusal("sso@yourdomain.com", PASSWORD)).isEqualTo(wrong);
        assertThat(refusal("nobody@nowhere.example", PASSWORD)).isEqualTo(wrong);
        assertThat(refusal("a\u0000b@@", "\u0000")).isEqualTo(wrong);
        operator.organizations().update(organization.edit().withStatus(OrganizationStatus.SUSPENDED));
        assertThat(refusal("admin@yourdomain.com", PASSWORD)).isEqualTo(wrong);
    }

    @Test
    void aNewPasswordFollowsTheRules() {
        createUser("kim");
        refusedChange("short", "short", "password", ErrorCode.PASSWORD_INVALID);
        refusedChange(NEXT, NEXT + "x", "passwordConfirmation", ErrorCode.PASSWORD_MISMATCH);
        refusedChange(PASSWORD, PASSWORD, "password", ErrorCode.PASSWORD_UNCHANGED);
        refusedChange("password123", "password123", "password", ErrorCode.PASSWORD_TOO_COMMON);
        refusedChange("my kim 1234", "my kim 1234", "password", ErrorCode.PASSWORD_PERSONAL);
        refused(
                InvalidInputException.class,
                ErrorCode.REQUIRED,
                "password",
                () -> mailAdmin.changePassword("kim@yourdomain.com", Password.valueOf(PASSWORD), null, null));
        change("kim@yourdomain.com", PASSWORD, NEXT);
    }

    @Test
    void aPasswordThatAnAdministratorSetsFollowsTheRules() {
        MailUser kim = createUser("kim");
        Password next = Password.valueOf(NEXT);
        Password personal = Password.valueOf("my kim 1234");
        refused(
                InvalidInputException.class,
                ErrorCode.PASSWORD_MISMATCH,
                "passwordConfirmation",
                () -> admin.users().changePassword(kim.id(), next, personal));
        refused(
                InvalidInputException.class,
                ErrorCode.PASSWORD_PERSONAL,
                "password",
                () -> admin.users().changePassword(kim.id(), personal, personal));
        MailUserId nobody = new MailUserId(UUID.randomUUID());
        refused(
                NotFoundException.class,
                ErrorCode.USER_NOT_FOUND,
                "userId",
                () -> admin.users().changePassword(nobody, next, next));
        refused(
                NotFoundException.class,
                ErrorCode.USER_NOT_FOUND,
                "userId",
                () -> admin.users().resetPassword(nobody));
    }

    @Test
    void aUnitsAdministratorSetsPasswordsInTheUnitOnly() {
        OrgUnit sales = createUnit("Sales");
        AdminSession lead = unitAdministrator("lead", sales);
        MailUser inside = createUser("kim", sales);
        MailUser outside = createUser("park");
        MailUser above = createUser("boss", sales);
        admin.administrators().add(AdminScope.organization(), List.of(above.id()));

        lead.users().resetPassword(inside.id());
        refused(
                NotFoundException.class,
                ErrorCode.USER_NOT_FOUND,
                "userId",
                () -> lead.users().resetPassword(outside.id()));
        refused(
                NotPermittedException.class,
                ErrorCode.HOLDS_WIDER_GRANT,
                "userId",
                () -> lead.users().resetPassword(above.id()));
        Password next = Password.valueOf(NEXT);
        refused(
                NotPermittedException.class,
                ErrorCode.HOLDS_WIDER_GRANT,
                "userId",
                () -> lead.users().changePassword(above.id(), next, next));
    }

    @Test
    void aPasswordHasOneSource() {
        refused(
                InvalidInputException.class,
                ErrorCode.PASSWORD_SOURCE_AMBIGUOUS,
                "password",
                () -> admin.users().create(newUser("kim").temporaryPassword().build()));
    }

    private MailUser administrator(NewMailUser command) {
        MailUser user = admin.users().create(command);
        admin.administrators().add(AdminScope.organization(), List.of(user.id()));
        return user;
    }

    private AdminSession signIn(String localPart, String password) {
        return mailAdmin.signIn(localPart + "@yourdomain.com", Password.valueOf(password));
    }

    private void mustChange(String localPart, String password) {
        refused(
                PasswordChangeRequiredException.class,
                ErrorCode.PASSWORD_CHANGE_REQUIRED,
                null,
                () -> signIn(localPart, password));
    }

    private void change(String login, String current, String next) {
        mailAdmin.changePassword(login, Password.valueOf(current), Password.valueOf(next), Password.valueOf(next));
    }

    private String refusal(String login, String current) {
        return refused(
                        SignInRefusedException.class,
                        ErrorCode.SIGN_IN_REFUSED,
                        null,
                        () -> change(login, current, NEXT))
                .getMessage();
    }

    private void refusedChange(String next, String confirmation, String field, ErrorCode code) {
        refused(
                InvalidInputException.class,
                code,
                field,
                () -> mailAdmin.changePassword(
                        "kim@yourdomain.com",
                        Password.valueOf(PASSWORD),
                        Password.valueOf(next),
                        Password.valueOf(confirmation)));
    }
}
