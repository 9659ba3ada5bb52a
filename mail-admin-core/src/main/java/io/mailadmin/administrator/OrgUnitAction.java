package io.mailadmin.administrator;

/** What an administrator can do to a unit; asked for by {@link Administrators#explain}. New constants may appear. */
public enum OrgUnitAction {
    /** Get the unit, find what lies in it, or list its administrators. */
    READ,
    /** Create users or units in it, or move them into it. */
    ADD_TO,
    /** Rename, edit or move the unit. */
    CHANGE,
    /** Delete the unit. */
    DELETE,
    /** Add and remove its administrators. */
    ADMINISTER
}
