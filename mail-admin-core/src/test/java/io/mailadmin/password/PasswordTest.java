package io.mailadmin.password;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import java.io.Serializable;
import java.text.Normalizer;
import java.util.Random;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordTest {

    @Test
    void itNeverPrintsAndIsNotSerializable() {
        Password password = Password.valueOf("correct horse");
        assertThat(password).hasToString("[password]").isNotInstanceOf(Serializable.class);
        assertThat(String.valueOf(new PasswordHolder(password))).doesNotContain("horse");
        assertThat(password.reveal()).isEqualTo("correct horse");
    }

    @Test
    void equalsIsIdentitySoThatNothingComparesByAccident() {
        assertThat(Password.valueOf("correct horse")).isNotEqualTo(Password.valueOf("correct horse"));
    }

    @Test
    void nullIsRefusedAsMissing() {
        assertThatThrownBy(() -> Password.valueOf(null)).isInstanceOfSatisfying(InvalidInputException.class, e -> {
            assertThat(e.errors().get(0).code()).isEqualTo(ErrorCode.REQUIRED);
            assertThat(e.errors().get(0).field()).isEqualTo("password");
        });
        assertThatThrownBy(() -> Password.valueOf("x").sameAs(null)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void nfdAndNfcOfEverySyllableAreOnePassword() {
        for (char c = '가'; c <= '힣'; c++) {
            Password composed = Password.valueOf("비밀번호1" + c);
            Password decomposed = Password.valueOf(Normalizer.normalize("비밀번호1" + c, Normalizer.Form.NFD));
            assertThat(composed.prepared()).isPresent().isEqualTo(decomposed.prepared());
            assertThat(composed.sameAs(decomposed)).isTrue();
        }
    }

    @Test
    void spacesOfEveryKindAreOneButCaseAndWidthAreKept() {
        assertThat(same("correct\u3000horse", "correct horse")).isTrue();
        assertThat(same("correct\u00A0horse", "correct horse")).isTrue();
        assertThat(same(" correct", "correct")).isFalse();
        assertThat(same("Correct", "correct")).isFalse();
        assertThat(same("ｃorrect", "correct")).isFalse();
        assertThat(same("correct", "correctX")).isFalse();
    }

    @Test
    void passwordsThatCannotBePreparedAreComparedAsTyped() {
        assertThat(same("", "")).isTrue();
        assertThat(same("a\u0000b", "a\u0000b")).isTrue();
        assertThat(same("a\u0000b", "a\u0000c")).isFalse();
        assertThat(same("\uD800", "\uD801")).isFalse();
        assertThat(same("a".repeat(10_000), "a".repeat(10_000))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"12345678", "비밀번호비밀번호", "pass word", "😀😀😀😀😀😀😀😀", "\"'<>&;--%s${x}", "ÄÖÜäöüßẞ"})
    void eightToManyCharactersOfAnyScriptAreWellFormed(String typed) {
        assertThat(Password.valueOf(typed).isWellFormed()).isTrue();
        assertThat(Password.valueOf(typed.repeat(16).substring(0, 128)).isWellFormed())
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "1234567",
                "비밀번호",
                "😀😀😀😀😀😀😀",
                "1234567\u0000",
                "12345678\n",
                "\t12345678",
                "1234567\u007F",
                "1234567\uD800"
            })
    void shorterOnesAndControlCharactersAreNot(String typed) {
        assertThat(Password.valueOf(typed).isWellFormed()).isFalse();
    }

    @Test
    void lengthIsCountedInCodePointsOfThePreparedForm() {
        assertThat(Password.valueOf("😀".repeat(128)).isWellFormed()).isTrue();
        assertThat(Password.valueOf("😀".repeat(129)).isWellFormed()).isFalse();
        assertThat(Password.valueOf(Normalizer.normalize("비".repeat(128), Normalizer.Form.NFD))
                        .isWellFormed())
                .isTrue();
        assertThat(Password.valueOf(Normalizer.normalize("비".repeat(7), Normalizer.Form.NFD))
                        .isWellFormed())
                .isFalse();
    }

    @Test
    @Timeout(5)
    void hugePasswordsAreRefusedFast() {
        for (String unit : new String[] {"a", "한", "\u0301", "a\u0316\u0301", "😀"}) {
            assertThat(Password.valueOf(unit.repeat(1_000_000)).prepared()).isEmpty();
            assertThat(Password.valueOf(unit.repeat(340)).isWellFormed()).isFalse();
        }
    }

    @Test
    @Tag("exhaustive")
    void preparingNeverThrowsAndIsFinal() {
        Random random = new Random(20_261_123);
        for (int i = 0; i < 100_000; i++) {
            int[] codePoints = random.ints(random.nextInt(6), 0, random.nextBoolean() ? 0x3100 : 0x110000)
                    .toArray();
            Password.valueOf(new String(codePoints, 0, codePoints.length))
                    .prepared()
                    .ifPresent(form ->
                            assertThat(Password.valueOf(form).prepared()).contains(form));
        }
    }

    private static boolean same(String one, String other) {
        return Password.valueOf(one).sameAs(Password.valueOf(other));
    }

    private record PasswordHolder(Password password) {}
}
