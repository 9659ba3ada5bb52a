package io.mailadmin.store;

import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to sign in.
 *
 * @param organization the user's organization
 * @param user the user
 * @param password the stored password, or null if the user has none
 * @param enabled whether user and organization are active
 * @param administrator whether the user holds a grant
 */
public record SignInRow(
        OrganizationId organization,
        MailUserId user,
        @Nullable StoredPassword password,
        boolean enabled,
        boolean administrator) {

    /** Whether the user may act as an administrator. */
    public boolean enabledAdministrator() {
        return enabled && administrator;
    }
}
