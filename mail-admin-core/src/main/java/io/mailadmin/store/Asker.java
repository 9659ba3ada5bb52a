package io.mailadmin.store;

import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrganizationId;
import org.jspecify.annotations.Nullable;

/**
 * On whose behalf rows are read. A row is visible to an administrator if the organization and the administrator are active
 * and the administrator holds a grant on the row's unit or on one above it; the operator sees the whole organization.
 *
 * @param organization the organization whose rows are read; no others are visible to anybody
 * @param administrator the administrator, or null for the operator
 */
public record Asker(OrganizationId organization, @Nullable MailUserId administrator) {}
