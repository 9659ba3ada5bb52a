package io.mailadmin.address;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import java.text.Normalizer;
import java.time.Duration;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullAndEmptySource;
import org.junit.jupiter.params.provider.ValueSource;

class DomainNameTest {

    @ParameterizedTest
    @CsvSource({
        "yourdomain.com, yourdomain.com",
        "YourDomain.COM, yourdomain.com",
        "'  yourdomain.com\t', yourdomain.com",
        "'\u00A0yourdomain.com\u3000', yourdomain.com",
        "한글.한국, xn--bj0bj06e.xn--3e0b707e",
        "한글。한국, xn--bj0bj06e.xn--3e0b707e",
        "한글．한국, xn--bj0bj06e.xn--3e0b707e",
        "한글｡한국, xn--bj0bj06e.xn--3e0b707e",
        "XN--BJ0BJ06E.xn--3E0B707E, xn--bj0bj06e.xn--3e0b707e",
        "ＭＡＩＬ．한국, mail.xn--3e0b707e",
        "ⅷ.com, viii.com",
        "xn--strae-oqa.de, xn--strae-oqa.de",
        "BÜCHER.de, xn--bcher-kva.de",
        "ΑΣ.gr, xn--mxa0b.gr",
        "r3---sn.example.com, r3---sn.example.com",
        "1.2.3.4a, 1.2.3.4a",
        "例え.jp, xn--r8jz45g.jp",
        "हिन्दी.भारत, xn--j2bd4cyah0f.xn--h2brj9c"
    })
    void everySpellingOfADomainIsOneDomain(String typed, String canonical) {
        assertThat(DomainName.valueOf(typed)).hasToString(canonical);
    }

    @ParameterizedTest
    @NullAndEmptySource
    @ValueSource(
            strings = {
                "com",
                "localhost",
                ".",
                ".com",
                "a..com",
                "a.com.",
                "-a.com",
                "a-.com",
                "a_b.com",
                "a b.com",
                "a.com b",
                "1.2.3.4",
                "a.123",
                "[1.2.3.4]",
                "[IPv6:::1]",
                "::1",
                "a@b.com",
                "http://a.com",
                "a.com/",
                "a.com:25",
                "a\u0000.com",
                "a\r\n.com",
                "a\u007F.com",
                "a;b.com",
                "a\\b.com",
                "%41.com"
            })
    void whatIsNoDomainNameIsRefused(String typed) {
        assertThat(DomainName.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "straße.de",
                "STRAẞE.de",
                "ς.gr",
                "Ας.gr",
                "a\u200Db.com",
                "a\u200Cb.com",
                "क्\u200Dष.com",
                "한\u3164글.com",
                "한\u115F글.com",
                "한\u1160글.com",
                "한\uFFA0글.com",
                "\u3164.com",
                "ꭰꮿ.com",
                "ᎠᏯ.com",
                "a\u00ADb.com",
                "한\u00AD글.com",
                "한\u034F글.com",
                "한\uFE0F글.com",
                "한\u200B글.com",
                "한\u2060글.com",
                "한\uFEFF글.com",
                "한\uDB40\uDD00글.com",
                "😀.com",
                "♥.com",
                "a\u202Eb.com",
                "xn--한글.com",
                "한_글.com",
                "\u0301a.com\uD800",
                "한\uD800.com",
                "a․com",
                "⒈com",
                "a‥com",
                "℀.com"
            })
    void whatTheStandardsDisagreeOnIsRefusedAsUnicode(String typed) {
        assertThat(DomainName.parse(typed)).isEmpty();
    }

    @Test
    void nfdAndNfcOfEverySyllableAreOneDomain() {
        for (char c = '가'; c <= '힣'; c++) {
            String composed = c + "글.한국";
            DomainName domain = DomainName.valueOf(composed);
            assertThat(DomainName.valueOf(nfd(composed))).isEqualTo(domain);
            assertThat(domain.toUnicode()).isEqualTo(composed);
        }
    }

    @Test
    void labelsHaveAtMost63CharactersAndDomains253() {
        String label = "a".repeat(63);
        assertThat(DomainName.parse(label + ".com")).isPresent();
        assertThat(DomainName.parse("a" + label + ".com")).isEmpty();
        assertThat(DomainName.parse("한".repeat(56) + ".com")).isPresent();
        assertThat(DomainName.parse("한".repeat(57) + ".com")).isEmpty();

        String three = label + '.' + label + '.' + label + '.';
        assertThat(DomainName.parse(three + "a".repeat(61))).isPresent();
        assertThat(DomainName.parse(three + "a".repeat(62))).isEmpty();
    }

    @Test
    void theUnicodeFormIsShownAndReadBack() {
        assertThat(DomainName.valueOf("xn--bj0bj06e.xn--3e0b707e").toUnicode()).isEqualTo("한글.한국");
        assertThat(DomainName.valueOf("xn--strae-oqa.de").toUnicode()).isEqualTo("xn--strae-oqa.de");
        assertThat(DomainName.valueOf("xn--ls8h.la").toUnicode()).isEqualTo("xn--ls8h.la");
        assertThat(DomainName.valueOf("xn--a.com").toUnicode()).isEqualTo("xn--a.com");
    }

    @Test
    void theConstructorTakesTheCanonicalFormOnly() {
        assertThat(new DomainName("a.com")).isEqualTo(DomainName.valueOf("A.com"));
        for (String other : new String[] {"A.com", "한글.한국", " a.com", "a.com\n", "a.com.", "com"}) {
            assertThatThrownBy(() -> new DomainName(other)).isInstanceOf(InvalidInputException.class);
        }
    }

    @Test
    void theErrorNamesFieldCodeAndValue() {
        assertThatThrownBy(() -> DomainName.valueOf("localhost"))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> {
                    assertThat(e.errors().get(0).field()).isEqualTo("domain");
                    assertThat(e.errors().get(0).code()).isEqualTo(ErrorCode.DOMAIN_INVALID);
                    assertThat(e.message(Locale.KOREAN)).contains("localhost");
                });
        assertThatThrownBy(() -> DomainName.valueOf(null))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.errors().get(0).code()).isEqualTo(ErrorCode.REQUIRED));
        assertThatThrownBy(() -> new DomainName(null)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    @Timeout(5)
    void hugeInputIsRefusedFast() {
        long before = System.nanoTime();
        for (String unit : new String[] {"a", "a.", "한", "한.", "\u0301", "-", " ", "xn--"}) {
            assertThat(DomainName.parse(unit.repeat(10_000) + ".com")).isEmpty();
            assertThat(DomainName.parse(unit.repeat(240) + ".com")).isEmpty();
        }
        assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(1));
    }

    @Test
    @Tag("exhaustive")
    void readingWhatWasWrittenChangesNothing() {
        Random random = new Random(20_261_123);
        int accepted = 0;
        for (int i = 0; i < 50_000; i++) {
            var domain = DomainName.parse(randomLabel(random) + '.' + randomLabel(random));
            if (domain.isPresent()) {
                accepted++;
                assertThat(DomainName.valueOf(domain.get().toString())).isEqualTo(domain.get());
                assertThat(DomainName.valueOf(domain.get().toUnicode())).isEqualTo(domain.get());
            }
        }
        assertThat(accepted).isGreaterThan(2_000);
    }

    @Test
    void theDefaultLocaleDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(DomainName.valueOf("MAIL.ISTANBUL")).hasToString("mail.istanbul");
            assertThat(DomainName.valueOf("MAİL.com"))
                    .isNotEqualTo(DomainName.valueOf("mail.com"))
                    .isEqualTo(DomainName.valueOf("mai\u0307l.com"));
        } finally {
            Locale.setDefault(before);
        }
    }

    /** Up to three characters of one of the ranges that matter, or any character at all. */
    private static String randomLabel(Random random) {
        int[][] ranges = {
            {'!', '~'}, {0xA0, 0x24F}, {0x370, 0x5FF}, {0x1100, 0x11FF}, {'가', '힣'}, {0xFF00, 0xFFEF}, {1, 0x10FFFF}
        };
        int[] range = ranges[random.nextInt(ranges.length)];
        StringBuilder label = new StringBuilder();
        for (int i = random.nextInt(3); i >= 0; i--) {
            label.appendCodePoint(range[0] + random.nextInt(range[1] - range[0] + 1));
        }
        return label.toString();
    }

    private static String nfd(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }
}
