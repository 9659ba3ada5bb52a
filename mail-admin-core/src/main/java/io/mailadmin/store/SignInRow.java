package io.mailadmin.store;

import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.password.HashedPassword;
import org.jspecify.annotations.Nullable;

/**
 * What is needed to sign in.
 *
 * @param organization the user's organization
 * @param user the user
 * @param password the stored hash, or null if the user has none
 * @param enabledAdministrator whether user and organization are active and the user holds a grant
 */
public record SignInRow(
        OrganizationId organization,
        MailUserId user,
        @Nullable HashedPassword password,
        boolean enabledAdministrator) {}
