package io.mailadmin;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.tuple;
import static org.mockito.AdditionalAnswers.delegatesTo;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.RETURNS_DEEP_STUBS;
import static org.mockito.Mockito.atLeastOnce;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.verify;
import static org.mockito.Mockito.when;

import io.mailadmin.contract.InMemoryMailStore;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.FieldError;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.id.IdGenerator;
import io.mailadmin.internal.input.Validators;
import io.mailadmin.internal.password.Argon2PasswordHasher;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.password.Password;
import io.mailadmin.password.PasswordHasher;
import io.mailadmin.user.NewMailUser;
import io.mailadmin.user.UserQuery;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.Validator;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

/** What a host may replace. */
class MailAdminTest {

    private static final PasswordHasher CHEAP = Argon2PasswordHasher.withParameters(64, 1, 1);

    private final MailAdmin.Builder builder =
            MailAdmin.builder(new InMemoryMailStore()).passwordHasher(CHEAP);

    @Test
    void theDefaultsAreEnoughForFiveLines() {
        MailAdminService mailAdmin = MailAdmin.create(new InMemoryMailStore());
        assertThat(YourCompany.create(mailAdmin.operator("tests"), "correct horse 1")
                        .name())
                .isEqualTo("Your Company");
        assertThat(mailAdmin.hash(Password.valueOf("correct horse 1")).encoded())
                .startsWith("{ARGON2ID}$argon2id$v=19$m=19456,t=2,p=1$");
    }

    @Test
    void theHostsClockTellsTheTimeCutToMicroseconds() {
        Instant nanoseconds = Instant.parse("2026-11-23T01:02:03.123456789Z");
        OperatorSession operator =
                builder.clock(Clock.fixed(nanoseconds, ZoneOffset.UTC)).build().operator("tests");
        assertThat(YourCompany.create(operator).createdAt()).isEqualTo(Instant.parse("2026-11-23T01:02:03.123456Z"));
    }

    @Test
    void theHostsIdsAreUsed() {
        AtomicInteger last = new AtomicInteger();
        IdGenerator counting = () -> new UUID(0, last.incrementAndGet());
        OperatorSession operator = builder.idGenerator(counting).build().operator("tests");
        assertThat(YourCompany.create(operator).id()).hasToString(new UUID(0, 1).toString());
    }

    @Test
    void theTrashKeepsFor0To3650Days() {
        for (Duration wrong :
                List.of(Duration.ofNanos(-1), Duration.ofDays(3650).plusNanos(1))) {
            assertThatExceptionOfType(InvalidInputException.class)
                    .isThrownBy(() -> builder.trashRetention(wrong))
                    .satisfies(refusal -> assertThat(refusal.errors())
                            .extracting(FieldError::field, FieldError::code)
                            .containsExactly(tuple("trashRetention", ErrorCode.RETENTION_INVALID)));
        }
        builder.trashRetention(Duration.ZERO).trashRetention(Duration.ofDays(3650));
    }

    @Test
    void theHostsPolicyDecidesAboutPasswords() {
        OperatorSession operator = builder.passwordPolicy((password, owner) ->
                        password.reveal().contains("!") ? Optional.empty() : Optional.of(ErrorCode.PASSWORD_TOO_COMMON))
                .build()
                .operator("tests");
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> YourCompany.create(operator))
                .satisfies(refusal -> assertThat(refusal.errors())
                        .extracting(FieldError::field, FieldError::code)
                        .containsExactly(tuple("firstAdministrator.password", ErrorCode.PASSWORD_TOO_COMMON)));
        YourCompany.create(operator, "correct horse!");
    }

    @Test
    void theHostsHasherHashesAndVerifies() {
        AtomicInteger verified = new AtomicInteger();
        MailAdminService mailAdmin = builder.passwordHasher(new PasswordHasher() {
                    @Override
                    public HashedPassword hash(Password password) {
                        return CHEAP.hash(password);
                    }

                    @Override
                    public boolean verify(Password password, HashedPassword hash) {
                        verified.incrementAndGet();
                        return CHEAP.verify(password, hash);
                    }
                })
                .build();
        YourCompany.create(mailAdmin.operator("tests"), "correct horse 1");
        mailAdmin.signIn("admin@yourdomain.com", Password.valueOf("correct horse 1"));
        assertThat(verified).hasValue(1);
    }

    @Test
    void theHostsValidatorChecksCommandsInsteadOfOurs() {
        Validator hosts = mock(Validator.class, delegatesTo(Validators.withoutExpressionLanguage()));
        YourCompany.create(builder.validator(hosts).build().operator("tests"), "correct horse 1");
        verify(hosts, atLeastOnce()).validate(any());
    }

    @Test
    void aHostGetsTheSameMessagesFromItsOwnValidation() {
        NewMailUser user = YourCompany.user("kim")
                .password("correct horse 1", "correct horse 2")
                .build();
        Set<ConstraintViolation<NewMailUser>> violations =
                Validators.withoutExpressionLanguage().validate(user);
        OperatorSession operator = builder.build().operator("tests");
        AdminSession admin = operator.organization(YourCompany.create(operator).id());
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(() -> admin.users().create(user))
                .satisfies(refusal -> assertThat(refusal.errors().get(0).text().english())
                        .isEqualTo(violations.iterator().next().getMessage()));
    }

    @Test
    void aHostTestsItsOwnCodeAgainstMocks() {
        AdminSession session = mock(AdminSession.class, RETURNS_DEEP_STUBS);
        when(session.users().find(UserQuery.all()).items()).thenReturn(List.of());
        assertThat(session.users().find(UserQuery.all()).items()).isEmpty();
    }
}
