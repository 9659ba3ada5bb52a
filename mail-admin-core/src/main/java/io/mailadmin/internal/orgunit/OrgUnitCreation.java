package io.mailadmin.internal.orgunit;

import io.mailadmin.audit.AuditAction;
import io.mailadmin.constraint.PlainText;
import io.mailadmin.error.DuplicateException;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.RuleBrokenException;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.internal.audit.Subject;
import io.mailadmin.internal.change.Change;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.internal.text.SearchText;
import io.mailadmin.orgunit.NewOrgUnit;
import io.mailadmin.orgunit.OrgUnit;
import java.util.Objects;

/** Creates units, one by one and as lists of users name them. */
public final class OrgUnitCreation {

    private final Environment environment;

    /** Creates units in {@code environment}. */
    public OrgUnitCreation(Environment environment) {
        this.environment = environment;
    }

    /**
     * Creates {@code unit}, whose fields are valid one by one, below its parent, which the asker may use.
     *
     * @param others how many units the organization has
     */
    public OrgUnit create(Change change, NewOrgUnit unit, long others) {
        OrgUnitId parent = Objects.requireNonNullElse(unit.parent(), change.root());
        Tree.requireRoom(change, parent);
        Long limit = change.organization().limits().orgUnits();
        if (limit != null && others >= limit) {
            throw new RuleBrokenException(ErrorCode.ORG_UNIT_LIMIT_REACHED, null, limit);
        }
        OrgUnit created = new OrgUnit(
                new OrgUnitId(environment.ids().next()),
                parent,
                PlainText.normalise(unit.name()),
                PlainText.normaliseOptional(unit.billingId()).orElse(null),
                0,
                1,
                environment.now());
        if (!change.tx().orgUnits().insert(change.organizationId(), created, SearchText.nameKey(created.name()))) {
            throw nameTaken(created);
        }
        change.record(AuditAction.ORG_UNIT_CREATED, null, Subject.of(created));
        return created;
    }

    static DuplicateException nameTaken(OrgUnit unit) {
        return new DuplicateException(ErrorCode.ORG_UNIT_NAME_TAKEN, "name", unit.name());
    }
}
