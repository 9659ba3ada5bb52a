package io.mailadmin.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {

    private static final DomainName DOMAIN = DomainName.valueOf("yourdomain.com");

    @ParameterizedTest
    @CsvSource({
        "kim@yourdomain.com, kim@yourdomain.com",
        "' Kim@YourDomain.com ', kim@yourdomain.com",
        "ＫＩＭ＠ｙｏｕｒｄｏｍａｉｎ．ｃｏｍ, kim@yourdomain.com",
        "kim@한글。한국, kim@xn--bj0bj06e.xn--3e0b707e",
        "김민수@한글.한국, 김민수@xn--bj0bj06e.xn--3e0b707e",
        "a.b-c_d+e@a.com, a.b-c_d+e@a.com",
        "\"!#$%&'*+/=?^_`{|}~@a.com\", \"!#$%&'*+/=?^_`{|}~@a.com\"",
        "1@a.com, 1@a.com"
    })
    void everySpellingOfAnAddressIsOneAddress(String typed, String canonical) {
        String unquoted = canonical.replace("\"", "");
        assertThat(EmailAddress.valueOf(typed.replace("\"", ""))).hasToString(unquoted);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "kim",
                "@",
                "@a.com",
                "kim@",
                "kim@@a.com",
                "kim@b@a.com",
                "kim@a.com@",
                "kim＠@a.com",
                ".kim@a.com",
                "kim.@a.com",
                "k..im@a.com",
                "k im@a.com",
                "kim @a.com",
                "kim@ a.com",
                "kim\u00A0@a.com",
                "\"kim\"@a.com",
                "\"k im\"@a.com",
                "kim(comment)@a.com",
                "kim@(comment)a.com",
                "kim@[1.2.3.4]",
                "kim@1.2.3.4",
                "kim@localhost",
                "kim@a.com.",
                "k,im@a.com",
                "k;im@a.com",
                "k:im@a.com",
                "<kim@a.com>",
                "k\\im@a.com",
                "Kim <kim@a.com>",
                "kim\u0000@a.com",
                "kim\r@a.com",
                "kim@a.com\u0000",
                "kim\r\nBcc: x@a.com",
                "k\u037Eim@a.com",
                "k\u3164im@a.com",
                "k\u200Dim@a.com",
                "k\u00ADim@a.com",
                "k\u200Bim@a.com",
                "k\u202Eim@a.com",
                "😀@a.com",
                "ㅎㄱㄷ@a.com",
                "\uD800@a.com",
                "kim@straße.de"
            })
    void whatIsNoAddressIsRefused(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @Test
    void nfdAndNfcOfEverySyllableAreOneAddress() {
        for (char c = '가'; c <= '힣'; c++) {
            EmailAddress address = EmailAddress.of(String.valueOf(c), DOMAIN);
            assertThat(EmailAddress.of(nfd(String.valueOf(c)), DOMAIN)).isEqualTo(address);
            assertThat(address.localPart()).isEqualTo(String.valueOf(c));
        }
    }

    @Test
    void localPartsHaveAtMost64OctetsAndAddresses254() {
        assertThat(EmailAddress.parse("a".repeat(64) + "@a.com")).isPresent();
        assertThat(EmailAddress.parse("a".repeat(65) + "@a.com")).isEmpty();
        assertThat(EmailAddress.parse("한".repeat(21) + "@a.com")).isPresent();
        assertThat(EmailAddress.parse("한".repeat(22) + "@a.com")).isEmpty();

        String label = "a".repeat(61);
        String domain = label + '.' + label + '.' + label + ".com";
        assertThat(EmailAddress.parse("a".repeat(64) + '@' + domain)).isPresent();
        assertThat(EmailAddress.parse("a".repeat(64) + "@b" + domain)).isEmpty();
    }

    @Test
    void localPartsBeyondAsciiAreToldApart() {
        assertThat(EmailAddress.valueOf("kim@한글.한국").isAscii()).isTrue();
        assertThat(EmailAddress.valueOf("김@a.com").isAscii()).isFalse();
        assertThat(EmailAddress.valueOf("김@xn--bj0bj06e.xn--3e0b707e").toUnicode())
                .isEqualTo("김@한글.한국");
    }

    @Test
    void theConstructorTakesTheCanonicalFormOnly() {
        assertThat(new EmailAddress("kim", DOMAIN)).isEqualTo(EmailAddress.of(" Kim ", DOMAIN));
        for (String other : new String[] {"Kim", " kim", "kim@", "", "k im", nfd("김"), "a".repeat(65)}) {
            assertThatThrownBy(() -> new EmailAddress(other, DOMAIN)).isInstanceOf(InvalidInputException.class);
        }
        assertThatThrownBy(() -> EmailAddress.of("kim@b.com", DOMAIN)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void theErrorNamesFieldCodeAndValue() {
        assertThatThrownBy(() -> EmailAddress.valueOf("kim@"))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> {
                    assertThat(e.errors().get(0).field()).isEqualTo("address");
                    assertThat(e.errors().get(0).code()).isEqualTo(ErrorCode.ADDRESS_INVALID);
                    assertThat(e).hasMessageContaining("kim@");
                });
    }

    @Test
    void nullIsRefusedAsMissing() {
        assertRequired(() -> EmailAddress.valueOf(null));
        assertRequired(() -> EmailAddress.of(null, DOMAIN));
        assertRequired(() -> EmailAddress.of("kim", null));
        assertRequired(() -> new EmailAddress(null, DOMAIN));
        assertRequired(() -> new EmailAddress("kim", null));
    }

    @Test
    @Timeout(5)
    void hugeInputIsRefusedFast() {
        for (String unit : new String[] {"a", "a.", "한", "\u0301", "@", " ", "\uD800"}) {
            assertThat(EmailAddress.parse(unit.repeat(10_000) + "@a.com")).isEmpty();
            assertThat(EmailAddress.parse(unit.repeat(990) + "@a.com")).isEmpty();
            assertThatThrownBy(() -> EmailAddress.of(unit.repeat(10_000), DOMAIN))
                    .isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void readingWhatWasWrittenChangesNothing() {
        Random random = new Random(20_261_123);
        int accepted = 0;
        for (int i = 0; i < 50_000; i++) {
            var address = EmailAddress.parse(randomLocalPart(random) + "@a.com");
            if (address.isPresent()) {
                accepted++;
                assertThat(EmailAddress.valueOf(address.get().toString())).isEqualTo(address.get());
            }
        }
        assertThat(accepted).isGreaterThan(2_000);
    }

    @Test
    void theDefaultLocaleDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(EmailAddress.valueOf("INFO@IBM.COM")).hasToString("info@ibm.com");
        } finally {
            Locale.setDefault(before);
        }
    }

    private static String randomLocalPart(Random random) {
        int[][] ranges = {{'!', '~'}, {0xA0, 0x24F}, {0x370, 0x5FF}, {'가', '힣'}, {0xFF00, 0xFFEF}, {1, 0x10FFFF}};
        int[] range = ranges[random.nextInt(ranges.length)];
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            text.appendCodePoint(range[0] + random.nextInt(range[1] - range[0] + 1));
        }
        return text.toString();
    }

    private static void assertRequired(Runnable call) {
        assertThatThrownBy(call::run)
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.errors().get(0).code()).isEqualTo(ErrorCode.REQUIRED));
    }

    private static String nfd(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }
}
