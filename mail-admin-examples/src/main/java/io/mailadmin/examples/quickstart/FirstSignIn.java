package io.mailadmin.examples.quickstart;

import io.mailadmin.AdminSession;
import io.mailadmin.MailAdminService;
import io.mailadmin.error.PasswordChangeRequiredException;
import io.mailadmin.error.SignInRefusedException;
import io.mailadmin.password.Password;

/** Signs in with the password that an administrator typed, which must then be changed. */
final class FirstSignIn {

    private static final Password GIVEN_OUT = Password.valueOf(QuickStart.TYPED);
    private static final Password OWN = Password.valueOf("Busan-Winter-2026");

    private FirstSignIn() {}

    static AdminSession of(String login, MailAdminService mailAdmin) {
        try {
            return mailAdmin.signIn(login, GIVEN_OUT);
        } catch (PasswordChangeRequiredException e) {
            mailAdmin.changePassword(login, GIVEN_OUT, OWN, OWN);
        } catch (SignInRefusedException e) {
            // changed at an earlier start
        }
        return mailAdmin.signIn(login, OWN);
    }
}
