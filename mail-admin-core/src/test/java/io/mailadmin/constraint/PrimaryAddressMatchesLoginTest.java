package io.mailadmin.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailadmin.address.EmailAddress;
import io.mailadmin.address.MailAccount;
import jakarta.validation.ConstraintDeclarationException;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PrimaryAddressMatchesLoginTest {

    private static final String AT_FAULT = "primarySmtpAddress: PRIMARY_ADDRESS_MISMATCH";

    @PrimaryAddressMatchesLogin
    private record Form(@Nullable String login, @Nullable String primarySmtpAddress) {}

    @PrimaryAddressMatchesLogin(primarySmtpAddress = "mail")
    record Values(MailAccount login, EmailAddress mail) {}

    @PrimaryAddressMatchesLogin(login = "logon")
    record Misspelt(String login, String primarySmtpAddress) {}

    @ParameterizedTest
    @CsvSource({
        "kim, kim@a.com",
        "kim@a.com, kim",
        "KIM, kim",
        "kim@한글.한국, KIM@xn--bj0bj06e.xn--3e0b707e",
        ", kim@a.com",
        "kim@a.com, ",
        ", ",
        "'', kim",
        "k im, kim@a.com",
        "kim, lee@"
    })
    void sameAccountsAreValidAndWhatIsNoAccountIsForOthersToRefuse(String login, String primary) {
        assertThat(Violations.of(new Form(login, primary))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"kim, lee", "kim, lee@a.com", "kim@a.com, kim@b.com", "kim@a.com, lee"})
    void differentOnesAreReportedOnThePrimaryAddress(String login, String primary) {
        assertThat(Violations.of(new Form(login, primary))).containsExactly(AT_FAULT);
    }

    @Test
    void valuesAreComparedLikeText() {
        MailAccount login = MailAccount.valueOf("kim");
        assertThat(Violations.of(new Values(login, EmailAddress.valueOf("kim@a.com"))))
                .isEmpty();
        assertThat(Violations.of(new Values(login, EmailAddress.valueOf("lee@a.com"))))
                .containsExactly("mail: PRIMARY_ADDRESS_MISMATCH");
    }

    @Test
    void theMessageIsInTheLanguageOfTheRequest() {
        assertThat(Violations.of(new Form("kim", "lee"), Locale.KOREAN))
                .containsExactly("primarySmtpAddress: 1차 SMTP 주소는 사용자 Login과 같아야 합니다");
        assertThat(Violations.of(new Form("kim", "lee"), Locale.ENGLISH))
                .containsExactly("primarySmtpAddress: The primary SMTP address must match the login");
    }

    @Test
    void aPropertyThatDoesNotExistIsNamedWithItsClass() {
        assertThatThrownBy(() -> Violations.of(new Misspelt("kim", "kim")))
                .isInstanceOf(ConstraintDeclarationException.class)
                .hasMessageContaining("'logon'")
                .hasMessageContaining(Misspelt.class.getName());
    }
}
