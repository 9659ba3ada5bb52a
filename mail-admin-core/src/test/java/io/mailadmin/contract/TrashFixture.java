package io.mailadmin.contract;

import io.mailadmin.AdminSession;
import io.mailadmin.MailAdmin;
import io.mailadmin.internal.password.Argon2PasswordHasher;
import io.mailadmin.page.PageRequest;
import io.mailadmin.user.TrashedUser;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;

/** Deleted users and held addresses, and the time that passes over them. */
abstract class TrashFixture extends FunctionFixture {

    static final Duration RETENTION = Duration.ofDays(20);

    final TestClock clock = new TestClock();

    @BeforeEach
    void useTheClock() {
        mailAdmin = MailAdmin.builder(store)
                .passwordHasher(Argon2PasswordHasher.withParameters(64, 1, 1))
                .clock(clock)
                .build();
        operator = mailAdmin.operator("tests");
        admin = mailAdmin.actingAs(admin.administrator().orElseThrow());
    }

    static List<TrashedUser> trash(AdminSession session) {
        return session.trash().list(PageRequest.first(500)).items();
    }
}
