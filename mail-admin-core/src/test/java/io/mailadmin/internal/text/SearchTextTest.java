package io.mailadmin.internal.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SearchTextTest {

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
    @Tag("exhaustive")
    void foldingOfEveryCharacterIsFinal() {
        for (int c = 0; c <= Character.MAX_CODE_POINT; c++) {
            if (Character.isDefined(c) && Character.getType(c) != Character.PRIVATE_USE) {
                assertFinal(Character.toString(c));
            }
        }
    }

    @Test
    @Tag("exhaustive")
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

    private static void assertFinal(String text) {
        String folded = SearchText.fold(text);
        String key = SearchText.nameKey(text);
        if (!SearchText.fold(folded).equals(folded) || !SearchText.nameKey(key).equals(key)) {
            throw new AssertionError("Not final: " + text.codePoints().boxed().toList());
        }
    }
}
