package io.mailadmin.internal.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailadmin.address.EmailAddress;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.internal.text.SearchText;
import io.mailadmin.password.Password;
import io.mailadmin.password.PasswordOwner;
import io.mailadmin.password.PasswordPolicy;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DefaultPasswordPolicyTest {

    private static final PasswordOwner KIM =
            new PasswordOwner(EmailAddress.valueOf("minsu.k@mail.한글회사.co.kr"), "민수", "김");
    private static final PasswordOwner SMITH =
            new PasswordOwner(EmailAddress.valueOf("jo@yourdomain.com"), "John", "Smith");

    private final PasswordPolicy policy = new DefaultPasswordPolicy();

    @ParameterizedTest
    @ValueSource(
            strings = {
                "correct horse battery",
                "Xq7!pLm2",
                "파란하늘아래노란자전거",
                "민수는 자전거를 탄다",
                "comfort 9 zebra",
                "jo is too short",
                "password to the lake",
                "password 2026 98",
                "coffee/kr/2"
            })
    void whatIsLongAndUncommonIsAccepted(String typed) {
        assertThat(policy.refusal(Password.valueOf(typed), KIM)).isEmpty();
        assertThat(policy.refusal(Password.valueOf(typed), SMITH)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Xq7!pLm", "a\u0000Xq7!pLm2"})
    void whatIsNotWellFormedIsInvalid(String typed) {
        assertThat(policy.refusal(Password.valueOf(typed), KIM)).contains(ErrorCode.PASSWORD_INVALID);
        assertThat(policy.refusal(Password.valueOf("x".repeat(129)), KIM)).contains(ErrorCode.PASSWORD_INVALID);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "password",
                "PassWord",
                "ＰＡＳＳＷＯＲＤ",
                "pass word",
                "12345678",
                "1q2w3e4r!",
                "qlalfqjsgh",
                "QLALFQJSGH",
                "dkssudgktpdy",
                "qlalfqjsgh123",
                "안녕하세요반갑습니다",
                "iloveyou1",
                "qwer1234",
                "Password2026!",
                "qlalfqjsgh 88!!",
                "iloveyou#"
            })
    void commonPasswordsAreRefusedHoweverSpelled(String typed) {
        assertThat(policy.refusal(Password.valueOf(typed), SMITH)).contains(ErrorCode.PASSWORD_TOO_COMMON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"xx minsu.k 7!", "XX MINSU.K 7!", "나는 김민수다!!", "나는 김 민수다!!", "나는 민수 김이다!", "한글회사 최고!!"})
    void loginNameAndDomainOfAKoreanAreRefused(String typed) {
        assertThat(policy.refusal(Password.valueOf(typed), KIM)).contains(ErrorCode.PASSWORD_PERSONAL);
        assertThat(policy.refusal(Password.valueOf(Normalizer.normalize(typed, Normalizer.Form.NFD)), KIM))
                .contains(ErrorCode.PASSWORD_PERSONAL);
    }

    @ParameterizedTest
    @ValueSource(strings = {"1 john 22 xx", "JOHN!xq7k", "ｊｏｈｎ!xq7k", "blacksmith 7", "my yourdomain 7"})
    void loginNameAndDomainAreRefusedWhateverCaseAndWidth(String typed) {
        assertThat(policy.refusal(Password.valueOf(typed), SMITH)).contains(ErrorCode.PASSWORD_PERSONAL);
    }

    @ParameterizedTest
    @CsvSource({
        "jo@acme.com.au,      acme,    com.au",
        "jo@mail.acme.com.au, mail,    com",
        "jo@acme.kr,          acme,    kr",
        "jo@abc.kr,           abc,     kr",
        "jo@sales.acme.com,   acme,    com",
        "jo@abc.acme.or.kr,   abc,     or.kr"
    })
    void theLabelsOfADomainAreRefusedButNotThoseThatManyShare(String login, String own, String shared) {
        PasswordOwner owner = new PasswordOwner(EmailAddress.valueOf(login), "John", "Smith");
        assertThat(policy.refusal(Password.valueOf("xq7 " + own + " kkz"), owner))
                .contains(ErrorCode.PASSWORD_PERSONAL);
        assertThat(policy.refusal(Password.valueOf("xq7 " + shared + " kkz"), owner))
                .isEmpty();
    }

    @Test
    void emptyNamesAndATurkishJvmChangeNothing() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            PasswordOwner owner = new PasswordOwner(EmailAddress.valueOf("info@a.com"), "", "");
            assertThat(policy.refusal(Password.valueOf("ILOVEYOU1"), owner)).contains(ErrorCode.PASSWORD_TOO_COMMON);
            assertThat(policy.refusal(Password.valueOf("xq7 INFO kk"), owner)).contains(ErrorCode.PASSWORD_PERSONAL);
            assertThat(policy.refusal(Password.valueOf("Xq7!pLm2"), owner)).isEmpty();
        } finally {
            Locale.setDefault(before);
        }
    }

    @Test
    void theListsHaveOnlyEntriesThatCouldBeSet() throws Exception {
        List<String> entries = entries("common-passwords.txt");
        List<String> breached = entries("breached-passwords.txt");
        assertThat(entries).hasSizeGreaterThan(500).doesNotHaveDuplicates().doesNotContainAnyElementsOf(breached);
        assertThat(breached).hasSizeGreaterThan(10_000).doesNotHaveDuplicates();
        assertThat(entries).allMatch(entry -> Password.valueOf(entry).isWellFormed());
        assertThat(breached).allMatch(entry -> Password.valueOf(entry).isWellFormed());
    }

    @Test
    void whatWasBreachedIsStoredFolded() throws Exception {
        assertThat(entries("breached-passwords.txt"))
                .allSatisfy(entry -> assertThat(SearchText.fold(entry)).isEqualTo(entry));
        assertThat(policy.refusal(Password.valueOf("CocaCola"), KIM)).contains(ErrorCode.PASSWORD_TOO_COMMON);
    }

    private static List<String> entries(String resource) throws IOException {
        try (var lines = new BufferedReader(
                new InputStreamReader(CommonPasswords.class.getResourceAsStream(resource), StandardCharsets.UTF_8))) {
            return lines.lines().filter(line -> !line.startsWith("#")).toList();
        }
    }

    @Test
    void nullIsRefusedAsMissing() {
        assertThatThrownBy(() -> policy.refusal(null, KIM)).isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> policy.refusal(Password.valueOf("Xq7!pLm2"), null))
                .isInstanceOf(InvalidInputException.class);
        assertThatThrownBy(() -> new PasswordOwner(null, "", "")).isInstanceOf(InvalidInputException.class);
    }
}
