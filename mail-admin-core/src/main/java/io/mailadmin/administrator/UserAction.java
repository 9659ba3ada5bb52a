package io.mailadmin.administrator;

/** What an administrator can do to a user; asked for by {@link Administrators#explain}. New constants may appear. */
public enum UserAction {
    /** Get or find the user. */
    READ,
    /** Edit, rename, move, block, suspend or reactivate the user. */
    CHANGE,
    /** Set or reset the user's password, which is never the administrator's own. */
    SET_PASSWORD,
    /** Move the user to the trash. */
    DELETE,
    /** Make the user an administrator of a unit in which the administrator has the full role. */
    MAKE_ADMINISTRATOR,
    /** Bring the user back from the trash. */
    RESTORE,
    /** Delete the user in the trash for good. */
    PURGE
}
