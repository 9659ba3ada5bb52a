package io.mailadmin.store;

import io.mailadmin.organization.Organization;

/**
 * An organization whose row the unit of work holds.
 *
 * @param organization the organization with its domains
 * @param eventSequence the number of its last change, from 0
 * @param orgUnits how many units it has, the root not counted
 */
public record LockedOrganization(Organization organization, long eventSequence, long orgUnits) {}
