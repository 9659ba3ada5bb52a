package io.mailadmin.store;

import io.mailadmin.id.OrgUnitId;
import io.mailadmin.organization.Organization;
import io.mailadmin.organization.ServiceAllotment;
import java.util.List;

/**
 * What the first page shows.
 *
 * @param organization the organization
 * @param scopes the units on which the asker holds grants, in the order of their ids; for the operator the root alone
 * @param orgUnits how many units are visible to the asker, the root not counted
 * @param administrators the number of grants on {@code scopes}
 * @param serviceTypes the service types given to the organization, by code, with the number of visible users that have each
 */
public record Overview(
        Organization organization,
        List<OrgUnitId> scopes,
        long orgUnits,
        long administrators,
        List<ServiceAllotment> serviceTypes) {}
