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
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.password.Password;
import io.mailadmin.password.TemporaryPassword;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.NewMailUser;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

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
        assertThat(temporary).matches("[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){6}");
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
    void theOwnPasswordIsChangedByProvingThePresentOneAlone() {
        MailUserId self = admin.administrator().orElseThrow();
        MailUser me = admin.users().get(self);
        Password next = Password.valueOf(NEXT);
        refusedAsOwn("userId", () -> admin.users().changePassword(self, next, next));
        refusedAsOwn("userId", () -> admin.users().resetPassword(self));
        refusedAsOwn(
                "password",
                () -> admin.users()
                        .update(me.edit().givenName("지우").password(next, next).build()));
        MailUser kim = createUser("kim");
        refusedAsOwn(
                "users[1]",
                () -> admin.users().selected(List.of(kim.id(), self)).resetPasswords());

        change("admin@yourdomain.com", PASSWORD, NEXT);
        signIn("admin", NEXT);
        admin.users().update(me.edit().givenName("지우").build());
    }

    private void refusedAsOwn(String field, ThrowingCallable call) {
        refused(NotPermittedException.class, ErrorCode.OWN_PASSWORD, field, call);
        signIn("admin", PASSWORD);
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
}
