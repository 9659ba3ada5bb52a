package io.mailadmin.examples.quickstart;

import io.mailadmin.error.MailAdminException;
import io.mailadmin.user.NewMailUser;
import io.mailadmin.user.Users;

/** Three users who are not created, each for another reason. */
final class Refusals {

    private Refusals() {}

    static void show(Users users, Show show) {
        show.refusals();
        refused(users, lee("hana.lee").password(QuickStart.TYPED, "Seoul-Autumn-2025"), show);
        refused(users, lee("hana.lee").withoutPassword().primarySmtpAddress("hana@yourdomain.com"), show);
        refused(users, lee("kim").withoutPassword(), show);
    }

    private static NewMailUser.Builder lee(String login) {
        return NewMailUser.builder()
                .givenName("하나")
                .familyName("이")
                .serviceType("standard")
                .login(login);
    }

    private static void refused(Users users, NewMailUser.Builder user, Show show) {
        try {
            users.create(user.build());
        } catch (MailAdminException e) {
            show.refusal(e);
        }
    }
}
