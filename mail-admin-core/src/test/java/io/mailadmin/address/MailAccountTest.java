package io.mailadmin.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class MailAccountTest {

    private static final DomainName DOMAIN = DomainName.valueOf("yourdomain.com");

    @ParameterizedTest
    @CsvSource({
        "kim, kim",
        "' KIM ', kim",
        "ＫＩＭ, kim",
        "kim@YourDomain.com, kim@yourdomain.com",
        "kim＠한글。한국, kim@xn--bj0bj06e.xn--3e0b707e",
        "김민수, 김민수"
    })
    void aLocalPartOrAnAddressIsAnAccount(String typed, String canonical) {
        assertThat(MailAccount.valueOf(typed)).hasToString(canonical);
        assertThat(MailAccount.valueOf(canonical)).isEqualTo(MailAccount.valueOf(typed));
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(strings = {" ", "@", "kim@", "@a.com", "kim@localhost", "k im", ".kim", "k@m@a.com", "kim＠"})
    void anythingElseIsNone(String typed) {
        assertThat(MailAccount.parse(typed)).isEmpty();
    }

    @Test
    void theErrorNamesFieldCodeAndValue() {
        assertThatThrownBy(() -> MailAccount.valueOf("k im")).isInstanceOfSatisfying(InvalidInputException.class, e -> {
            assertThat(e.errors().get(0).field()).isEqualTo("login");
            assertThat(e.errors().get(0).code()).isEqualTo(ErrorCode.MAIL_ACCOUNT_INVALID);
            assertThat(e).hasMessageContaining("k im");
        });
        assertThatThrownBy(() -> MailAccount.valueOf(null))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.errors().get(0).code()).isEqualTo(ErrorCode.REQUIRED));
    }

    @Test
    void aLocalPartTakesTheDefaultDomainAndAnAddressKeepsItsOwn() {
        assertThat(MailAccount.valueOf("kim").in(DOMAIN)).hasToString("kim@yourdomain.com");
        assertThat(MailAccount.valueOf("kim@a.com").in(DOMAIN)).hasToString("kim@a.com");
    }

    @Test
    void accountsMatchUnlessTheyAreCertainlyDifferent() {
        assertThat(matches("kim", "KIM")).isTrue();
        assertThat(matches("kim", "kim@a.com")).isTrue();
        assertThat(matches("kim@A.com", "kim")).isTrue();
        assertThat(matches("kim@한글.한국", "kim@xn--bj0bj06e.xn--3e0b707e")).isTrue();
        assertThat(matches("kim@a.com", "kim@b.com")).isFalse();
        assertThat(matches("kim", "lee@a.com")).isFalse();
    }

    @Test
    void theConstructorTakesTheCanonicalFormOnly() {
        assertThat(new MailAccount("kim", null)).isEqualTo(MailAccount.valueOf("Kim"));
        assertThat(new MailAccount("kim", DOMAIN)).isEqualTo(MailAccount.valueOf("kim@yourdomain.com"));
        assertThatThrownBy(() -> new MailAccount("Kim", null)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new MailAccount("Kim", DOMAIN)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new MailAccount(null, DOMAIN)).isInstanceOf(InvalidInputException.class);
    }

    private static boolean matches(String one, String other) {
        return MailAccount.valueOf(one).matches(MailAccount.valueOf(other));
    }
}
