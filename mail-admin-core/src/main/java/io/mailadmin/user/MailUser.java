package io.mailadmin.user;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mailadmin.address.EmailAddress;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.ServiceTypeCode;
import java.time.Instant;

/**
 * A user (사용자): a person with a mail account in the organization.
 *
 * @param id stays the same whatever else changes, through the trash and back: the key under which to store the user's mail.
 *     It never derives from the address, and a new user who gets the address of a purged one has another
 * @param givenName 이름, 1 to 60 characters
 * @param familyName 성, 1 to 60 characters
 * @param orgUnit 조직 단위; the root unit, with the organization's own id, for users in no unit
 * @param serviceType 서비스 종류
 * @param login 사용자 Login, the mail account in canonical form
 * @param status what the account may do
 * @param version advances with each change
 * @param createdAt when the user was created, in UTC to the microsecond
 * @param updatedAt when the user was last changed, in UTC to the microsecond
 */
public record MailUser(
        MailUserId id,
        String givenName,
        String familyName,
        OrgUnitId orgUnit,
        ServiceTypeCode serviceType,
        EmailAddress login,
        UserStatus status,
        long version,
        Instant createdAt,
        Instant updatedAt) {

    /** 1차 SMTP 주소: by rule the same address as the login. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public EmailAddress primarySmtpAddress() {
        return login;
    }

    /** An edit of this user that so far changes nothing; it carries this version. */
    public MailUserEdit.Builder edit() {
        return new MailUserEdit.Builder(id, version)
                .givenName(givenName)
                .familyName(familyName)
                .orgUnit(orgUnit)
                .serviceType(serviceType.value())
                .login(login.toString())
                .status(status);
    }
}
