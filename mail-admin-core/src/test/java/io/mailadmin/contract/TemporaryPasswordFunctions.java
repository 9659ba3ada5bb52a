package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mailadmin.AdminSession;
import io.mailadmin.MailAdmin;
import io.mailadmin.MailAdminService;
import io.mailadmin.address.EmailAddress;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.error.PasswordChangeRequiredException;
import io.mailadmin.error.RuleBrokenException;
import io.mailadmin.error.SignInRefusedException;
import io.mailadmin.internal.password.Argon2PasswordHasher;
import io.mailadmin.password.Password;
import io.mailadmin.password.TemporaryPassword;
import io.mailadmin.store.StoredPassword;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.NewMailUser;
import io.mailadmin.user.Users;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** How long temporary passwords can be used. */
abstract class TemporaryPasswordFunctions extends FunctionFixture {

    private static final String LOGIN = "admin@yourdomain.com";
    private static final Duration DEFAULT = Duration.ofDays(3);
    private static final Duration MICROSECOND = Duration.ofNanos(1_000);

    private final TestClock clock = new TestClock();
    private MailAdminService timed;

    @BeforeEach
    void stopTheClock() {
        timed = builder().build();
    }

    @Test
    void itIsValidFor72HoursAndThenRefusedAsAWrongOneIs() {
        String wrong = refusal(Password.valueOf("a wrong one"));
        Password temporary = reset(timed).password();

        clock.advance(DEFAULT.minus(MICROSECOND));
        mustChange(timed, temporary);
        clock.advance(MICROSECOND);
        assertThat(refusal(temporary)).isEqualTo(wrong);
        Password next = Password.valueOf("battery staple 2");
        refused(
                SignInRefusedException.class,
                ErrorCode.SIGN_IN_REFUSED,
                null,
                () -> timed.changePassword(LOGIN, temporary, next, next));

        Password another = reset(timed).password();
        timed.changePassword(LOGIN, another, next, next);
        clock.advance(DEFAULT.multipliedBy(100));
        timed.signIn(LOGIN, next);
    }

    @Test
    void theHostChoosesHowLongAndEachWayToGetOneCounts() {
        MailAdminService brief =
                builder().temporaryPasswordValidity(Duration.ofMinutes(1)).build();
        Users users = brief.actingAs(admin.administrator().orElseThrow()).users();
        NewMailUser command =
                newUser("kim").password((String) null, null).temporaryPassword().build();
        MailUser kim = users.create(command);
        MailUser lee = createUser("lee");
        MailUser park = createUser("park");
        Password ofLee = users.resetPassword(lee.id()).password();
        Password ofPark = users.selected(List.of(park.id()))
                .resetPasswords()
                .get(park.id())
                .password();
        clock.advance(Duration.ofMinutes(1).minus(MICROSECOND));
        Password ofKim = command.temporaryPassword().password();
        users.delete(kim.id());
        operator.organization(organization.id()).trash().restore(kim.id());

        timed.changePassword(
                "lee@yourdomain.com", ofLee, Password.valueOf("hers 12345"), Password.valueOf("hers 12345"));
        clock.advance(MICROSECOND);
        changeIsRefused("kim@yourdomain.com", ofKim);
        changeIsRefused("park@yourdomain.com", ofPark);
    }

    @Test
    void whatAnAdministratorTypedDoesNotExpire() {
        admin.users().create(newUser("kim").build());
        clock.advance(Duration.ofDays(400));
        Password next = Password.valueOf("battery staple 2");
        timed.changePassword("kim@yourdomain.com", Password.valueOf(PASSWORD), next, next);
        EmailAddress login = EmailAddress.valueOf("kim@yourdomain.com");
        StoredPassword own =
                store.read(reader -> reader.users().signIn(login)).orElseThrow().password();
        assertThat(own).extracting(StoredPassword::validUntil).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT59.999S", "PT0S", "-PT1H", "P30DT0.000001S"})
    void aValidityOutsideOfAMinuteTo30DaysIsRefused(String duration) {
        refused(
                InvalidInputException.class,
                ErrorCode.VALIDITY_INVALID,
                "temporaryPasswordValidity",
                () -> builder().temporaryPasswordValidity(Duration.parse(duration)));
        builder().temporaryPasswordValidity(Duration.ofDays(30));
    }

    @Test
    void itHasMoreThan128BitsThatAreNeverTheSame() {
        Set<String> seen = new HashSet<>();
        Set<Character> characters = new HashSet<>();
        for (int i = 0; i < 1_000; i++) {
            String revealed = TemporaryPassword.generate().reveal();
            assertThat(revealed).hasSize(34);
            seen.add(revealed);
            revealed.replace("-", "").chars().forEach(each -> characters.add((char) each));
        }
        assertThat(seen).hasSize(1_000);
        assertThat(28 * Math.log(characters.size()) / Math.log(2)).isGreaterThan(128);
    }

    @Test
    void aHostMayLetNobodyChooseThePasswordOfAnother() {
        MailUser kim = createUser("kim");
        MailAdminService strict = builder().administratorsChoosePasswords(false).build();
        Password next = Password.valueOf("battery staple 2");
        for (AdminSession session : List.of(
                strict.actingAs(admin.administrator().orElseThrow()),
                strict.operator("tests").organization(organization.id()))) {
            refusedAsChosen(() -> session.users().create(newUser("lee").build()));
            refusedAsChosen(
                    () -> session.users().update(kim.edit().password(next, next).build()));
            refusedAsChosen(() -> session.users().changePassword(kim.id(), next, next));
            session.users()
                    .update(session.users().get(kim.id()).edit().givenName("지우").build());
        }
        Password temporary = strict.actingAs(admin.administrator().orElseThrow())
                .users()
                .resetPassword(kim.id())
                .password();
        strict.changePassword("kim@yourdomain.com", temporary, next, next);
    }

    private void refusedAsChosen(ThrowingCallable call) {
        refused(RuleBrokenException.class, ErrorCode.PASSWORD_NOT_TO_BE_CHOSEN, "password", call);
    }

    private MailAdmin.Builder builder() {
        return MailAdmin.builder(store).clock(clock).passwordHasher(Argon2PasswordHasher.withParameters(64, 1, 1));
    }

    private TemporaryPassword reset(MailAdminService service) {
        return service.operator("tests")
                .organization(organization.id())
                .users()
                .resetPassword(admin.administrator().orElseThrow());
    }

    private static void mustChange(MailAdminService service, Password password) {
        assertThatExceptionOfType(PasswordChangeRequiredException.class)
                .isThrownBy(() -> service.signIn(LOGIN, password));
    }

    private void changeIsRefused(String login, Password current) {
        Password next = Password.valueOf("battery staple 2");
        refused(
                SignInRefusedException.class,
                ErrorCode.SIGN_IN_REFUSED,
                null,
                () -> timed.changePassword(login, current, next, next));
    }

    private String refusal(Password password) {
        return refused(
                        SignInRefusedException.class,
                        ErrorCode.SIGN_IN_REFUSED,
                        null,
                        () -> timed.signIn(LOGIN, password))
                .getMessage();
    }
}
