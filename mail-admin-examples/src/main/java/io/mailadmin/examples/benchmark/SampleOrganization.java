package io.mailadmin.examples.benchmark;

import io.mailadmin.AdminSession;
import io.mailadmin.id.OrgUnitId;
import java.util.List;
import java.util.UUID;

/**
 * An organization of the data set.
 *
 * @param domain its only domain
 * @param administrator a session of its first administrator
 * @param division a unit with many below it; the root if there is none
 * @param units where new users go
 */
record SampleOrganization(String domain, AdminSession administrator, OrgUnitId division, List<OrgUnitId> units) {

    UUID id() {
        return administrator.organization().value();
    }

    OrgUnitId root() {
        return OrgUnitId.rootOf(administrator.organization());
    }

    OrgUnitId unitOf(long number) {
        return units.get((int) Math.floorMod(number * 31, (long) units.size()));
    }
}
