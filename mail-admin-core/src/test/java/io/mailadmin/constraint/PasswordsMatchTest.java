package io.mailadmin.constraint;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailadmin.password.Password;
import jakarta.validation.ConstraintDeclarationException;
import java.nio.CharBuffer;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PasswordsMatchTest {

    private static final String AT_FAULT = "passwordConfirmation: PASSWORD_MISMATCH";

    @PasswordsMatch
    private record Typed(
            @Nullable String password, @Nullable String passwordConfirmation) {}

    @PasswordsMatch
    record Secret(@Nullable Password password, @Nullable Password passwordConfirmation) {}

    @PasswordsMatch
    @SuppressWarnings("ArrayRecordComponent")
    record Mixed(CharSequence password, char[] passwordConfirmation) {}

    @PasswordsMatch
    record Trimmed(String password, String passwordConfirmation) {
        @Override
        public String passwordConfirmation() {
            return passwordConfirmation.strip();
        }
    }

    @PasswordsMatch(password = "first", confirmation = "second")
    @PasswordsMatch(password = "third", confirmation = "fourth")
    record Twice(String first, String second, String third, String fourth) {}

    private static class Fields {
        @SuppressWarnings("unused")
        private final String password;

        Fields(String password) {
            this.password = password;
        }
    }

    @PasswordsMatch
    private static final class Bean extends Fields {
        private final String repeated;

        Bean(String password, String repeated) {
            super(password);
            this.repeated = repeated;
        }

        @SuppressWarnings("unused")
        String getPasswordConfirmation() {
            return repeated;
        }
    }

    @PasswordsMatch(confirmation = "nothing")
    record Misspelt(String password) {}

    @PasswordsMatch
    record Numbers(int password, int passwordConfirmation) {}

    @PasswordsMatch
    static final class Broken {
        @SuppressWarnings("DoNotCallSuggester")
        String getPassword() {
            throw new IllegalStateException("secret value");
        }
    }

    @Test
    void equalPasswordsOfAnyTypeAreValid() {
        assertThat(Violations.of(new Typed("a", "a"))).isEmpty();
        assertThat(Violations.of(new Typed("비", "\u1107\u1175"))).isEmpty();
        assertThat(Violations.of(new Secret(Password.valueOf("a"), Password.valueOf("a"))))
                .isEmpty();
        assertThat(Violations.of(new Mixed(CharBuffer.wrap("a"), new char[] {'a'})))
                .isEmpty();
        assertThat(Violations.of(new Bean("a", "a"))).isEmpty();
        assertThat(Violations.of(new Trimmed("a", "a "))).isEmpty();
    }

    @Test
    void differentOnesAreReportedOnTheConfirmation() {
        assertThat(Violations.of(new Typed("a", "b"))).containsExactly(AT_FAULT);
        assertThat(Violations.of(new Secret(Password.valueOf("a"), Password.valueOf("A"))))
                .containsExactly(AT_FAULT);
        assertThat(Violations.of(new Mixed("a", new char[0]))).containsExactly(AT_FAULT);
        assertThat(Violations.of(new Bean("a", "b"))).containsExactly(AT_FAULT);
    }

    @Test
    void bothMissingIsValidAndOneAloneIsNot() {
        assertThat(Violations.of(new Typed(null, null))).isEmpty();
        assertThat(Violations.of(new Typed("a", null))).containsExactly(AT_FAULT);
        assertThat(Violations.of(new Typed(null, "a"))).containsExactly(AT_FAULT);
    }

    @Test
    void aTypeMayHaveSeveralPairs() {
        assertThat(Violations.of(new Twice("a", "a", "b", "c"))).containsExactly("fourth: PASSWORD_MISMATCH");
        assertThat(Violations.of(new Twice("a", "b", "b", "c"))).hasSize(2);
    }

    @Test
    void theMessageIsInTheLanguageOfTheRequest() {
        assertThat(Violations.of(new Typed("a", "b"), Locale.KOREAN))
                .containsExactly("passwordConfirmation: 비밀 번호 확인이 비밀 번호와 다릅니다. 두 항목을 다시 입력하십시오");
        assertThat(Violations.of(new Typed("a", "b"), Locale.ENGLISH))
                .containsExactly(
                        "passwordConfirmation: The confirmation must equal the password; please type both again");
    }

    @Test
    void aViolationNeverShowsThePassword() {
        var violations = Violations.raw(new Secret(Password.valueOf("secret7"), null), Locale.ENGLISH);
        assertThat(violations).hasSize(1);
        assertThat(violations.toString()).doesNotContain("secret7");
        assertThat(violations.iterator().next().getInvalidValue().toString()).doesNotContain("secret7");
    }

    @Test
    void aPropertyThatDoesNotExistIsNamedWithItsClass() {
        assertThatThrownBy(() -> Violations.of(new Misspelt("secret7")))
                .isInstanceOf(ConstraintDeclarationException.class)
                .hasMessageContaining("'nothing'")
                .hasMessageContaining(Misspelt.class.getName())
                .hasMessageNotContaining("secret7");
    }

    @Test
    void aPropertyThatCannotBeReadOrComparedIsNamedWithoutItsValue() {
        assertThatThrownBy(() -> Violations.of(new Numbers(4711, 4711)))
                .isInstanceOf(ConstraintDeclarationException.class)
                .hasMessageContaining("java.lang.Integer")
                .hasMessageNotContaining("4711");
        assertThatThrownBy(() -> Violations.of(new Broken()))
                .isInstanceOf(ConstraintDeclarationException.class)
                .hasNoCause()
                .hasMessageNotContaining("secret");
    }
}
