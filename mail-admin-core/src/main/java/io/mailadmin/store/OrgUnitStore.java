package io.mailadmin.store;

import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.orgunit.OrgUnit;
import java.util.OptionalInt;

/** Writes organization units. The root unit is written with its organization and never here. */
public interface OrgUnitStore extends OrgUnitReader {

    /**
     * Adds a unit without users below its parent, which exists, and counts it.
     *
     * @param nameKey the name as it must be unique among siblings
     * @return false if a sibling has the name key
     */
    boolean insert(OrganizationId organization, OrgUnit unit, String nameKey);

    /**
     * Replaces name, billing ID and parent; another parent moves all below the unit along. The caller has made sure that
     * the new parent does not lie below the unit. The new version is that of {@code changed}; its users are not looked at.
     */
    Outcome update(OrganizationId organization, OrgUnit changed, String nameKey, long expectedVersion);

    /** Deletes a unit without users and units, with the grants on it, and counts it. */
    void delete(OrganizationId organization, OrgUnitId id);

    /** How many units lie directly below {@code id}. */
    long children(OrganizationId organization, OrgUnitId id);

    /** How many steps {@code below} lies below {@code above}, 0 for the same unit; empty if it does not. */
    OptionalInt distance(OrganizationId organization, OrgUnitId above, OrgUnitId below);

    /** How many steps the deepest unit below {@code id} lies below it, 0 if there is none. */
    int height(OrganizationId organization, OrgUnitId id);
}
