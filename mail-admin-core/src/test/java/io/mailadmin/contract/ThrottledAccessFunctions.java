package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.MailAdmin;
import io.mailadmin.MailAdminService;
import io.mailadmin.audit.AuditAction;
import io.mailadmin.audit.AuditChain;
import io.mailadmin.audit.AuditEvent;
import io.mailadmin.audit.AuditLog;
import io.mailadmin.audit.AuditQuery;
import io.mailadmin.audit.ClientInfo;
import io.mailadmin.error.BusyException;
import io.mailadmin.error.MailAdminException;
import io.mailadmin.internal.password.Argon2PasswordHasher;
import io.mailadmin.page.PageRequest;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.password.Password;
import io.mailadmin.password.PasswordHasher;
import java.time.Duration;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What is recorded of those who do not wait. */
@Timeout(120)
abstract class ThrottledAccessFunctions extends FunctionFixture {

    private static final String ADMIN = "admin@yourdomain.com";
    private static final String WRONG = "a wrong one";
    private static final int FREE = 10;

    private final TestClock clock = new TestClock();

    @BeforeEach
    void useTheClock() {
        // later than what the fixture did by the machine's clock
        clock.advance(Duration.ofHours(1));
        mailAdmin = server(Argon2PasswordHasher.withParameters(64, 1, 1));
    }

    @Test
    void attemptsDuringAWaitAreOneEventAndTheNextTellsHowMany() {
        long before = admin.auditLog().anchor(AuditChain.ACCESS).sequence();
        tryTimes(FREE, ADMIN);
        tryTimes(7, ADMIN);
        assertThat(actions(admin.auditLog(), before + FREE)).containsExactly(AuditAction.SIGN_IN_THROTTLED);
        assertThat(last(admin.auditLog()).target().label()).isEqualTo(ADMIN);
        assertThat(last(admin.auditLog()).after())
                .isEqualTo("{\"code\":\"TOO_MANY_ATTEMPTS\",\"attemptsDuringWait\":1}");

        clock.advance(Duration.ofSeconds(1));
        tryTimes(1, ADMIN);
        assertThat(last(admin.auditLog()).after()).isEqualTo("{\"code\":\"SIGN_IN_REFUSED\",\"attemptsDuringWait\":7}");
        assertThat(actions(admin.auditLog(), before + FREE))
                .containsExactly(AuditAction.SIGN_IN_THROTTLED, AuditAction.SIGN_IN_REFUSED);
        assertThat(admin.auditLog().verify(AuditChain.ACCESS).isIntact()).isTrue();
    }

    @Test
    void eachWaitHasItsOwnEventAndASuccessEndsTheCount() {
        tryTimes(FREE, ADMIN);
        tryTimes(2, ADMIN);
        clock.advance(Duration.ofSeconds(1));
        tryTimes(1, ADMIN);
        tryTimes(3, ADMIN);
        clock.advance(Duration.ofSeconds(2));
        assertThat(outcome(mailAdmin, ADMIN, PASSWORD)).isEqualTo("signed in");

        assertThat(throttled(admin.auditLog())).hasSize(2);
        assertThat(last(admin.auditLog()).action()).isEqualTo(AuditAction.SIGNED_IN);
        assertThat(last(admin.auditLog()).after()).isEqualTo("{\"attemptsDuringWait\":3}");
        assertThat(outcome(mailAdmin, ADMIN, PASSWORD)).isEqualTo("signed in");
        assertThat(last(admin.auditLog()).after()).isNull();
    }

    @Test
    void manyAtTheSameTimeAreAllCountedAndRecordedOnce() {
        tryTimes(FREE, ADMIN);
        List<String> answers = Race.run(16, thread -> outcome(mailAdmin, ADMIN, WRONG));
        assertThat(Collections.frequency(answers, "TOO_MANY_ATTEMPTS")).isEqualTo(16);
        assertThat(throttled(admin.auditLog())).hasSize(1);
        clock.advance(Duration.ofSeconds(1));
        tryTimes(1, ADMIN);
        assertThat(last(admin.auditLog()).after()).contains("\"attemptsDuringWait\":16");
    }

    @Test
    void aLoginThatDoesNotExistIsRecordedAlike() {
        AuditLog own = operator.auditLogs().ofOperator();
        tryTimes(FREE + 4, "nobody@yourdomain.com");
        assertThat(throttled(own)).hasSize(1);
        clock.advance(Duration.ofSeconds(1));
        tryTimes(1, "nobody@yourdomain.com");
        assertThat(last(own).after()).contains("\"attemptsDuringWait\":4");
    }

    @Test
    void aClientThatTriesOneLoginAfterTheOtherIsOneEvent() {
        ClientInfo client = new ClientInfo("203.0.113.9", null);
        for (int i = 0; i < 110; i++) {
            outcome(mailAdmin, "user" + i + "@yourdomain.com", WRONG, client);
        }
        AuditLog own = operator.auditLogs().ofOperator();
        assertThat(throttled(own)).hasSize(1);
        clock.advance(Duration.ofSeconds(1));
        outcome(mailAdmin, "another@yourdomain.com", WRONG, client);
        assertThat(last(own).after()).contains("\"attemptsDuringWait\":10");
        assertThat(last(own).client()).isEqualTo(client);
    }

    @Test
    void aChangeOfPasswordAfterTheWaitTellsHowManyThereWere() {
        tryTimes(FREE + 3, ADMIN);
        clock.advance(Duration.ofSeconds(1));
        Password next = Password.valueOf("battery staple 2");
        mailAdmin.changePassword(ADMIN, Password.valueOf(PASSWORD), next, next);
        assertThat(last(admin.auditLog()).action()).isEqualTo(AuditAction.SIGN_IN_THROTTLED);
        assertThat(last(admin.auditLog()).after()).isEqualTo("{\"attemptsDuringWait\":3}");
    }

    @Test
    void whatAnAttemptWasToldThatWasNeverJudgedTheNextIsTold() {
        tryTimes(FREE + 3, ADMIN);
        clock.advance(Duration.ofSeconds(1));
        assertThat(outcome(server(new Overloaded()), ADMIN, PASSWORD)).isEqualTo("BUSY");
        assertThat(outcome(mailAdmin, ADMIN, PASSWORD)).isEqualTo("signed in");
        assertThat(last(admin.auditLog()).after()).isEqualTo("{\"attemptsDuringWait\":3}");
    }

    private MailAdminService server(PasswordHasher hasher) {
        return MailAdmin.builder(store).clock(clock).passwordHasher(hasher).build();
    }

    private void tryTimes(int times, String login) {
        for (int i = 0; i < times; i++) {
            assertThat(outcome(mailAdmin, login, WRONG)).isNotEqualTo("signed in");
        }
    }

    private static String outcome(MailAdminService service, String login, String password) {
        return outcome(service, login, password, new ClientInfo(null, null));
    }

    private static String outcome(MailAdminService service, String login, String password, ClientInfo client) {
        try {
            service.signIn(login, Password.valueOf(password), client);
            return "signed in";
        } catch (MailAdminException e) {
            return e.code().name();
        }
    }

    private static List<AuditAction> actions(AuditLog log, long after) {
        return log.find(AuditQuery.access().page(PageRequest.first(100))).items().stream()
                .filter(event -> event.sequence() > after)
                .sorted(Comparator.comparingLong(AuditEvent::sequence))
                .map(AuditEvent::action)
                .toList();
    }

    private static List<AuditEvent> throttled(AuditLog log) {
        return log.find(AuditQuery.access().action(AuditAction.SIGN_IN_THROTTLED))
                .items();
    }

    private static AuditEvent last(AuditLog log) {
        return log.find(AuditQuery.access()).items().get(0);
    }

    /** Too much to do to verify anything. */
    private static final class Overloaded implements PasswordHasher {

        @Override
        public HashedPassword hash(Password password) {
            return Argon2PasswordHasher.withParameters(64, 1, 1).hash(password);
        }

        @Override
        public boolean verify(Password password, HashedPassword hash) {
            throw new BusyException();
        }
    }
}
