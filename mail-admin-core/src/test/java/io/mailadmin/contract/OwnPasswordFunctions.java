package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mailadmin.MailAdmin;
import io.mailadmin.MailAdminService;
import io.mailadmin.audit.AuditAction;
import io.mailadmin.audit.AuditActor;
import io.mailadmin.audit.AuditEvent;
import io.mailadmin.audit.AuditQuery;
import io.mailadmin.audit.ClientInfo;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.error.SignInRefusedException;
import io.mailadmin.organization.OrganizationStatus;
import io.mailadmin.password.Password;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserStatus;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

abstract class OwnPasswordFunctions extends FunctionFixture {

    private static final String NEXT = "battery staple 2";

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
    void whoIsSuspendedWhileThePasswordIsHashedChangesNothing() {
        MailUser kim = createUser("kim");
        refusedWhile(() ->
                admin.users().update(kim.edit().status(UserStatus.SUSPENDED).build()));
        admin.users()
                .update(admin.users()
                        .get(kim.id())
                        .edit()
                        .status(UserStatus.ACTIVE)
                        .build());
        change("kim@yourdomain.com", PASSWORD, NEXT);
    }

    @Test
    void aPasswordThatAnAdministratorSetMeanwhileStays() {
        MailUser kim = createUser("kim");
        String set = "set meanwhile 4";
        refusedWhile(() -> admin.users().update(kim.edit().password(set, set).build()));
        change("kim@yourdomain.com", set, NEXT);
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
    void theUserIsTheActorOfTheEventWhichTellsNoSecret() {
        MailUser kim = createUser("kim");
        ClientInfo client = new ClientInfo("192.0.2.7", "browser");
        Password next = Password.valueOf(NEXT);
        mailAdmin.changePassword("kim@yourdomain.com", Password.valueOf(PASSWORD), next, next, client);

        AuditEvent changed = admin.auditLog().find(AuditQuery.changes()).items().get(0);
        assertThat(changed.action()).isEqualTo(AuditAction.USER_PASSWORD_CHANGED);
        assertThat(changed.actor())
                .isEqualTo(new AuditActor(AuditActor.Kind.USER, kim.id().toString(), "kim@yourdomain.com"));
        assertThat(changed.target().id()).isEqualTo(kim.id().toString());
        assertThat(changed.client()).isEqualTo(client);
        assertThat(changed.before()).isNull();
        assertThat(changed.after()).isNull();
    }

    private void refusedWhile(Runnable others) {
        Password next = Password.valueOf(NEXT);
        MailAdminService service =
                MailAdmin.builder(store).passwordHasher(hasherAfter(others)).build();
        assertThatExceptionOfType(SignInRefusedException.class)
                .isThrownBy(() -> service.changePassword("kim@yourdomain.com", Password.valueOf(PASSWORD), next, next));
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
