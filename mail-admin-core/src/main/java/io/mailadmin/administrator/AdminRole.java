package io.mailadmin.administrator;

/**
 * How much an administrator may do within a scope. Who holds several grants has over each user and unit the most that one of
 * them gives. New constants may appear.
 */
public enum AdminRole {
    /** Everything. */
    FULL,
    /**
     * Everything but what makes an account somebody else's: set or reset passwords, delete for good, make administrators or
     * remove them, and move users or units to where the same administrator has the full role. New users still get a
     * first password.
     */
    WITHOUT_PASSWORDS
}
