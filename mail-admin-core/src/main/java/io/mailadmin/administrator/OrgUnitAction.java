package io.mailadmin.administrator;

/** What an administrator can do to a unit; asked for by {@link Administrators#explain}. New constants may appear. */
public enum OrgUnitAction {
    /** Get the unit, or find what lies in it. */
    READ,
    /** Create users or units in it, or move them into it. */
    ADD_TO,
    /** Rename, edit or move the unit. */
    CHANGE,
    /** Delete the unit. */
    DELETE,
    /** See, add and remove its administrators. */
    ADMINISTER
}
