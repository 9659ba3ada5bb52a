package io.mailadmin.administrator;

import io.mailadmin.error.InvalidInputException;
import io.mailadmin.id.OrgUnitId;
import org.jspecify.annotations.Nullable;

/**
 * What an administrator administers: the whole organization, or one unit with all below it.
 *
 * @param orgUnit the unit, or null for the organization
 */
public record AdminScope(@Nullable OrgUnitId orgUnit) {

    private static final AdminScope ORGANIZATION = new AdminScope(null);

    /** The whole organization. */
    public static AdminScope organization() {
        return ORGANIZATION;
    }

    /** The unit and all below it. */
    public static AdminScope orgUnit(OrgUnitId unit) {
        return new AdminScope(InvalidInputException.required(unit, "orgUnit"));
    }
}
