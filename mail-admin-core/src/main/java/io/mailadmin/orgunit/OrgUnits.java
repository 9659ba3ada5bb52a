package io.mailadmin.orgunit;

import io.mailadmin.id.OrgUnitId;
import io.mailadmin.page.Page;

/**
 * The organization units within the asker's scope (chapter 5). Units outside the scope do not exist for the asker.
 * Thread-safe.
 */
public interface OrgUnits {

    /**
     * Creates a unit.
     *
     * @throws io.mailadmin.error.InvalidInputException if a field breaks its rule
     * @throws io.mailadmin.error.NotFoundException if there is no such parent
     * @throws io.mailadmin.error.NotPermittedException if no parent is given and the asker does not administer the
     *     whole organization
     * @throws io.mailadmin.error.DuplicateException if a sibling has the name
     * @throws io.mailadmin.error.RuleBrokenException if the tree became deeper than 35 or the limit is reached
     */
    OrgUnit create(NewOrgUnit unit);

    /**
     * The unit {@code id}.
     *
     * @throws io.mailadmin.error.NotFoundException if there is none
     */
    OrgUnit get(OrgUnitId id);

    /**
     * One page of the units that match, sorted by name.
     *
     * @throws io.mailadmin.error.NotFoundException if there is no such parent
     * @throws io.mailadmin.error.NotPermittedException if the parent is the root and the asker does not administer the whole
     *     organization
     */
    Page<OrgUnit> find(OrgUnitQuery query);

    /**
     * Renames a unit, changes its billing ID, or moves it with all below it.
     *
     * @throws io.mailadmin.error.StaleVersionException if it was changed since it was read
     * @throws io.mailadmin.error.NotFoundException if there is no such unit or parent
     * @throws io.mailadmin.error.NotPermittedException if it is the top of the asker's own scope, or if the asker has the full
     *     role below the new parent, and not in the unit
     * @throws io.mailadmin.error.DuplicateException if a sibling has the name
     * @throws io.mailadmin.error.RuleBrokenException if it would lie below itself, or deeper than 35
     */
    OrgUnit update(OrgUnitEdit edit);

    /**
     * Deletes an empty unit; administrators of the unit lose that role.
     *
     * @throws io.mailadmin.error.NotFoundException if there is none
     * @throws io.mailadmin.error.NotPermittedException if it is the top of the asker's own scope
     * @throws io.mailadmin.error.RuleBrokenException if it still has users or units; the message says how many
     */
    void delete(OrgUnitId id);
}
