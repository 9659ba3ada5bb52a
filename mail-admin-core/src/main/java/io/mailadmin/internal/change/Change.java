package io.mailadmin.internal.change;

import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.organization.Organization;
import io.mailadmin.store.Asker;
import io.mailadmin.store.LockedOrganization;
import io.mailadmin.store.StoreTransaction;

/**
 * A unit of work that writes to one organization, whose row it holds.
 *
 * @param asker on whose behalf
 * @param locked the organization as it is now
 * @param tx reads and writes
 */
public record Change(Asker asker, LockedOrganization locked, StoreTransaction tx) {

    /** The organization as it is now. */
    public Organization organization() {
        return locked.organization();
    }

    /** The organization's id. */
    public OrganizationId organizationId() {
        return asker.organization();
    }

    /** The root unit, which is the organization itself. */
    public OrgUnitId root() {
        return OrgUnitId.rootOf(asker.organization());
    }
}
