package io.mailadmin.administrator;

import io.mailadmin.address.EmailAddress;
import io.mailadmin.id.MailUserId;
import java.time.Instant;

/**
 * A user in the role of administrator (관리자) of one scope.
 *
 * @param user the user
 * @param login the user's mail account
 * @param givenName 이름
 * @param familyName 성
 * @param scope what is administered
 * @param role how much of it
 * @param since when the role was given, in UTC to the microsecond
 */
public record Administrator(
        MailUserId user,
        EmailAddress login,
        String givenName,
        String familyName,
        AdminScope scope,
        AdminRole role,
        Instant since) {}
