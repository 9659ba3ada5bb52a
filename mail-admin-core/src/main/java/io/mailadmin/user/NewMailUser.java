package io.mailadmin.user;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import io.mailadmin.constraint.MailAccountName;
import io.mailadmin.constraint.Name;
import io.mailadmin.constraint.PasswordsMatch;
import io.mailadmin.constraint.PrimaryAddressMatchesLogin;
import io.mailadmin.constraint.Required;
import io.mailadmin.constraint.ValidPassword;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.password.Password;
import io.mailadmin.password.TemporaryPassword;
import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A user to create (사용자 생성). Exactly one of a typed password, a temporary one, a hash, or {@code withoutPassword} is given.
 *
 * @param givenName 이름, 1 to 60 characters
 * @param familyName 성, 1 to 60 characters
 * @param orgUnit 조직 단위; null for directly in the organization
 * @param serviceType 서비스 종류, a code given to the organization
 * @param login 사용자 Login: an address in one of the organization's domains, or just the part before the @, which takes
 *     the domain of the primary SMTP address or else the organization's primary domain
 * @param password 비밀 번호, 8 to 128 characters
 * @param passwordConfirmation 비밀 번호 확인, the same again
 * @param temporaryPassword a generated password instead of a typed one; never read from or written to JSON
 * @param hashedPassword a ready hash instead of a typed password, known to nobody but the user; never read from or written to
 *     JSON, since no policy sees it: parse it yourself if the JSON is your own
 * @param withoutPassword true for hosts that sign users in by other means
 * @param primarySmtpAddress 1차 SMTP 주소; must match the login, and may be left out
 */
@PasswordsMatch
@PrimaryAddressMatchesLogin
@NewMailUser.OnePasswordSource
public record NewMailUser(
        @Required @Name String givenName,
        @Required @Name String familyName,
        @Nullable OrgUnitId orgUnit,
        @Required String serviceType,
        @Required @MailAccountName String login,

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @ValidPassword @Nullable
        Password password,

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Nullable
        Password passwordConfirmation,

        @JsonIgnore @Nullable TemporaryPassword temporaryPassword,

        @JsonIgnore @Nullable HashedPassword hashedPassword,
        @JsonSetter(nulls = Nulls.AS_EMPTY) boolean withoutPassword,
        @MailAccountName @Nullable String primarySmtpAddress) {

    /** Begins a new user. */
    public static Builder builder() {
        return new Builder();
    }

    /** Collects the fields; not thread-safe. Nothing is checked before the user is created. */
    public static final class Builder {

        private @Nullable String givenName;
        private @Nullable String familyName;
        private @Nullable OrgUnitId orgUnit;
        private @Nullable String serviceType;
        private @Nullable String login;
        private @Nullable Password password;
        private @Nullable Password passwordConfirmation;
        private @Nullable TemporaryPassword temporaryPassword;
        private @Nullable HashedPassword hashedPassword;
        private boolean withoutPassword;
        private @Nullable String primarySmtpAddress;

        private Builder() {}

        /** 이름. */
        public Builder givenName(@Nullable String value) {
            givenName = value;
            return this;
        }

        /** 성. */
        public Builder familyName(@Nullable String value) {
            familyName = value;
            return this;
        }

        /** 조직 단위; null for directly in the organization. */
        public Builder orgUnit(@Nullable OrgUnitId value) {
            orgUnit = value;
            return this;
        }

        /** 서비스 종류, by its code. */
        public Builder serviceType(@Nullable String code) {
            serviceType = code;
            return this;
        }

        /** 사용자 Login. */
        public Builder login(@Nullable String value) {
            login = value;
            return this;
        }

        /** 비밀 번호 and 비밀 번호 확인, as typed. */
        public Builder password(@Nullable String typed, @Nullable String confirmation) {
            return password(
                    typed == null ? null : Password.valueOf(typed),
                    confirmation == null ? null : Password.valueOf(confirmation));
        }

        /** 비밀 번호 and 비밀 번호 확인. */
        public Builder password(@Nullable Password typed, @Nullable Password confirmation) {
            password = typed;
            passwordConfirmation = confirmation;
            return this;
        }

        /** A generated password: hand {@link NewMailUser#temporaryPassword} over to the user, who must change it. */
        public Builder temporaryPassword() {
            temporaryPassword = TemporaryPassword.generate();
            return this;
        }

        /** A ready hash, so that nothing is hashed within the host's transaction. */
        public Builder hashed(@Nullable HashedPassword hash) {
            hashedPassword = hash;
            return this;
        }

        /** No password: the user signs in by other means, and {@code signIn} always refuses. */
        public Builder withoutPassword() {
            withoutPassword = true;
            return this;
        }

        /** 1차 SMTP 주소. */
        public Builder primarySmtpAddress(@Nullable String value) {
            primarySmtpAddress = value;
            return this;
        }

        /** The new user; a missing field is refused when the user is created, with all other errors. */
        @SuppressWarnings("NullAway") // the constraints report what is missing, all fields at once
        public NewMailUser build() {
            return new NewMailUser(
                    givenName,
                    familyName,
                    orgUnit,
                    serviceType,
                    login,
                    password,
                    passwordConfirmation,
                    temporaryPassword,
                    hashedPassword,
                    withoutPassword,
                    primarySmtpAddress);
        }
    }

    /** Exactly one of typed password, temporary password, hash or none. */
    @Constraint(validatedBy = OnePasswordSource.Rule.class)
    @Target(ElementType.TYPE)
    @Retention(RetentionPolicy.RUNTIME)
    @interface OnePasswordSource {

        String message() default "{io.mailadmin.error.REQUIRED}";

        Class<?>[] groups() default {};

        Class<? extends Payload>[] payload() default {};

        /** Counts the sources. */
        final class Rule implements ConstraintValidator<OnePasswordSource, NewMailUser> {

            @Override
            public boolean isValid(NewMailUser user, ConstraintValidatorContext context) {
                boolean typed = user.password != null || user.passwordConfirmation != null;
                long sources = Stream.of(
                                typed,
                                user.temporaryPassword != null,
                                user.hashedPassword != null,
                                user.withoutPassword)
                        .filter(given -> given)
                        .count();
                if (sources == 1) {
                    return true;
                }
                context.disableDefaultConstraintViolation();
                context.buildConstraintViolationWithTemplate(
                                sources == 0
                                        ? context.getDefaultConstraintMessageTemplate()
                                        : "{io.mailadmin.error.PASSWORD_SOURCE_AMBIGUOUS}")
                        .addPropertyNode("password")
                        .addConstraintViolation();
                return false;
            }
        }
    }
}
