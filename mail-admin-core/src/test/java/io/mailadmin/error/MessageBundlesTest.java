package io.mailadmin.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Properties;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageBundlesTest {

    private static final String PREFIX = "io.mailadmin.error.";
    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");

    @ParameterizedTest
    @ValueSource(strings = {"", "_ko"})
    void everyCodeHasATextAndEveryTextACode(String language) {
        Set<String> codes =
                Arrays.stream(ErrorCode.values()).map(code -> PREFIX + code).collect(Collectors.toSet());
        assertThat(bundle(language).stringPropertyNames()).isEqualTo(codes);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "_ko"})
    void textsHaveNoApostrophesWhichMessageFormatWouldEat(String language) {
        assertThat(bundle(language).values()).noneMatch(text -> text.toString().contains("'"));
        assertThat(bundle(language).values()).noneMatch(text -> text.toString().isBlank());
    }

    @ParameterizedTest
    @EnumSource(ErrorCode.class)
    void bothLanguagesNameTheSameArguments(ErrorCode code) {
        assertThat(arguments(bundle("_ko").getProperty(PREFIX + code)))
                .isEqualTo(arguments(bundle("").getProperty(PREFIX + code)));
        assertThat(HANGUL.matcher(bundle("_ko").getProperty(PREFIX + code)).find())
                .isTrue();
    }

    @Test
    void theEnglishMarkerFileIsThereForKoreanJvms() {
        assertThat(bundle("_en").stringPropertyNames()).containsExactly("io.mailadmin.language");
    }

    private static Set<String> arguments(String text) {
        return Pattern.compile("\\{\\d}")
                .matcher(text)
                .results()
                .map(match -> match.group())
                .collect(Collectors.toSet());
    }

    private static Properties bundle(String language) {
        String file = "/ContributorValidationMessages" + language + ".properties";
        Properties texts = new Properties();
        try (var reader =
                new InputStreamReader(MessageBundlesTest.class.getResourceAsStream(file), StandardCharsets.UTF_8)) {
            texts.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return texts;
    }
}
