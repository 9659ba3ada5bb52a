package io.mailadmin.examples.portal.chapter;

import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.password.Password;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.MailUserEdit;
import io.mailadmin.user.NewMailUser;
import io.mailadmin.user.UserStatus;
import org.jspecify.annotations.Nullable;

// What is typed to create or modify a user; mail-admin says what is wrong with it. Only a user who is there has a
// version and a
// status, and keeps the present password if none is typed.
record UserForm(
        @Nullable Long version,
        @Nullable String givenName,
        @Nullable String familyName,
        @Nullable OrgUnitId orgUnit,
        @Nullable String serviceType,
        @Nullable String login,
        @Nullable Password password,
        @Nullable Password passwordConfirmation,
        @Nullable String primarySmtpAddress,
        @Nullable UserStatus status) {

    static UserForm in(@Nullable OrgUnitId unit) {
        return new UserForm(null, null, null, unit, null, null, null, null, null, null);
    }

    static UserForm of(MailUser user) {
        return new UserForm(
                user.version(),
                user.givenName(),
                user.familyName(),
                user.orgUnit(),
                user.serviceType().value(),
                user.login().toUnicode(),
                null,
                null,
                user.primarySmtpAddress().toUnicode(),
                user.status());
    }

    NewMailUser user() {
        return NewMailUser.builder()
                .givenName(givenName)
                .familyName(familyName)
                .orgUnit(orgUnit)
                .serviceType(serviceType)
                .login(login)
                .password(password, passwordConfirmation)
                .primarySmtpAddress(primarySmtpAddress)
                .build();
    }

    MailUserEdit edit(MailUserId id) {
        return MailUserEdit.builder(id, version == null ? 0 : version)
                .givenName(givenName)
                .familyName(familyName)
                .orgUnit(orgUnit)
                .serviceType(serviceType)
                .login(login)
                .password(password, passwordConfirmation)
                .primarySmtpAddress(primarySmtpAddress)
                .status(status)
                .build();
    }
}
