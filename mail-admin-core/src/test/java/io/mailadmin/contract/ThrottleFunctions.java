package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.MailAdmin;
import io.mailadmin.MailAdminService;
import io.mailadmin.audit.ClientInfo;
import io.mailadmin.error.BusyException;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.MailAdminException;
import io.mailadmin.error.SignInRefusedException;
import io.mailadmin.error.TooManyAttemptsException;
import io.mailadmin.internal.password.Argon2PasswordHasher;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.password.Password;
import io.mailadmin.password.PasswordHasher;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@Timeout(120)
abstract class ThrottleFunctions extends FunctionFixture {

    private static final String ADMIN = "admin@yourdomain.com";
    private static final int FREE = 10;
    private static final ClientInfo HOME = new ClientInfo("192.0.2.1", "browser");
    private static final ClientInfo ATTACKER = new ClientInfo("203.0.113.9", null);

    private final TestClock clock = new TestClock();

    @BeforeEach
    void useTheClock() {
        mailAdmin = server();
    }

    @ParameterizedTest
    @ValueSource(strings = {ADMIN, "nobody@yourdomain.com", "nobody@nowhere.example", "no address at all"})
    void theWaitGrowsWithEachFailureWhetherTheLoginExistsOrNot(String login) {
        fail(login, FREE);
        assertThat(refusedFor(login)).isEqualTo(Duration.ofSeconds(1));
        for (long wait = 1; wait <= 256; wait *= 2) {
            assertThat(refusedFor(login)).isEqualTo(Duration.ofSeconds(wait));
            clock.advance(Duration.ofSeconds(wait).minusMillis(1));
            assertThat(refusedFor(login)).isEqualTo(Duration.ofSeconds(1));
            clock.advance(Duration.ofMillis(1));
            fail(login, 1);
        }
        for (int i = 0; i < 5; i++) {
            clock.advance(refusedFor(login));
            fail(login, 1);
        }
        assertThat(refusedFor(login)).as("the longest").isEqualTo(Duration.ofMinutes(15));
        clock.advance(Duration.ofHours(5));
        fail(login, FREE);
    }

    @Test
    void attemptsDuringTheWaitDoNotProlongItAndASuccessAfterItForgetsAll() {
        fail(ADMIN, FREE);
        for (int i = 0; i < 20; i++) {
            assertThat(refusedFor(ADMIN)).isEqualTo(Duration.ofSeconds(1));
        }
        refused(
                TooManyAttemptsException.class,
                ErrorCode.TOO_MANY_ATTEMPTS,
                null,
                () -> mailAdmin.signIn(ADMIN, Password.valueOf(PASSWORD)));

        clock.advance(Duration.ofSeconds(1));
        signIn(ADMIN);
        fail(ADMIN, FREE);
    }

    @Test
    void failuresFadeByThemselves() {
        fail(ADMIN, FREE);
        clock.advance(Duration.ofMinutes(45));
        fail(ADMIN, 3);
        assertThat(refusedFor(ADMIN)).isEqualTo(Duration.ofSeconds(1));
        clock.advance(Duration.ofHours(3));
        fail(ADMIN, FREE);
    }

    @Test
    void everySpellingOfALoginCountsAsOne() {
        fail(ADMIN, 5);
        fail(" ADMIN@YourDomain.com", 5);
        assertThat(refusedFor(ADMIN)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void anotherServerCountsOnAndARestartForgetsNothing() {
        fail(ADMIN, FREE - 1);
        mailAdmin = server();
        fail(ADMIN, 1);
        assertThat(refusedFor(ADMIN)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void changesOfPasswordCountAlike() {
        fail(ADMIN, FREE - 1);
        Password next = Password.valueOf("battery staple 2");
        refused(
                SignInRefusedException.class,
                ErrorCode.SIGN_IN_REFUSED,
                null,
                () -> mailAdmin.changePassword(ADMIN, Password.valueOf("a wrong one"), next, next));
        refused(
                TooManyAttemptsException.class,
                ErrorCode.TOO_MANY_ATTEMPTS,
                null,
                () -> mailAdmin.changePassword(ADMIN, Password.valueOf(PASSWORD), next, next));
    }

    @Test
    void manyAtTheSameTimeGetNoMoreTriesThanOneAfterTheOther() {
        List<String> answers = Race.run(24, thread -> outcome(mailAdmin, ADMIN, "a wrong one " + thread));
        assertThat(Collections.frequency(answers, "SIGN_IN_REFUSED")).isEqualTo(FREE);
        assertThat(Collections.frequency(answers, "TOO_MANY_ATTEMPTS")).isEqualTo(24 - FREE);
        assertThat(refusedFor(ADMIN)).isEqualTo(Duration.ofSeconds(1));
    }

    @Test
    void nobodyElsewhereLocksOutWhoSignedInFromAnAddressBefore() {
        mailAdmin.signIn(ADMIN, Password.valueOf(PASSWORD), HOME);
        for (int i = 0; i < FREE; i++) {
            outcome(mailAdmin, ADMIN, "a wrong one", ATTACKER);
        }
        assertThat(outcome(mailAdmin, ADMIN, PASSWORD, ATTACKER)).isEqualTo("TOO_MANY_ATTEMPTS");
        assertThat(outcome(mailAdmin, ADMIN, PASSWORD)).isEqualTo("TOO_MANY_ATTEMPTS");
        assertThat(outcome(mailAdmin, ADMIN, PASSWORD, HOME)).isEqualTo("signed in");

        clock.advance(Duration.ofDays(29));
        for (int i = 0; i < FREE; i++) {
            outcome(mailAdmin, ADMIN, "a wrong one", ATTACKER);
        }
        assertThat(outcome(mailAdmin, ADMIN, PASSWORD, HOME)).isEqualTo("signed in");
    }

    @Test
    void whoIsKnownAtAnAddressHasACounterOfItsOwnThere() {
        mailAdmin.signIn(ADMIN, Password.valueOf(PASSWORD), HOME);
        for (int i = 0; i < FREE; i++) {
            assertThat(outcome(mailAdmin, ADMIN, "a wrong one", HOME)).isEqualTo("SIGN_IN_REFUSED");
        }
        assertThat(outcome(mailAdmin, ADMIN, PASSWORD, HOME)).isEqualTo("TOO_MANY_ATTEMPTS");
        signIn(ADMIN);
    }

    @Test
    void anAddressIsForgottenAfterThirtyDays() {
        mailAdmin.signIn(ADMIN, Password.valueOf(PASSWORD), HOME);
        clock.advance(Duration.ofDays(30));
        fail(ADMIN, FREE);
        assertThat(outcome(mailAdmin, ADMIN, PASSWORD, HOME)).isEqualTo("TOO_MANY_ATTEMPTS");
    }

    @ParameterizedTest
    @ValueSource(strings = {"203.0.113.9", "2001:db8:1:2::%s"})
    void oneClientTriesOnlySoManyLogins(String address) {
        for (int i = 0; i < 100; i++) {
            ClientInfo client = new ClientInfo(address.replace("%s", Integer.toHexString(i)), null);
            assertThat(outcome(mailAdmin, "user" + i + "@yourdomain.com", PASSWORD, client))
                    .isEqualTo("SIGN_IN_REFUSED");
        }
        ClientInfo client = new ClientInfo(address.replace("%s", "ffff"), null);
        assertThat(outcome(mailAdmin, "another@yourdomain.com", PASSWORD, client))
                .isEqualTo("TOO_MANY_ATTEMPTS");
        assertThat(outcome(mailAdmin, ADMIN, PASSWORD, HOME)).isEqualTo("signed in");
        clock.advance(Duration.ofMinutes(10));
        assertThat(outcome(mailAdmin, "another@yourdomain.com", PASSWORD, client))
                .isEqualTo("SIGN_IN_REFUSED");
    }

    @Test
    void successesDoNotUseUpAClient() {
        for (int i = 0; i < 120; i++) {
            mailAdmin.signIn(ADMIN, Password.valueOf(PASSWORD), HOME);
        }
        ClientInfo nowhere = new ClientInfo(" ", null);
        for (int i = 0; i < 120; i++) {
            mailAdmin.signIn(ADMIN, Password.valueOf(PASSWORD), nowhere);
        }
    }

    @Test
    void aSuccessGivesAClientNoneOfItsTriesBack() {
        for (int i = 0; i < 99; i++) {
            outcome(mailAdmin, "user" + i + "@yourdomain.com", PASSWORD, ATTACKER);
        }
        mailAdmin.signIn(ADMIN, Password.valueOf(PASSWORD), ATTACKER);
        assertThat(outcome(mailAdmin, "one@yourdomain.com", PASSWORD, ATTACKER)).isEqualTo("SIGN_IN_REFUSED");
        assertThat(outcome(mailAdmin, "more@yourdomain.com", PASSWORD, ATTACKER))
                .isEqualTo("TOO_MANY_ATTEMPTS");
    }

    @Test
    void anAttemptThatWasNeverJudgedDoesNotCount() {
        PasswordHasher busy = new PasswordHasher() {
            @Override
            public HashedPassword hash(Password password) {
                return Argon2PasswordHasher.withParameters(64, 1, 1).hash(password);
            }

            @Override
            public boolean verify(Password password, HashedPassword hash) {
                throw new BusyException();
            }
        };
        MailAdminService overloaded =
                MailAdmin.builder(store).clock(clock).passwordHasher(busy).build();
        for (int i = 0; i < 2 * FREE; i++) {
            assertThat(outcome(overloaded, ADMIN, PASSWORD, ATTACKER)).isEqualTo("BUSY");
        }
        fail(ADMIN, FREE);
    }

    private MailAdminService server() {
        return MailAdmin.builder(store)
                .clock(clock)
                .passwordHasher(Argon2PasswordHasher.withParameters(64, 1, 1))
                .build();
    }

    private void signIn(String login) {
        mailAdmin.signIn(login, Password.valueOf(PASSWORD));
    }

    private void fail(String login, int times) {
        for (int i = 0; i < times; i++) {
            assertThat(outcome(mailAdmin, login, "a wrong one")).isEqualTo("SIGN_IN_REFUSED");
        }
    }

    private Duration refusedFor(String login) {
        return refused(
                        TooManyAttemptsException.class,
                        ErrorCode.TOO_MANY_ATTEMPTS,
                        null,
                        () -> mailAdmin.signIn(login, Password.valueOf("a wrong one")))
                .retryAfter();
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
}
