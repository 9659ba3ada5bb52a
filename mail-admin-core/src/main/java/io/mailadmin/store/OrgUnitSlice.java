package io.mailadmin.store;

import io.mailadmin.id.OrgUnitId;
import org.jspecify.annotations.Nullable;

/**
 * A run of units, sorted by name key in code-point order, then by id.
 *
 * @param parent only units directly below this one, and none if the asker does not see it; null for any
 * @param nameKey only units with this name key; null for any
 * @param after the last unit before the run; null to begin at the first
 * @param limit how many at most
 */
public record OrgUnitSlice(
        @Nullable OrgUnitId parent,
        @Nullable String nameKey,
        @Nullable Position after,
        int limit) {

    /**
     * A place in the order.
     *
     * @param nameKey the unit's name key
     * @param id the unit
     */
    public record Position(String nameKey, OrgUnitId id) {}
}
