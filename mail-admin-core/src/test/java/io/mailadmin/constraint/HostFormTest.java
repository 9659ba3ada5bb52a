package io.mailadmin.constraint;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.validation.Validation;
import jakarta.validation.Validator;
import java.util.Locale;
import java.util.Set;
import org.hibernate.validator.messageinterpolation.ParameterMessageInterpolator;
import org.junit.jupiter.api.Test;

/** The form of a host as the README shows it. */
class HostFormTest {

    @Test
    void aFormOfAHostsOwnGetsOurMessages() {
        try (var factory = Validation.byDefaultProvider()
                .configure()
                .messageInterpolator(new ParameterMessageInterpolator(
                        Set.of(Locale.ENGLISH, Locale.KOREAN), Locale.KOREAN, context -> Locale.KOREAN, false))
                .buildValidatorFactory()) {
            Validator validator = factory.getValidator();
            var form = new UserForm("민수", "김", "kim", "Seoul-Autumn-2026", "Seoul-Autumn-2025", "lee");
            assertThat(validator.validate(form))
                    .extracting(violation -> violation.getPropertyPath() + ": " + violation.getMessage())
                    .containsExactlyInAnyOrder(
                            "passwordConfirmation: 비밀 번호 확인이 비밀 번호와 다릅니다. 두 항목을 다시 입력하십시오",
                            "primarySmtpAddress: 1차 SMTP 주소는 사용자 Login과 같아야 합니다");
        }
    }

    @PasswordsMatch
    @PrimaryAddressMatchesLogin
    record UserForm(
            @Required @Name String givenName,
            @Required @Name String familyName,
            @Required @MailAccountName String login,
            @Required @ValidPassword String password,
            String passwordConfirmation,
            @MailAccountName String primarySmtpAddress) {}
}
