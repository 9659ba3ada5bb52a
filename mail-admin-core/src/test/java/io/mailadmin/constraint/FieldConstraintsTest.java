package io.mailadmin.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.password.Password;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class FieldConstraintsTest {

    record Form(
            @Required @Name @Nullable String givenName,
            @BillingId @Nullable String billingId,
            @MailAccountName @Nullable CharSequence login,
            @MailDomainName @Nullable String domain,
            @ValidPassword @Nullable Password password,
            @ValidPassword @Nullable String typedPassword,
            @Required @Nullable Object anything) {}

    @Test
    void aGoodFormIsValid() {
        Password password = Password.valueOf("correct horse");
        assertThat(Violations.of(new Form("민수", "B-1", "kim", "한글.한국", password, "correct horse", 1)))
                .isEmpty();
    }

    @Test
    void nullIsValidUnlessRequired() {
        assertThat(Violations.of(new Form(null, null, null, null, null, null, null)))
                .containsExactly("anything: REQUIRED", "givenName: REQUIRED");
    }

    @Test
    void eachConstraintSpeaksForItsField() {
        Form form = new Form("a\u0000b", "\u0007", "k im", "localhost", Password.valueOf("short"), "short", "x");
        assertThat(Violations.of(form))
                .containsExactly(
                        "billingId: BILLING_ID_INVALID",
                        "domain: DOMAIN_INVALID",
                        "givenName: NAME_INVALID",
                        "login: MAIL_ACCOUNT_INVALID",
                        "password: PASSWORD_INVALID",
                        "typedPassword: PASSWORD_INVALID");
    }

    @Test
    void blankTextIsMissingButABlankBillingIdIsFine() {
        assertThat(Violations.of(new Form(" \u00A0\t", " ", null, null, null, null, "\u3000")))
                .containsExactly("anything: REQUIRED", "givenName: NAME_INVALID", "givenName: REQUIRED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko", "ja", "tr-TR"})
    void anEnglishRequestGetsEnglishAndAKoreanOneKoreanOnAnyJvm(String jvm) {
        Form form = new Form("민수", null, null, "localhost", null, null, 1);
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag(jvm));
            assertThat(Violations.of(form, Locale.ENGLISH))
                    .containsExactly("domain: This is not a domain name; write it like yourdomain.com or 한글.한국");
            assertThat(Violations.of(form, Locale.US)).first().asString().contains("This is not a domain name");
            assertThat(Violations.of(form, Locale.KOREA)).first().asString().contains("도메인 이름이 아닙니다");
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void aViolationNeverShowsThePassword() {
        Form form = new Form("민수", null, null, null, Password.valueOf("secret7"), null, 1);
        assertThat(Violations.raw(form, Locale.ENGLISH).toString()).doesNotContain("secret7");
    }

    @Test
    void constraintsWorkOnGettersOfABean() {
        assertThat(Violations.of(new Bean())).containsExactly("name: NAME_INVALID");
    }

    static class Bean {
        @Name
        public String getName() {
            return "";
        }
    }
}
