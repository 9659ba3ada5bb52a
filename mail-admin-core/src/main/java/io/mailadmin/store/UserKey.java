package io.mailadmin.store;

import java.time.Instant;
import java.time.temporal.ChronoUnit;

/** What users are searched and sorted by; every key compares code point by code point. */
public enum UserKey {
    /** The login. */
    LOGIN,
    /** {@link UserRow#familyNameKey}. */
    FAMILY_NAME,
    /** {@link UserRow#givenNameKey}. */
    GIVEN_NAME,
    /** {@link UserRow#initialsKey}. */
    INITIALS,
    /** When the user was created, as {@link #created} writes it. Only sorted by. */
    CREATED;

    /** A time between 1970 and 9999 as the key {@link #CREATED}: 18 digits that count microseconds. */
    public static String created(Instant time) {
        return "%018d".formatted(ChronoUnit.MICROS.between(Instant.EPOCH, time));
    }

    /**
     * The time that {@link #created} wrote.
     *
     * @throws IllegalArgumentException if it did not
     */
    public static Instant createdAt(String key) {
        if (!key.matches("[0-9]{18}")) {
            throw new IllegalArgumentException(key);
        }
        return Instant.EPOCH.plus(Long.parseLong(key), ChronoUnit.MICROS);
    }
}
