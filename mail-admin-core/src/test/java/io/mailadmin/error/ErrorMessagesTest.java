package io.mailadmin.error;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ErrorMessagesTest {

    @ParameterizedTest
    @ValueSource(strings = {"\r", "\n", "\u0000", "\u001B", "\u0085", "\u2028", "\u2029", "\u202E", "\uFEFF", "\uD800"})
    void nothingThatWasTypedBreaksOrTurnsALineOfALog(String character) {
        var refusal = InvalidInputException.of("login", ErrorCode.MAIL_ACCOUNT_INVALID, "kim" + character + "WARN");
        String escaped = "kim\\u%04XWARN".formatted((int) character.charAt(0));
        assertThat(refusal.getMessage()).contains(escaped).doesNotContain(character);
        assertThat(refusal.message(Locale.KOREAN)).contains(escaped).doesNotContain(character);
        assertThat(refusal.errors().get(0).rejectedValue()).isEqualTo(escaped);
    }

    @Test
    void whatWasTypedIsCutToEightyCharacters() {
        var refusal = InvalidInputException.of("login", ErrorCode.MAIL_ACCOUNT_INVALID, "가".repeat(10_000));
        assertThat(refusal.errors().get(0).rejectedValue()).isEqualTo("가".repeat(80) + "…");
    }

    @Test
    void whatOthersReadIsShownAsItIs() {
        var refusal = InvalidInputException.of("login", ErrorCode.MAIL_ACCOUNT_INVALID, "김\t \"'<민수>🙂");
        assertThat(refusal.errors().get(0).rejectedValue()).isEqualTo("김\\u0009 \"'<민수>🙂");
    }
}
