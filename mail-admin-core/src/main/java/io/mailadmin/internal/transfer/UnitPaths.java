package io.mailadmin.internal.transfer;

import io.mailadmin.constraint.PlainText;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.error.NotFoundException;
import io.mailadmin.error.RuleBrokenException;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.internal.change.Change;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.internal.change.Rights;
import io.mailadmin.internal.orgunit.OrgUnitCreation;
import io.mailadmin.internal.text.SearchText;
import io.mailadmin.orgunit.NewOrgUnit;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.page.PageRequest;
import io.mailadmin.store.OrgUnitSlice;
import io.mailadmin.store.Run;
import io.mailadmin.transfer.UserImport;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds units by their paths, and creates those that are missing, if so. What was found holds for the next unit of work as long as
 * nothing else was written to the organization in between: its last event tells.
 */
final class UnitPaths {

    private static final int DEEPEST = 35;
    private static final int MOST_KEPT = 10_000;

    private final Environment environment;
    private final UserImport source;
    private final Set<String> imagined = new HashSet<>();
    private final Map<String, OrgUnitId> kept = new LinkedHashMap<>(16, 0.75f, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, OrgUnitId> eldest) {
            return size() > MOST_KEPT;
        }
    };
    private long validAt = -1;

    UnitPaths(Environment environment, UserImport source) {
        this.environment = environment;
        this.source = source;
    }

    /** The units as a unit of work sees them. */
    Work within(Change change) {
        return new Work(change, change.lastSequence() == validAt);
    }

    /** Units within one unit of work. */
    final class Work {

        private final Change change;
        private final boolean undisturbed;
        private final Map<String, OrgUnitId> found = new HashMap<>();
        private final Set<String> created = new HashSet<>();
        private @Nullable Boolean seesRoot;

        private Work(Change change, boolean undisturbed) {
            this.change = change;
            this.undisturbed = undisturbed;
        }

        /** Whether nothing was written to the organization since the last unit of work: then the rights are the same, too. */
        boolean isUndisturbed() {
            return undisturbed;
        }

        /** Keeps what was found, once the work is committed; {@code lastSequence} is that of its last event. */
        void committed(long lastSequence) {
            if (!undisturbed) {
                kept.clear();
            }
            kept.putAll(found);
            validAt = lastSequence;
        }

        /** Keeps in mind what would be there now, if the work was undone since it was for trying only. */
        void tried() {
            imagined.addAll(created);
        }

        /** The unit of that path, which the asker may use; blank or null for the organization itself. */
        OrgUnitId unit(@Nullable String path) {
            return resolve(path == null || path.isBlank() ? "" : path);
        }

        private OrgUnitId resolve(String path) {
            OrgUnitId known = undisturbed ? kept.get(path) : null;
            if (known == null) {
                known = found.get(path);
            }
            if (known == null) {
                List<String> names = UnitPath.read(path);
                known = names.isEmpty()
                        ? Rights.unit(change.tx(), change.asker(), null, Column.ORG_UNIT.field())
                                .id()
                        : find(path, names);
                found.put(path, known);
            }
            return known;
        }

        private OrgUnitId find(String path, List<String> names) {
            if (names.size() > DEEPEST) {
                throw new RuleBrokenException(ErrorCode.ORG_UNIT_TOO_DEEP, Column.ORG_UNIT.field(), DEEPEST);
            }
            int last = names.size() - 1;
            String name = names.get(last);
            if (!PlainText.isValid(name, PlainText.LONGEST_NAME)) {
                throw InvalidInputException.of(Column.ORG_UNIT.field(), ErrorCode.NAME_INVALID, name);
            }
            if (last == 0 && !seesRoot()) {
                return top(name);
            }
            OrgUnitId parent = resolve(UnitPath.write(names.subList(0, last)));
            return list(parent, name, 1).stream()
                    .findFirst()
                    .map(OrgUnit::id)
                    .orElseGet(() -> create(path, name, parent));
        }

        private boolean seesRoot() {
            if (seesRoot == null) {
                seesRoot = change.tx()
                        .orgUnits()
                        .find(change.asker(), change.root())
                        .isPresent();
            }
            return seesRoot;
        }

        /** The highest unit of that name that the asker sees; which of several is meant nobody can tell. */
        private OrgUnitId top(String name) {
            List<OrgUnit> tops = list(null, name, PageRequest.LARGEST_SIZE).stream()
                    .filter(unit -> unit.parent() != null
                            && change.tx()
                                    .orgUnits()
                                    .find(change.asker(), unit.parent())
                                    .isEmpty())
                    .toList();
            if (tops.size() != 1) {
                throw notFound(name);
            }
            return tops.get(0).id();
        }

        private List<OrgUnit> list(@Nullable OrgUnitId parent, String name, int limit) {
            return change.tx()
                    .orgUnits()
                    .list(change.asker(), new OrgUnitSlice(parent, SearchText.nameKey(name), Run.first(limit)));
        }

        private OrgUnitId create(String path, String name, OrgUnitId parent) {
            if (!source.createsOrgUnits()) {
                throw notFound(path);
            }
            NewOrgUnit unit = environment.inputs().valid(NewOrgUnit.named(name).below(parent), "orgUnit");
            long others = change.locked().orgUnits() + (imagined.isEmpty() ? created.size() : imagined.size());
            OrgUnit made = new OrgUnitCreation(environment)
                    .create(change, unit, imagined.contains(path) ? others - 1 : others);
            created.add(path);
            return made.id();
        }

        private NotFoundException notFound(String path) {
            return new NotFoundException(ErrorCode.ORG_UNIT_NOT_FOUND, Column.ORG_UNIT.field(), path);
        }
    }
}
