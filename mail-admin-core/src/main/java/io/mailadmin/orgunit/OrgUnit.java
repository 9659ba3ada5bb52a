package io.mailadmin.orgunit;

import io.mailadmin.id.OrgUnitId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An organization unit (조직 단위). The organization itself is the root of the tree, under the organization's own id and name.
 *
 * @param id its id
 * @param parent the unit above it; null only for the root
 * @param name 1 to 60 characters, unique among its siblings ignoring case
 * @param billingId the hosting company's billing reference (빌링ID), or null
 * @param users how many users are directly in it; for the root, how many the organization has
 * @param version advances with each change
 * @param createdAt when it was created, in UTC to the microsecond
 */
public record OrgUnit(
        OrgUnitId id,
        @Nullable OrgUnitId parent,
        String name,
        @Nullable String billingId,
        long users,
        long version,
        Instant createdAt) {

    /** An edit of this unit that so far changes nothing; it carries this version. */
    public OrgUnitEdit.Builder edit() {
        return new OrgUnitEdit.Builder(id, version, parent, name, billingId);
    }
}
