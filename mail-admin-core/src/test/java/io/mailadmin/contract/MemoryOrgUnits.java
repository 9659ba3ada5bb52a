package io.mailadmin.contract;

import io.mailadmin.contract.MemoryOrganization.Unit;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.store.Asker;
import io.mailadmin.store.OrgUnitSlice;
import io.mailadmin.store.OrgUnitSlice.Position;
import io.mailadmin.store.OrgUnitStore;
import io.mailadmin.store.Outcome;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.stream.Stream;

/** The rows of organization units in memory. */
record MemoryOrgUnits(MemorySession session) implements OrgUnitStore {

    private static final Comparator<Position> ORDER = Comparator.comparing(Position::nameKey, CodePoints.ORDER)
            .thenComparing(position -> position.id().toString());

    @Override
    public Optional<OrgUnit> find(Asker asker, OrgUnitId id) {
        return MemoryScope.of(session, asker)
                .filter(scope -> scope.sees(id))
                .map(scope -> scope.organization()
                        .counted(scope.organization().units.get(id).row()));
    }

    @Override
    public List<OrgUnit> list(Asker asker, OrgUnitSlice slice) {
        return MemoryScope.of(session, asker).map(scope -> list(scope, slice)).orElse(List.of());
    }

    private static List<OrgUnit> list(MemoryScope scope, OrgUnitSlice slice) {
        MemoryOrganization organization = scope.organization();
        Set<OrgUnitId> visible = scope.units();
        Stream<Unit> units = organization.units.values().stream()
                .filter(unit -> unit.row().parent() != null)
                .filter(unit -> visible.contains(unit.row().id()))
                .filter(unit -> slice.parent() == null
                        || (slice.parent().equals(unit.row().parent()) && visible.contains(slice.parent())))
                .filter(unit -> slice.nameKey() == null || slice.nameKey().equals(unit.nameKey()));
        return MemoryRuns.of(slice.run(), units, MemoryOrgUnits::position, ORDER).stream()
                .map(unit -> organization.counted(unit.row()))
                .toList();
    }

    @Override
    public boolean insert(OrganizationId id, OrgUnit unit, String nameKey) {
        MemoryOrganization organization = session.change(id);
        if (organization.isTaken(unit, nameKey)) {
            return false;
        }
        organization.units.put(unit.id(), new Unit(unit, nameKey));
        return true;
    }

    @Override
    public Outcome update(OrganizationId id, OrgUnit changed, String nameKey, long expectedVersion) {
        MemoryOrganization organization = session.change(id);
        Unit before = organization.units.get(changed.id());
        if (before == null || before.row().version() != expectedVersion) {
            return Outcome.STALE;
        }
        if (organization.isTaken(changed, nameKey)) {
            return Outcome.TAKEN;
        }
        organization.units.put(changed.id(), new Unit(changed, nameKey));
        return Outcome.DONE;
    }

    @Override
    public void delete(OrganizationId id, OrgUnitId unit) {
        MemoryOrganization organization = session.change(id);
        organization.units.remove(unit);
        organization.grants.keySet().removeIf(grant -> grant.unit().equals(unit));
    }

    @Override
    public long children(OrganizationId id, OrgUnitId unit) {
        return session.find(id).stream()
                .flatMap(organization -> organization.units.values().stream())
                .filter(below -> unit.equals(below.row().parent()))
                .count();
    }

    @Override
    public OptionalInt distance(OrganizationId id, OrgUnitId above, OrgUnitId below) {
        int steps = session.find(id)
                .map(organization -> organization.path(below).indexOf(above))
                .orElse(-1);
        return steps < 0 ? OptionalInt.empty() : OptionalInt.of(steps);
    }

    @Override
    public int height(OrganizationId id, OrgUnitId unit) {
        return session.find(id).stream()
                .flatMap(organization -> organization.units.keySet().stream())
                .mapToInt(below -> distance(id, unit, below).orElse(0))
                .max()
                .orElse(0);
    }

    private static Position position(Unit unit) {
        return new Position(unit.nameKey(), unit.row().id());
    }
}
