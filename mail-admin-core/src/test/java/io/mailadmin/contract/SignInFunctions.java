package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.administrator.AdminScope;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.NotPermittedException;
import io.mailadmin.error.SignInRefusedException;
import io.mailadmin.id.MailUserId;
import io.mailadmin.organization.OrganizationStatus;
import io.mailadmin.password.Password;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserQuery;
import io.mailadmin.user.UserStatus;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

abstract class SignInFunctions extends FunctionFixture {

    @ParameterizedTest
    @ValueSource(
            strings = {"admin@yourdomain.com", "ADMIN@YourDomain.COM", " admin@yourdomain.com ", "ａｄｍｉｎ@yourdomain.com"
            })
    void anAdministratorSignsInWithAnySpellingOfTheLogin(String login) {
        assertThat(mailAdmin.signIn(login, Password.valueOf(PASSWORD)).organization())
                .isEqualTo(organization.id());
    }

    @Test
    void aPasswordInAnotherNormalisationFormVerifies() {
        MailUser user = admin.users()
                .create(newUser("nfc")
                        .password((String) null, null)
                        .hashed(mailAdmin.hash(Password.valueOf("비밀번호는 길게")))
                        .build());
        admin.administrators().add(AdminScope.organization(), List.of(user.id()));
        String typedOnMac = java.text.Normalizer.normalize("비밀번호는 길게", java.text.Normalizer.Form.NFD);
        assertThat(mailAdmin
                        .signIn("nfc@yourdomain.com", Password.valueOf(typedOnMac))
                        .administrator())
                .contains(user.id());
    }

    @Test
    void everyCauseIsRefusedWithTheSameWords() {
        createUser("kim");
        MailUser suspended = createUser("lee");
        admin.administrators().add(AdminScope.organization(), List.of(suspended.id()));
        admin.users().update(suspended.edit().status(UserStatus.SUSPENDED).build());
        admin.users()
                .create(newUser("sso")
                        .password((String) null, null)
                        .withoutPassword()
                        .build());

        String wrong = refusedSignIn("admin@yourdomain.com", "wrong password");
        assertThat(refusedSignIn("nobody@yourdomain.com", PASSWORD)).isEqualTo(wrong);
        assertThat(refusedSignIn("nobody@nowhere.example", PASSWORD)).isEqualTo(wrong);
        assertThat(refusedSignIn("kim@yourdomain.com", PASSWORD)).isEqualTo(wrong);
        assertThat(refusedSignIn("lee@yourdomain.com", PASSWORD)).isEqualTo(wrong);
        assertThat(refusedSignIn("sso@yourdomain.com", PASSWORD)).isEqualTo(wrong);
        assertThat(refusedSignIn("admin", PASSWORD)).isEqualTo(wrong);
        assertThat(refusedSignIn("a\u0000b@@", "\u0000")).isEqualTo(wrong);
        assertThat(refusedSignIn("x".repeat(10_000), "x".repeat(10_000))).isEqualTo(wrong);
        assertThat(refusedSignIn("", "")).isEqualTo(wrong);
    }

    @Test
    void aSuspendedOrganizationLetsNobodyInUntilItIsBack() {
        var suspended = operator.organizations().update(organization.edit().withStatus(OrganizationStatus.SUSPENDED));
        refusedSignIn("admin@yourdomain.com", PASSWORD);
        refused(NotPermittedException.class, ErrorCode.NOT_AN_ADMINISTRATOR, null, () -> admin.hosting());
        operator.organizations().update(suspended.edit().withStatus(OrganizationStatus.ACTIVE));
        assertThat(admin.hosting().organization()).isEqualTo("Your Company");
    }

    @Test
    void aHostWithItsOwnSignInActsAsAnAdministratorOnly() {
        MailUser user = createUser("kim");
        MailUserId nobody = new MailUserId(UUID.randomUUID());
        refused(NotPermittedException.class, ErrorCode.NOT_AN_ADMINISTRATOR, null, () -> mailAdmin.actingAs(user.id()));
        refused(NotPermittedException.class, ErrorCode.NOT_AN_ADMINISTRATOR, null, () -> mailAdmin.actingAs(nobody));
    }

    @Test
    void aRightThatWasTakenAwayEndsInTheMiddleOfTheSession() {
        MailUser user = createUser("kim");
        admin.administrators().add(AdminScope.organization(), List.of(user.id()));
        var session = mailAdmin.actingAs(user.id());
        assertThat(session.users().find(UserQuery.all()).items()).hasSize(2);

        admin.administrators().remove(AdminScope.organization(), user.id());

        refused(NotPermittedException.class, ErrorCode.NOT_AN_ADMINISTRATOR, null, () -> session.hosting());
        refused(
                NotPermittedException.class,
                ErrorCode.NOT_AN_ADMINISTRATOR,
                null,
                () -> session.users().find(UserQuery.all()));
        refused(
                NotPermittedException.class,
                ErrorCode.NOT_AN_ADMINISTRATOR,
                null,
                () -> session.users().get(user.id()));
        refused(
                NotPermittedException.class,
                ErrorCode.NOT_AN_ADMINISTRATOR,
                null,
                () -> session.users().delete(user.id()));
        refused(
                NotPermittedException.class,
                ErrorCode.NOT_AN_ADMINISTRATOR,
                null,
                () -> session.users().create(newUser("park").build()));
    }

    private String refusedSignIn(String login, String password) {
        return refused(
                        SignInRefusedException.class,
                        ErrorCode.SIGN_IN_REFUSED,
                        null,
                        () -> mailAdmin.signIn(login, Password.valueOf(password)))
                .getMessage();
    }
}
