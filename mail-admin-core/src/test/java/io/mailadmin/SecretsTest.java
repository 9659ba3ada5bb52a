package io.mailadmin;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.mailadmin.audit.AuditLog;
import io.mailadmin.audit.AuditQuery;
import io.mailadmin.contract.InMemoryMailStore;
import io.mailadmin.error.MailAdminException;
import io.mailadmin.internal.input.Validators;
import io.mailadmin.internal.password.Argon2PasswordHasher;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.password.Password;
import io.mailadmin.password.TemporaryPassword;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.MailUserEdit;
import io.mailadmin.user.NewMailUser;
import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** Drives every failing path with a marked password and searches all that comes out: errors, logs, texts, output. */
class SecretsTest {

    private static final String MARK = "marker-Passw0rt";
    private static final Logger ROOT = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);

    private final ListAppender<ILoggingEvent> log = new ListAppender<>();
    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private final StringBuilder seen = new StringBuilder();
    private final PrintStream out = System.out;
    private final PrintStream err = System.err;
    private final Level level = ROOT.getLevel();

    private final MailAdminService mailAdmin = MailAdmin.builder(new InMemoryMailStore())
            .passwordHasher(Argon2PasswordHasher.withParameters(64, 1, 1))
            .build();

    @BeforeEach
    void listen() {
        log.start();
        ROOT.setLevel(Level.TRACE);
        ROOT.addAppender(log);
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(printed, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void hush() {
        ROOT.detachAppender(log);
        ROOT.setLevel(level);
        System.setOut(out);
        System.setErr(err);
    }

    @Test
    void noPathShowsAPassword() {
        OperatorSession operator = mailAdmin.operator("tests");
        var founder = user("admin", MARK + 1, MARK + 1).build();
        var organization = YourCompany.create(operator, MARK + 1);
        AdminSession admin = mailAdmin.signIn("admin@yourdomain.com", Password.valueOf(MARK + 1));
        MailUser kim = admin.users().create(user("kim", MARK + 2, MARK + 2).build());
        note(founder);
        note(organization);
        note(kim);
        note(mailAdmin.hash(Password.valueOf(MARK)));

        fails(() -> mailAdmin.signIn("admin@yourdomain.com", Password.valueOf(MARK + 3)));
        fails(() -> mailAdmin.signIn("nobody@yourdomain.com", Password.valueOf(MARK + 3)));
        fails(() -> mailAdmin.hash(Password.valueOf(MARK + "\u0000")));
        for (NewMailUser refused : List.of(
                user("lee", MARK, MARK + 4).build(),
                user("lee", MARK, null).build(),
                user("lee", MARK + "\u0000", MARK + "\u0000").build(),
                user("lee", MARK + "x".repeat(200), MARK).build(),
                user("lee", MARK, MARK).withoutPassword().build(),
                user("kim", MARK, MARK).build(),
                user("marker", MARK, MARK).build(),
                user("lee", MARK, MARK).serviceType("nothing").build(),
                user("lee@other.com", MARK, MARK).build(),
                user("lee", MARK, MARK).primarySmtpAddress("park").build(),
                user("lee", MARK, MARK).givenName(null).build())) {
            note(refused);
            Validators.withoutExpressionLanguage().validate(refused).forEach(violation -> {
                note(violation.getMessage());
                note(violation);
            });
            fails(() -> admin.users().create(refused));
        }
        for (MailUserEdit refused : List.of(
                kim.edit().password(MARK, MARK + 5).build(),
                kim.edit().password(MARK, MARK).login("admin").build(),
                kim.edit().password(MARK, MARK).login("marker").build())) {
            note(refused);
            fails(() -> admin.users().update(refused));
        }

        NewMailUser temporary = YourCompany.user("lee").temporaryPassword().build();
        note(temporary);
        note(temporary.temporaryPassword());
        MailUser lee = admin.users().create(temporary);
        TemporaryPassword reset = admin.users().resetPassword(lee.id());
        note(reset);
        fails(() -> mailAdmin.signIn("lee@yourdomain.com", reset.password()));
        String login = "admin@yourdomain.com";
        Password own = Password.valueOf(MARK + 1);
        for (String[] refused : new String[][] {
            {MARK + 1, MARK, MARK + 6},
            {MARK + 1, MARK + 1, MARK + 1},
            {MARK + 1, MARK + "admin", MARK + "admin"},
            {MARK + 7, MARK, MARK}
        }) {
            Password current = Password.valueOf(refused[0]);
            Password next = Password.valueOf(refused[1]);
            Password confirmation = Password.valueOf(refused[2]);
            fails(() -> mailAdmin.changePassword(login, current, next, confirmation));
        }
        Password other = Password.valueOf(MARK + 8);
        fails(() -> admin.users().changePassword(kim.id(), own, other));
        for (int i = 0; i < 20; i++) {
            fails(() -> mailAdmin.signIn("nobody " + MARK, own));
        }
        fails(() -> HashedPassword.parse("{PLAIN}" + MARK));
        fails(() -> HashedPassword.parse("{SSHA}" + MARK));
        fails(() -> mailAdmin.signIn(MARK, Password.valueOf(MARK + 3)));
        admin.users().update(kim.edit().password(MARK + 6, MARK + 6).build());
        assertThat(admin.auditLog().changes(0, 500)).hasSizeGreaterThan(5).allSatisfy(this::note);
        for (AuditLog audit : List.of(admin.auditLog(), operator.auditLogs().ofOperator())) {
            assertThat(audit.find(AuditQuery.access()).items()).isNotEmpty().allSatisfy(this::note);
        }

        log.list.forEach(event -> {
            note(event.getFormattedMessage());
            note(event.getThrowableProxy());
        });
        assertThat(log.list).isNotEmpty();
        seen.append(printed.toString(StandardCharsets.UTF_8));
        assertThat(seen.toString())
                .doesNotContain(
                        MARK, reset.reveal(), temporary.temporaryPassword().reveal())
                .doesNotContain("$argon2id$");
    }

    private void fails(Runnable call) {
        try {
            call.run();
        } catch (MailAdminException e) {
            var trace = new StringWriter();
            e.printStackTrace(new PrintWriter(trace));
            note(trace);
            note(e.message(Locale.KOREAN));
            return;
        }
        throw new AssertionError("A call that must fail did not");
    }

    private void note(Object shown) {
        seen.append(shown).append('\n');
    }

    private static NewMailUser.Builder user(String login, String password, String confirmation) {
        return YourCompany.user(login).password(password, confirmation);
    }
}
