package io.mailadmin.organization;

import io.mailadmin.constraint.Required;
import org.jspecify.annotations.Nullable;

/**
 * A service type given to an organization.
 *
 * @param serviceType its code
 * @param limit how many users may have it, at least 1; null for no limit of its own
 */
public record ServiceGrant(@Required String serviceType, @Nullable Long limit) {}
