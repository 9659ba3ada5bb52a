package io.mailadmin.internal.administrator;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.RuleBrokenException;
import io.mailadmin.id.MailUserId;
import io.mailadmin.internal.change.Change;
import io.mailadmin.user.MailUser;

/** Keeps at least one enabled administrator of the organization, so that nobody is locked out of it. */
public final class LastAdministrator {

    private LastAdministrator() {}

    /** Refuses if nobody but {@code user} could administer the organization any more. */
    public static void requireAnother(Change change, MailUser user) {
        requireAnother(change, user.id(), user.login().toUnicode());
    }

    static void requireAnother(Change change, MailUserId user, String shown) {
        if (!change.tx().administrators().anotherAdministratorOfOrganization(change.organizationId(), user)) {
            throw new RuleBrokenException(ErrorCode.LAST_ADMINISTRATOR, "userId", shown);
        }
    }
}
