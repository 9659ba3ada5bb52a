package io.mailadmin.store;

import io.mailadmin.address.EmailAddress;
import io.mailadmin.audit.AuditAnchor;
import io.mailadmin.organization.Organization;
import org.jspecify.annotations.Nullable;

/**
 * An organization whose row the unit of work holds.
 *
 * @param organization the organization with its domains
 * @param head the last event of its changes
 * @param orgUnits how many units it has, the root not counted
 * @param askerLogin the login of the administrator for whom the row was taken; null for the operator, and for a user who is
 *     not there
 */
public record LockedOrganization(
        Organization organization,
        AuditAnchor head,
        long orgUnits,
        @Nullable EmailAddress askerLogin) {

    /** The number of its last change, from 0. */
    public long eventSequence() {
        return head.sequence();
    }
}
