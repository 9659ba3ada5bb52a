package io.mailadmin.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailadmin.error.InvalidInputException;
import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PlainTextTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "김",
                "민수",
                "O'Brien",
                "\"Bob\" <b>&amp;",
                "Robert'); DROP TABLE users;--",
                "👨‍👩‍👧‍👦",
                "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC7F",
                "❤️",
                "José Núñez",
                "عبد الله",
                "क्‍ष",
                "ᄀᄒ",
                "𠮷野家",
                "a\u200Bb",
                "R & D / 영업 #1",
                "%s{0}${x}",
                "ㅋㅋ"
            })
    void namesOfAnyScriptAreKeptExactly(String name) {
        assertThat(PlainText.isValid(name, PlainText.LONGEST_NAME)).isTrue();
        assertThat(PlainText.normalise(" \u00A0" + name + "\u3000\n"))
                .isEqualTo(Normalizer.normalize(name, Normalizer.Form.NFC));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "\u00A0\u3000",
                "\u200B",
                "\u200D\u200C",
                "\u3164",
                "\uFFA0 \u115F",
                "\uFE0F",
                "\u2800",
                "\u180B",
                "\u180F",
                "\uFE00",
                "\uDB40\uDD00",
                "\uDB40\uDDEF",
                "\u00AD",
                "\uFEFF",
                "a\u0000b",
                "a\nb",
                "a\tb",
                "a\u007Fb",
                "a\u0085b",
                "a\u2028b",
                "a\u2029b",
                "a\uD800b",
                "\uDC00",
                "a\u001Bb"
            })
    void invisibleOnesAndControlCharactersAreNoNames(String name) {
        assertThat(PlainText.isValid(name, PlainText.LONGEST_NAME)).isFalse();
    }

    @Test
    void lengthIsCountedInCodePointsAfterNormalising() {
        assertThat(PlainText.isValid("😀".repeat(60), 60)).isTrue();
        assertThat(PlainText.isValid("😀".repeat(61), 60)).isFalse();
        assertThat(PlainText.isValid(Normalizer.normalize("한".repeat(60), Normalizer.Form.NFD), 60))
                .isTrue();
        assertThat(PlainText.isValid(" ".repeat(100) + "a".repeat(60) + " ".repeat(100), 60))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"\u180A", "\u1810", "\uFDFF", "\uFE10", "\uDB40\uDCFF", "\uDB40\uDDF0"})
    void whatStandsNextToTheInvisibleOnesIsKept(String neighbour) {
        assertThat(PlainText.isValid(neighbour, PlainText.LONGEST_NAME)).isTrue();
    }

    @Test
    void moreThan2000UnitsAreNoTextWhateverTheyAre() {
        assertThat(PlainText.isValid(" ".repeat(1_999) + "a", 60)).isTrue();
        assertThat(PlainText.isValid(" ".repeat(2_000) + "a", 60)).isFalse();
    }

    @Test
    @Tag("exhaustive")
    void normalisingTwiceChangesNothing() {
        Random random = new Random(20_261_123);
        for (int i = 0; i < 100_000; i++) {
            int[] codePoints = random.ints(random.nextInt(6), 0, random.nextBoolean() ? 0x3100 : 0x110000)
                    .toArray();
            String once = PlainText.normalise(new String(codePoints, 0, codePoints.length));
            assertThat(PlainText.normalise(once)).isEqualTo(once);
        }
    }

    @Test
    void aValueThatMayBeLeftOutIsEmptyWhenBlank() {
        assertThat(PlainText.normaliseOptional(null)).isEmpty();
        assertThat(PlainText.normaliseOptional(" \u00A0")).isEmpty();
        assertThat(PlainText.normaliseOptional(" B-1 ")).contains("B-1");
        assertThatThrownBy(() -> PlainText.normalise(null)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    @Timeout(5)
    void hugeInputIsRefusedFast() {
        for (String unit : new String[] {"a", " ", "\u0301", "a\u0316\u0301", "😀"}) {
            assertThat(PlainText.isValid(unit.repeat(1_000_000), 60)).isFalse();
            assertThat(PlainText.isValid(unit.repeat(660), 60)).isFalse();
        }
    }
}
