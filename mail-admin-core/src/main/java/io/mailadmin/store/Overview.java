package io.mailadmin.store;

import io.mailadmin.administrator.AdminRole;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.organization.Organization;
import io.mailadmin.organization.ServiceAllotment;
import java.util.List;

/**
 * What the first page shows.
 *
 * @param organization the organization
 * @param scopes the root alone for the operator and for who holds a grant on it, else the units on which the asker holds
 *     grants, in the order of their ids
 * @param orgUnits how many units are visible to the asker, the root not counted
 * @param administrators the number of grants on {@code scopes}
 * @param serviceTypes the service types given to the organization, by code, with the number of visible users that have each
 */
public record Overview(
        Organization organization,
        List<Scope> scopes,
        long orgUnits,
        long administrators,
        List<ServiceAllotment> serviceTypes) {

    /**
     * A unit on which the asker holds a grant.
     *
     * @param unit the unit, the root for the whole organization
     * @param name its name
     * @param role the role of the grant; the full one for the operator
     */
    public record Scope(OrgUnitId unit, String name, AdminRole role) {}
}
