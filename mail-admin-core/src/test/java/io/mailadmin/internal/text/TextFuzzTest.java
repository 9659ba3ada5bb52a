package io.mailadmin.internal.text;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.mailadmin.constraint.PlainText;

/** Whatever is typed as a name or a search word has one form that is kept, and one that it is found by. */
class TextFuzzTest {

    @FuzzTest(maxDuration = "10m")
    void texts(byte[] fuzzed) {
        FuzzedText.each(fuzzed, typed -> {
            String kept = PlainText.normalise(typed);
            String found = SearchText.fold(typed);
            String unique = SearchText.nameKey(typed);

            assertThat(PlainText.normalise(kept)).isEqualTo(kept);
            assertThat(SearchText.fold(found)).isEqualTo(found);
            assertThat(SearchText.fold(kept)).isEqualTo(found);
            assertThat(SearchText.nameKey(unique)).isEqualTo(unique);
            assertThat(SearchText.nameKey(kept)).isEqualTo(unique);
            if (PlainText.isValid(typed, fuzzed.length)) {
                assertThat(PlainText.isValid(kept, fuzzed.length)).isTrue();
                assertThat(UTF_8.newEncoder().canEncode(kept)).isTrue();
            }
        });
    }
}
