package io.mailadmin.examples.portal.web;

import io.mailadmin.id.OrgUnitId;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.orgunit.OrgUnitQuery;
import io.mailadmin.orgunit.OrgUnits;
import io.mailadmin.page.Page;
import io.mailadmin.page.PageRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The units that an administrator sees, each after the one above it.
 *
 * @param lines the units in the order of the tree, by their ids
 */
public record UnitTree(Map<OrgUnitId, Line> lines) {

    /**
     * A unit in its place.
     *
     * @param unit the unit
     * @param depth how many of the units that are seen lie above it
     * @param path its name after the names of those, such as {@code 개발본부/플랫폼팀}
     */
    public record Line(OrgUnit unit, int depth, String path) {}

    /** Reads all of them. */
    public static UnitTree read(OrgUnits units) {
        Map<OrgUnitId, OrgUnit> byId = new LinkedHashMap<>();
        PageRequest request = PageRequest.first(PageRequest.LARGEST_SIZE);
        Page<OrgUnit> page;
        do {
            page = units.find(OrgUnitQuery.all().page(request));
            page.items().forEach(unit -> byId.put(unit.id(), unit));
            request = request.at(page.next());
        } while (page.next() != null);
        return new UnitTree(inOrder(byId));
    }

    /** The path of a unit; blank for the organization itself and for one that is not seen. */
    public String path(@Nullable OrgUnitId unit) {
        Line line = lines.get(unit);
        return line == null ? "" : line.path();
    }

    /** The unit below others with that path, in any case; null if there is none. */
    public @Nullable OrgUnitId at(String path) {
        return lines.values().stream()
                .filter(line -> line.depth() > 0 && line.path().equalsIgnoreCase(path))
                .map(line -> line.unit().id())
                .findFirst()
                .orElse(null);
    }

    private static Map<OrgUnitId, Line> inOrder(Map<OrgUnitId, OrgUnit> byId) {
        List<Line> all = new ArrayList<>();
        byId.values().forEach(unit -> all.add(line(unit, byId)));
        all.sort(Comparator.comparing(line -> line.path().replace('/', '\0')));
        Map<OrgUnitId, Line> lines = new LinkedHashMap<>();
        all.forEach(line -> lines.put(line.unit().id(), line));
        return lines;
    }

    private static Line line(OrgUnit unit, Map<OrgUnitId, OrgUnit> byId) {
        int depth = 0;
        StringBuilder path = new StringBuilder(unit.name());
        for (OrgUnit above = byId.get(unit.parent()); above != null; above = byId.get(above.parent())) {
            path.insert(0, above.name() + "/");
            depth++;
        }
        return new Line(unit, depth, path.toString());
    }
}
