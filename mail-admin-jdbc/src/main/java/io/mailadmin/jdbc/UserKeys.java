package io.mailadmin.jdbc;

import io.mailadmin.store.UserKey;

/** Where the keys of users are kept: columns of mail_admin_user {@code u}, each with an index that begins with it. */
final class UserKeys {

    private UserKeys() {}

    static String column(UserKey key) {
        return switch (key) {
            case LOGIN -> "u.login";
            case GIVEN_NAME -> "u.given_name_key";
            case FAMILY_NAME -> "u.family_name_key";
            case INITIALS -> "u.initials_key";
            case CREATED -> "u.created_at";
        };
    }

    static String index(UserKey key) {
        return switch (key) {
            case LOGIN -> "mail_admin_user_login";
            case GIVEN_NAME -> "mail_admin_user_by_given_name";
            case FAMILY_NAME -> "mail_admin_user_by_family_name";
            case INITIALS -> "mail_admin_user_by_initials";
            case CREATED -> "mail_admin_user_by_creation";
        };
    }

    /** Whether there is an index of unit and key, where a database {@linkplain Dialect#readsUnitByUnit reads unit by unit}. */
    static boolean isIndexedByUnit(UserKey key) {
        return key == UserKey.LOGIN || key == UserKey.FAMILY_NAME || key == UserKey.GIVEN_NAME;
    }

    /** A key as it is bound to its column. */
    static Object value(Session session, UserKey key, String value) {
        return switch (key) {
            case LOGIN -> value;
            case GIVEN_NAME, FAMILY_NAME, INITIALS -> session.key(value);
            case CREATED -> Columns.time(UserKey.createdAt(value));
        };
    }
}
