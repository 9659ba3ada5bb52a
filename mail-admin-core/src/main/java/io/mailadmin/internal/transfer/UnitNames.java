package io.mailadmin.internal.transfer;

import io.mailadmin.id.OrgUnitId;
import io.mailadmin.store.Asker;
import io.mailadmin.store.StoreReader;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Tells units by their paths, each of which begins with the highest unit that the asker sees. Keeps the latest ones. */
final class UnitNames {

    private static final int MOST_KEPT = 10_000;

    private final Asker asker;
    private final OrgUnitId root;
    private final Map<OrgUnitId, Optional<Named>> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<OrgUnitId, Optional<Named>> eldest) {
            return size() > MOST_KEPT;
        }
    };

    /** A unit's name, and the unit that it lies in. */
    private record Named(String name, @Nullable OrgUnitId parent) {}

    UnitNames(Asker asker) {
        this.asker = asker;
        this.root = OrgUnitId.rootOf(asker.organization());
    }

    /** The path of {@code unit}; empty if the asker does not see it, or not any more. */
    Optional<String> path(StoreReader store, OrgUnitId unit) {
        Deque<String> names = new ArrayDeque<>();
        OrgUnitId next = unit;
        while (next != null && !next.equals(root)) {
            Optional<Named> named = kept.computeIfAbsent(next, id -> read(store, id));
            named.ifPresent(found -> names.addFirst(found.name()));
            next = named.map(Named::parent).orElse(null);
        }
        return names.isEmpty() && !unit.equals(root) ? Optional.empty() : Optional.of(UnitPath.write(names));
    }

    private Optional<Named> read(StoreReader store, OrgUnitId id) {
        return store.orgUnits().find(asker, id).map(unit -> new Named(unit.name(), unit.parent()));
    }
}
