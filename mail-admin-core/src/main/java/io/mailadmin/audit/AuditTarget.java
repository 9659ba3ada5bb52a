package io.mailadmin.audit;

import io.mailadmin.id.OrgUnitId;

/**
 * What it was done to, as it was before, or after it came to be.
 *
 * @param kind what it is
 * @param id its id, domain or code
 * @param label its name, login or domain at that time in the form to show
 * @param orgUnit the unit in which it lay at that time; a unit lies in itself, and what lies in no unit in the root. Who
 *     administers this unit, or one above it, sees the event
 */
public record AuditTarget(Kind kind, String id, String label, OrgUnitId orgUnit) {

    /** Kinds of targets. */
    public enum Kind {
        /** An organization, by its id. */
        ORGANIZATION,
        /** A mail domain, by its canonical form. */
        DOMAIN,
        /** A service type, by its code. */
        SERVICE_TYPE,
        /** An organization unit, by its id. */
        ORG_UNIT,
        /** A user, by id. */
        USER,
        /** Written by a later version than this one, or damaged. */
        UNKNOWN
    }
}
