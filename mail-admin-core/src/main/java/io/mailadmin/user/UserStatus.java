package io.mailadmin.user;

/** What a user's account may do. The organization's status caps it. */
public enum UserStatus {
    /** Signs in, sends and receives. */
    ACTIVE,
    /** Mail still arrives, but nobody signs in (leave of absence, days after leaving). */
    LOGIN_BLOCKED,
    /** Neither sign-in nor mail. */
    SUSPENDED
}
