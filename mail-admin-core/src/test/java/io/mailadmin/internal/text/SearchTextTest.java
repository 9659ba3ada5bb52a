package io.mailadmin.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

    private static final Comparator<String> BY_CODE_POINT =
            (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

    @ParameterizedTest
    @CsvSource({
        "김 민수, 김민수",
        "'\u00A0Kim\u3000Min\tSu ', kimminsu",
        "ＫＩＭ, kim",
        "Straße, strasse",
        "STRASSE, strasse",
        "ΣΊΣΥΦΟΣ, σίσυφοσ",
        "σίσυφος, σίσυφοσ",
        "ﾊﾝ, ハン",
        "㈜한글, (주)한글",
        "O''Brien, o''brien",
        "👨‍👩‍👧, 👨‍👩‍👧"
    })
    void searchIgnoresCaseWidthNormalisationAndSpaces(String text, String folded) {
        assertThat(SearchText.fold(text)).isEqualTo(folded);
        assertThat(SearchText.fold(Normalizer.normalize(text, Normalizer.Form.NFD)))
                .isEqualTo(folded);
    }

    @Test
    void siblingNamesCollideByCaseButNotBySpacesInside() {
        assertThat(SearchText.nameKey("SALES")).isEqualTo(SearchText.nameKey("sales"));
        assertThat(SearchText.nameKey("R  D")).isEqualTo(SearchText.nameKey(" r\u3000d "));
        assertThat(SearchText.nameKey("R D")).isNotEqualTo(SearchText.nameKey("RD"));
        assertThat(SearchText.nameKey("영업"))
                .isEqualTo(SearchText.nameKey(Normalizer.normalize("영업", Normalizer.Form.NFD)));
    }

    @Test
    void foldingOfEveryCharacterIsFinal() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (Character.isDefined(c) && Character.getType(c) != Character.PRIVATE_USE) {
                assertFinal(Character.toString(c));
            }
        }
    }

    @Test
    void foldingOfRandomTextIsFinal() {
        Random random = new Random(20_261_123);
        for (int i = 0; i < 100_000; i++) {
            int[] codePoints = random.ints(random.nextInt(6), 0, random.nextBoolean() ? 0x2000 : 0x110000)
                    .toArray();
            assertFinal(new String(codePoints, 0, codePoints.length));
        }
    }

    @Test
    void theDefaultLocaleDoesNotMatter() {
        Locale before = Locale.getDefault();
        try {
            Locale.setDefault(Locale.forLanguageTag("tr-TR"));
            assertThat(SearchText.fold("INFO")).isEqualTo("info");
            assertThat(SearchText.nameKey("INFO")).isEqualTo("info");
        } finally {
            Locale.setDefault(before);
        }
    }

    @ParameterizedTest
    @CsvSource({
        "a, b",
        "김, 깁",
        "ab, ac",
        "'a\uDBFF\uDFFF', b",
        "'\uD7FF', '\uE000'",
        "'\uFFFF', '\uD800\uDC00'",
        "'😀', '😁'"
    })
    void theEndOfAPrefixRangeIsTheNextString(String prefix, String next) {
        assertThat(SearchText.next(prefix)).contains(next);
    }

    @Test
    void aRangeWithoutAnEndHasNone() {
        assertThat(SearchText.next("")).isEmpty();
        assertThat(SearchText.next("\uDBFF\uDFFF\uDBFF\uDFFF")).isEmpty();
    }

    @Test
    void aRangeHoldsExactlyWhatBeginsWithThePrefix() {
        Random random = new Random(20_261_123);
        String letters = "ab김민\uD7FF\uE000\uFFFF";
        for (int i = 0; i < 100_000; i++) {
            String prefix = randomText(random, letters);
            String text = randomText(random, letters);
            boolean inRange = BY_CODE_POINT.compare(text, prefix) >= 0
                    && SearchText.next(prefix)
                            .filter(end -> BY_CODE_POINT.compare(text, end) >= 0)
                            .isEmpty();
            assertThat(inRange).isEqualTo(text.startsWith(prefix));
        }
    }

    private static void assertFinal(String text) {
        String folded = SearchText.fold(text);
        String key = SearchText.nameKey(text);
        if (!SearchText.fold(folded).equals(folded) || !SearchText.nameKey(key).equals(key)) {
            throw new AssertionError("Not final: " + text.codePoints().boxed().toList());
        }
    }

    private static String randomText(Random random, String letters) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }
}
