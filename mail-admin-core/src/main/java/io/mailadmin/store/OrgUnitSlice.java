package io.mailadmin.store;

import io.mailadmin.id.OrgUnitId;
import org.jspecify.annotations.Nullable;

/**
 * Units, sorted by name key in code-point order, then by id.
 *
 * @param parent only units directly below this one, and none if the asker does not see it; null for any
 * @param nameKey only units with this name key; null for any
 * @param run which of them
 */
public record OrgUnitSlice(
        @Nullable OrgUnitId parent, @Nullable String nameKey, Run<Position> run) {

    /**
     * A place in the order.
     *
     * @param nameKey the unit's name key
     * @param id the unit
     */
    public record Position(String nameKey, OrgUnitId id) {}
}
