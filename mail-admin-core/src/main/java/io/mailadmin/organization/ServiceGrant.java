package io.mailadmin.organization;

import io.mailadmin.constraint.Required;
import jakarta.validation.constraints.Min;
import org.jspecify.annotations.Nullable;

/**
 * A service type given to an organization.
 *
 * @param serviceType its code
 * @param limit how many users may have it, at least 1; null for no limit of its own
 */
public record ServiceGrant(
        @Required String serviceType,

        @Min(value = 1, message = "{io.mailadmin.error.LIMIT_INVALID}") @Nullable
        Long limit) {}
