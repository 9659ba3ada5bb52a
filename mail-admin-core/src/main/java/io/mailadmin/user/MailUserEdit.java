package io.mailadmin.user;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mailadmin.constraint.MailAccountName;
import io.mailadmin.constraint.Name;
import io.mailadmin.constraint.PasswordsMatch;
import io.mailadmin.constraint.PrimaryAddressMatchesLogin;
import io.mailadmin.constraint.Required;
import io.mailadmin.constraint.ValidPassword;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.password.Password;
import org.jspecify.annotations.Nullable;

/**
 * What a user shall be after {@link Users#update} (사용자 수정); begin with {@code user.edit()}, or with {@link #builder} where
 * only a form is at hand.
 *
 * @param id the user
 * @param version the version that was read; a newer one in the store refuses the edit
 * @param givenName 이름, 1 to 60 characters
 * @param familyName 성, 1 to 60 characters
 * @param orgUnit 조직 단위; null for directly in the organization
 * @param serviceType 서비스 종류, a code given to the organization
 * @param login 사용자 Login; another one renames the account, login and primary SMTP address in one step
 * @param password a new password, or null to keep the present one; its owner must choose another at the next sign-in, and
 *     cannot be who edits
 * @param passwordConfirmation the new password again
 * @param primarySmtpAddress 1차 SMTP 주소; must match the login, null for the same as the login
 * @param status what the account may do
 */
@PasswordsMatch
@PrimaryAddressMatchesLogin
public record MailUserEdit(
        @Required MailUserId id,
        long version,
        @Required @Name String givenName,
        @Required @Name String familyName,
        @Nullable OrgUnitId orgUnit,
        @Required String serviceType,
        @Required @MailAccountName String login,

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @ValidPassword @Nullable
        Password password,

        @JsonProperty(access = JsonProperty.Access.WRITE_ONLY) @Nullable
        Password passwordConfirmation,

        @MailAccountName @Nullable String primarySmtpAddress,
        @Required UserStatus status) {

    /**
     * An edit whose fields all come from a form, which kept the version that was read; one that is left out is missing. An edit
     * of a user at hand begins with {@code user.edit()}.
     */
    public static Builder builder(MailUserId id, long version) {
        return new Builder(InvalidInputException.required(id, "id"), version);
    }

    /** Collects the changes; not thread-safe. */
    public static final class Builder {

        private final MailUserId id;
        private final long version;
        private @Nullable String givenName;
        private @Nullable String familyName;
        private @Nullable OrgUnitId orgUnit;
        private @Nullable String serviceType;
        private @Nullable String login;
        private @Nullable Password password;
        private @Nullable Password passwordConfirmation;
        private @Nullable String primarySmtpAddress;
        private @Nullable UserStatus status;

        Builder(MailUserId id, long version) {
            this.id = id;
            this.version = version;
        }

        /** Changes 이름. */
        public Builder givenName(@Nullable String value) {
            givenName = value;
            return this;
        }

        /** Changes 성. */
        public Builder familyName(@Nullable String value) {
            familyName = value;
            return this;
        }

        /** Moves the user to another unit; null for directly in the organization. */
        public Builder orgUnit(@Nullable OrgUnitId value) {
            orgUnit = value;
            return this;
        }

        /** Changes 서비스 종류, by its code. */
        public Builder serviceType(@Nullable String code) {
            serviceType = code;
            return this;
        }

        /** Renames the account: login and primary SMTP address. */
        public Builder login(@Nullable String value) {
            login = value;
            return this;
        }

        /** Sets a new password, as typed twice. */
        public Builder password(@Nullable String typed, @Nullable String confirmation) {
            return password(
                    typed == null ? null : Password.valueOf(typed),
                    confirmation == null ? null : Password.valueOf(confirmation));
        }

        /** Sets a new password. */
        public Builder password(@Nullable Password typed, @Nullable Password confirmation) {
            password = typed;
            passwordConfirmation = confirmation;
            return this;
        }

        /** 1차 SMTP 주소 as typed beside the login, to be checked against it. */
        public Builder primarySmtpAddress(@Nullable String value) {
            primarySmtpAddress = value;
            return this;
        }

        /** Blocks, suspends or reactivates the account. */
        public Builder status(@Nullable UserStatus value) {
            status = value;
            return this;
        }

        /** The edit; a missing field is refused when it is saved. */
        @SuppressWarnings("NullAway") // the constraints report what is missing, all fields at once
        public MailUserEdit build() {
            return new MailUserEdit(
                    id,
                    version,
                    givenName,
                    familyName,
                    orgUnit,
                    serviceType,
                    login,
                    password,
                    passwordConfirmation,
                    primarySmtpAddress,
                    status);
        }
    }
}
