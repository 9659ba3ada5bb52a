package io.mailadmin.store;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.Comparator;
import java.util.Optional;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class KeyRangeTest {

    private static final Comparator<String> BY_CODE_POINT =
            (a, b) -> Arrays.compare(a.codePoints().toArray(), b.codePoints().toArray());

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
        assertThat(end(prefix)).contains(next);
    }

    @Test
    void aRangeWithoutAnEndHasNone() {
        assertThat(end("")).isEmpty();
        assertThat(end("\uDBFF\uDFFF\uDBFF\uDFFF")).isEmpty();
    }

    @Test
    void aRangeHoldsExactlyWhatBeginsWithThePrefix() {
        Random random = new Random(20_261_123);
        String letters = "ab김민\uD7FF\uE000\uFFFF";
        for (int i = 0; i < 100_000; i++) {
            String prefix = randomText(random, letters);
            String text = randomText(random, letters);
            boolean inRange = BY_CODE_POINT.compare(text, prefix) >= 0
                    && end(prefix)
                            .filter(end -> BY_CODE_POINT.compare(text, end) >= 0)
                            .isEmpty();
            assertThat(inRange).isEqualTo(text.startsWith(prefix));
            assertThat(KeyRange.beginningWith(prefix).contains(text)).isEqualTo(inRange);
        }
    }

    private static Optional<String> end(String prefix) {
        return Optional.ofNullable(KeyRange.beginningWith(prefix).to());
    }

    private static String randomText(Random random, String letters) {
        StringBuilder text = new StringBuilder();
        for (int i = random.nextInt(4); i > 0; i--) {
            text.append(letters.charAt(random.nextInt(letters.length())));
        }
        return text.toString();
    }
}
