package io.mailadmin.orgunit;

import io.mailadmin.constraint.BillingId;
import io.mailadmin.constraint.Name;
import io.mailadmin.constraint.Required;
import io.mailadmin.id.OrgUnitId;
import org.jspecify.annotations.Nullable;

/**
 * A unit to create (조직 단위 생성).
 *
 * @param name the unit's name (조직 단위 이름), 1 to 60 characters, unique among its siblings ignoring case
 * @param billingId the billing ID (빌링ID), up to 64 characters; blank or null for none
 * @param parent the unit it shall lie below; null for directly below the organization
 */
public record NewOrgUnit(
        @Required @Name String name,
        @BillingId @Nullable String billingId,
        @Nullable OrgUnitId parent) {

    /** A unit directly below the organization, without billing ID. */
    public static NewOrgUnit named(String name) {
        return new NewOrgUnit(name, null, null);
    }

    /** The same with a billing ID. */
    public NewOrgUnit withBillingId(@Nullable String newBillingId) {
        return new NewOrgUnit(name, newBillingId, parent);
    }

    /** The same below {@code newParent}. */
    public NewOrgUnit below(@Nullable OrgUnitId newParent) {
        return new NewOrgUnit(name, billingId, newParent);
    }
}
