package io.mailadmin.organization;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import org.jspecify.annotations.Nullable;

/**
 * How much an organization may have; each limit is present or absent. A limit below today's use is allowed, shown as over,
 * and stops new ones.
 *
 * @param users how many users, at least 1; null for no limit
 * @param orgUnits how many units, at least 1; null for no limit
 * @param quotaBytes the sum of all users' quotas in bytes, at least 1; null for no limit
 */
public record OrganizationLimits(
        @Nullable Long users,
        @Nullable Long orgUnits,
        @Nullable Long quotaBytes) {

    private static final OrganizationLimits NONE = new OrganizationLimits(null, null, null);

    /** Checks that each limit present is at least 1. */
    public OrganizationLimits {
        atLeastOne("limits.users", users);
        atLeastOne("limits.orgUnits", orgUnits);
        atLeastOne("limits.quotaBytes", quotaBytes);
    }

    /** No limits. */
    public static OrganizationLimits none() {
        return NONE;
    }

    /** The same with another limit of users. */
    public OrganizationLimits withUsers(@Nullable Long limit) {
        return new OrganizationLimits(limit, orgUnits, quotaBytes);
    }

    /** The same with another limit of units. */
    public OrganizationLimits withOrgUnits(@Nullable Long limit) {
        return new OrganizationLimits(users, limit, quotaBytes);
    }

    /** The same with another limit of granted quota, in bytes. */
    public OrganizationLimits withQuotaBytes(@Nullable Long limit) {
        return new OrganizationLimits(users, orgUnits, limit);
    }

    private static void atLeastOne(String field, @Nullable Long limit) {
        if (limit != null && limit < 1) {
            throw InvalidInputException.of(field, ErrorCode.LIMIT_INVALID, limit);
        }
    }
}
