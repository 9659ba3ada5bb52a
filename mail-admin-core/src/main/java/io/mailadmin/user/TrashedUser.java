package io.mailadmin.user;

import java.time.Instant;

/**
 * A deleted user in the trash.
 *
 * @param user as it was when it was deleted; its unit may be gone since
 * @param trashedAt when it was deleted, in UTC to the microsecond
 * @param keptUntil until when it can be restored for certain, in UTC to the microsecond
 */
public record TrashedUser(MailUser user, Instant trashedAt, Instant keptUntil) {}
