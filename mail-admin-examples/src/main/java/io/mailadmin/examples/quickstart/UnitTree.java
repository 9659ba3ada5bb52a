package io.mailadmin.examples.quickstart;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.NotFoundException;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.orgunit.NewOrgUnit;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.orgunit.OrgUnitQuery;
import io.mailadmin.orgunit.OrgUnits;
import io.mailadmin.page.PageRequest;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The organization units by their path, such as {@code 개발본부/플랫폼팀}. */
final class UnitTree {

    private final Map<String, OrgUnit> units = new TreeMap<>();

    private UnitTree() {}

    /** The tree as it is, up to 500 units. */
    static UnitTree read(OrgUnits orgUnits) {
        List<OrgUnit> all = orgUnits.find(OrgUnitQuery.all().page(PageRequest.first(PageRequest.LARGEST_SIZE)))
                .items();
        Map<OrgUnitId, OrgUnit> byId = all.stream().collect(Collectors.toMap(OrgUnit::id, unit -> unit));
        UnitTree tree = new UnitTree();
        all.forEach(unit -> tree.units.put(path(unit, byId), unit));
        return tree;
    }

    /** Creates those units of {@code units.csv} that are not there yet, and tells how many. */
    int createMissing(Function<NewOrgUnit, OrgUnit> create) {
        int before = units.size();
        CsvRows.read("units.csv", (line, row) -> {
            String path = row.get(0);
            if (path != null && !units.containsKey(path)) {
                units.put(path, create.apply(newUnit(path).withBillingId(row.get(1))));
            }
        });
        return units.size() - before;
    }

    /**
     * The unit at {@code path}.
     *
     * @throws NotFoundException if there is none
     */
    OrgUnitId id(String path) {
        OrgUnit unit = units.get(path);
        if (unit == null) {
            throw new NotFoundException(ErrorCode.ORG_UNIT_NOT_FOUND, "orgUnit", path);
        }
        return unit.id();
    }

    /** All units by path, each after the one above it. */
    Map<String, OrgUnit> byPath() {
        return units;
    }

    /** The path of {@code unit}; blank for the organization itself. */
    String path(OrgUnitId unit) {
        return units.entrySet().stream()
                .filter(entry -> entry.getValue().id().equals(unit))
                .map(Map.Entry::getKey)
                .findFirst()
                .orElse("");
    }

    private NewOrgUnit newUnit(String path) {
        int slash = path.lastIndexOf('/');
        return slash < 0
                ? NewOrgUnit.named(path)
                : NewOrgUnit.named(path.substring(slash + 1)).below(id(path.substring(0, slash)));
    }

    private static String path(OrgUnit unit, Map<OrgUnitId, OrgUnit> byId) {
        OrgUnit parent = unit.parent() == null ? null : byId.get(unit.parent());
        return parent == null ? unit.name() : path(parent, byId) + "/" + unit.name();
    }
}
