package io.mailadmin.internal.orgunit;

import io.mailadmin.audit.AuditAction;
import io.mailadmin.constraint.PlainText;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.error.RuleBrokenException;
import io.mailadmin.error.StaleVersionException;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.internal.audit.Subject;
import io.mailadmin.internal.change.Change;
import io.mailadmin.internal.change.Changes;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.internal.change.Rights;
import io.mailadmin.internal.text.SearchText;
import io.mailadmin.orgunit.NewOrgUnit;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.orgunit.OrgUnitEdit;
import io.mailadmin.orgunit.OrgUnitQuery;
import io.mailadmin.orgunit.OrgUnits;
import io.mailadmin.page.Page;
import io.mailadmin.store.Asker;
import io.mailadmin.store.Outcome;
import io.mailadmin.store.StoreReader;
import java.util.List;

/** The organization units, as one asker may see and change them. */
public final class OrgUnitService implements OrgUnits {

    private final Environment environment;
    private final Asker asker;
    private final Changes changes;

    /** The units for {@code asker}. */
    public OrgUnitService(Environment environment, Asker asker) {
        this.environment = environment;
        this.asker = asker;
        this.changes = new Changes(environment);
    }

    @Override
    public OrgUnit create(NewOrgUnit unit) {
        environment.inputs().valid(unit, "orgUnit");
        return changes.apply(asker, "created a unit", change -> {
            OrgUnit parent = Rights.unit(change.tx(), asker, unit.parent(), "parent");
            return new OrgUnitCreation(environment)
                    .create(change, unit.below(parent.id()), change.locked().orgUnits());
        });
    }

    @Override
    public OrgUnit get(OrgUnitId id) {
        InvalidInputException.required(id, "orgUnitId");
        return environment.store().read(store -> Rights.unit(store, asker, id, "orgUnitId"));
    }

    @Override
    public Page<OrgUnit> find(OrgUnitQuery query) {
        var search = new OrgUnitSearch(InvalidInputException.required(query, "query"));
        var slice = search.slice();
        return environment.store().read(store -> {
            List<OrgUnit> rows = store.orgUnits().list(asker, slice);
            if (rows.isEmpty()) {
                explainNothing(store, query);
            }
            return search.page(rows);
        });
    }

    @Override
    public OrgUnit update(OrgUnitEdit edit) {
        environment.inputs().valid(edit, "edit");
        return changes.apply(asker, "edited a unit", change -> {
            OrgUnit before = Rights.unitToChange(change.tx(), asker, edit.id());
            if (before.version() != edit.version()) {
                throw new StaleVersionException(before.name());
            }
            OrgUnit after = new OrgUnit(
                    before.id(),
                    Tree.newParent(change, before, edit.parent()),
                    PlainText.normalise(edit.name()),
                    PlainText.normaliseOptional(edit.billingId()).orElse(null),
                    before.users(),
                    before.version() + 1,
                    before.createdAt());
            save(change, before, after);
            change.record(AuditAction.ORG_UNIT_CHANGED, Subject.of(before), Subject.of(after));
            return after;
        });
    }

    @Override
    public void delete(OrgUnitId id) {
        InvalidInputException.required(id, "orgUnitId");
        changes.run(asker, "deleted a unit", change -> {
            OrgUnit unit = Rights.unitToChange(change.tx(), asker, id);
            long children = change.tx().orgUnits().children(change.organizationId(), id);
            if (unit.users() > 0 || children > 0) {
                throw new RuleBrokenException(
                        ErrorCode.ORG_UNIT_NOT_EMPTY, "orgUnitId", unit.name(), unit.users(), children);
            }
            change.tx().orgUnits().delete(change.organizationId(), id);
            change.record(AuditAction.ORG_UNIT_DELETED, Subject.of(unit), null);
        });
    }

    private static void save(Change change, OrgUnit before, OrgUnit after) {
        Outcome outcome = change.tx()
                .orgUnits()
                .update(change.organizationId(), after, SearchText.nameKey(after.name()), before.version());
        switch (outcome) {
            case DONE -> {}
            case STALE -> throw new StaleVersionException(before.name());
            case TAKEN -> throw OrgUnitCreation.nameTaken(after);
        }
    }

    /** Nothing found may mean that there is nothing, but also that the unit is out of sight or the right was taken away. */
    private void explainNothing(StoreReader store, OrgUnitQuery query) {
        if (query.parent() == null) {
            Rights.requireAdministrator(store, asker);
        } else {
            Rights.unit(store, asker, query.parent(), "parent");
        }
    }
}
