package io.mailadmin.audit;

/**
 * Who did it.
 *
 * @param kind in which role
 * @param id the user's id, or the operator's name; empty for nobody knows whom
 * @param name the user's login at that time in the form to show, or the operator's name; empty for nobody knows whom
 */
public record AuditActor(Kind kind, String id, String name) {

    /** The roles in which something is done. */
    public enum Kind {
        /** A user who administers the organization or a unit. */
        ADMINISTRATOR,
        /** The hosting company's own code or staff. */
        OPERATOR,
        /** A user, for himself or herself. */
        USER,
        /** Nobody knows: a sign-in was refused. */
        ANONYMOUS,
        /** Written by a later version than this one, or damaged. */
        UNKNOWN
    }
}
