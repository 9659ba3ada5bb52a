package io.mailadmin.internal.orgunit;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.RuleBrokenException;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.internal.change.Change;
import io.mailadmin.internal.change.FullRole;
import io.mailadmin.internal.change.Rights;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.store.OrgUnitStore;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Keeps the tree of units a tree, and not too deep. */
final class Tree {

    private static final int DEEPEST = 35;
    private static final String PARENT = "parent";

    private Tree() {}

    /** Refuses a new unit below {@code parent} if it would lie too deep. */
    static void requireRoom(Change change, OrgUnitId parent) {
        requireRoom(change, parent, 0);
    }

    /** The parent that {@code unit} shall have: {@code wanted}, or the root for null. */
    static OrgUnitId newParent(Change change, OrgUnit unit, @Nullable OrgUnitId wanted) {
        OrgUnitId parent = Objects.requireNonNullElse(wanted, change.root());
        if (parent.equals(unit.parent())) {
            return parent;
        }
        Rights.unit(change.tx(), change.asker(), parent, PARENT);
        FullRole.requireNoGain(change, unit, parent, PARENT);
        OrgUnitStore units = change.tx().orgUnits();
        if (units.distance(change.organizationId(), unit.id(), parent).isPresent()) {
            throw new RuleBrokenException(ErrorCode.ORG_UNIT_UNDER_ITSELF, PARENT, unit.name());
        }
        requireRoom(change, parent, units.height(change.organizationId(), unit.id()));
        return parent;
    }

    private static void requireRoom(Change change, OrgUnitId parent, int height) {
        int depth = change.tx()
                .orgUnits()
                .distance(change.organizationId(), change.root(), parent)
                .orElse(0);
        if (depth + 1 + height > DEEPEST) {
            throw new RuleBrokenException(ErrorCode.ORG_UNIT_TOO_DEEP, PARENT, DEEPEST);
        }
    }
}
