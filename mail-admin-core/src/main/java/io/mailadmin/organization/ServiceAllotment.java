package io.mailadmin.organization;

import org.jspecify.annotations.Nullable;

/**
 * A service type as given to one organization.
 *
 * @param type the service type
 * @param limit how many users may have it, or null for no limit of its own
 * @param users how many users have it
 */
public record ServiceAllotment(ServiceType type, @Nullable Long limit, long users) {}
