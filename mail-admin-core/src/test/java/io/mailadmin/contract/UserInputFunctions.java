package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.FieldError;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.password.Password;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.NewMailUser;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

abstract class UserInputFunctions extends FunctionFixture {

    @ParameterizedTest
    @ValueSource(strings = {"O'Brien", "민수 \"MS\"", "José 🧑‍🚀", "محمد", "%_\\", "김; drop table", "<b>x</b>", "Ǆ"})
    void namesAreKeptExactly(String name) {
        MailUser user = createUser("kim", name, name);
        assertThat(admin.users().get(user.id()).givenName()).isEqualTo(name);
        assertThat(admin.users().get(user.id()).familyName()).isEqualTo(name);
    }

    @Test
    void namesAreStoredComposedAndTrimmed() {
        String decomposed = java.text.Normalizer.normalize("민수", java.text.Normalizer.Form.NFD);
        assertThat(createUser("kim", " " + decomposed + " ", "김").givenName()).isEqualTo("민수");
    }

    @Test
    void theConfirmationMustEqualThePassword() {
        var refusal = refused(
                InvalidInputException.class,
                ErrorCode.PASSWORD_MISMATCH,
                "passwordConfirmation",
                () -> admin.users()
                        .create(newUser("kim")
                                .password(PASSWORD, PASSWORD + "!")
                                .build()));
        assertThat(refusal.message(Locale.KOREAN)).contains("비밀 번호 확인");
        assertThat(refusal.errors()).extracting(FieldError::rejectedValue).containsOnlyNulls();
    }

    @ParameterizedTest
    @CsvSource({
        "lee@yourdomain.com, PRIMARY_ADDRESS_MISMATCH",
        "kim@second.com, PRIMARY_ADDRESS_MISMATCH",
        "lee, PRIMARY_ADDRESS_MISMATCH"
    })
    void thePrimaryAddressMustMatchTheLogin(String primary, ErrorCode code) {
        refused(
                InvalidInputException.class,
                code,
                "primarySmtpAddress",
                () -> admin.users()
                        .create(newUser("kim@yourdomain.com")
                                .primarySmtpAddress(primary)
                                .build()));
    }

    @Test
    void allThatIsWrongIsToldAtOnceInTheOrderOfTheForm() {
        var refusal = refused(
                InvalidInputException.class,
                ErrorCode.REQUIRED,
                "givenName",
                () -> admin.users()
                        .create(NewMailUser.builder()
                                .familyName("a\u0007b")
                                .login("no spaces please")
                                .password("short", "other")
                                .primarySmtpAddress("@")
                                .build()));
        assertThat(refusal.errors())
                .extracting(FieldError::field)
                .containsExactly(
                        "givenName",
                        "familyName",
                        "serviceType",
                        "login",
                        "password",
                        "passwordConfirmation",
                        "primarySmtpAddress");
        assertThat(refusal.errors()).allSatisfy(error -> {
            assertThat(error.message(Locale.KOREAN)).containsPattern("[가-힣]");
            assertThat(error.message(Locale.ENGLISH)).doesNotContainPattern("[가-힣]{4}");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u0000", "a\u0000b", "a\nb", "\u200b", "\ud800", "   "})
    void brokenTextIsRefusedAsNameAndAsLogin(String text) {
        refused(
                InvalidInputException.class,
                text.isBlank() ? ErrorCode.REQUIRED : ErrorCode.NAME_INVALID,
                "givenName",
                () -> createUser("kim", text, "김"));
        assertThat(org.assertj.core.api.Assertions.catchThrowable(() -> createUser(text)))
                .isInstanceOf(InvalidInputException.class);
    }

    @Test
    void tenThousandCharactersAreRefusedEverywhere() {
        String text = "가".repeat(10_000);
        var refusal = refused(
                InvalidInputException.class,
                ErrorCode.NAME_INVALID,
                "givenName",
                () -> admin.users()
                        .create(newUser(text)
                                .givenName(text)
                                .familyName(text)
                                .password(text, text)
                                .primarySmtpAddress(text)
                                .build()));
        assertThat(refusal.getMessage().length()).isLessThan(2_000);
    }

    @ParameterizedTest
    @CsvSource({
        "short1!, PASSWORD_INVALID",
        "password1, PASSWORD_TOO_COMMON",
        "qlalfqjsgh, PASSWORD_TOO_COMMON",
        "kimminsu-2026, PASSWORD_PERSONAL",
        "my yourdomain 1, PASSWORD_PERSONAL"
    })
    void weakPasswordsAreRefused(String password, ErrorCode code) {
        refused(
                InvalidInputException.class,
                code,
                "password",
                () -> admin.users()
                        .create(newUser("kimminsu").password(password, password).build()));
    }

    @Test
    void aUserHasExactlyOneSourceOfThePassword() {
        Password none = null;
        refused(
                InvalidInputException.class,
                ErrorCode.REQUIRED,
                "password",
                () -> admin.users().create(newUser("kim").password(none, none).build()));
        refused(
                InvalidInputException.class,
                ErrorCode.PASSWORD_SOURCE_AMBIGUOUS,
                "password",
                () -> admin.users().create(newUser("kim").withoutPassword().build()));
        admin.users()
                .create(newUser("kim")
                        .password(none, none)
                        .hashed(mailAdmin.hash(Password.valueOf(PASSWORD)))
                        .build());
    }
}
