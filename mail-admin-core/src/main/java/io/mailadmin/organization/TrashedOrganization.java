package io.mailadmin.organization;

import java.time.Instant;

/**
 * An organization in the trash.
 *
 * @param organization the organization, with the status {@link OrganizationStatus#TRASHED}
 * @param trashedAt when it was deleted, in UTC to the microsecond
 * @param keptUntil until when it can be restored for certain, in UTC to the microsecond
 */
public record TrashedOrganization(Organization organization, Instant trashedAt, Instant keptUntil) {}
