package io.mailadmin.jdbc;

import io.mailadmin.store.UserKey;
import java.util.LinkedHashSet;
import java.util.Set;

/**
 * A row of mail_admin_user_suffix: a key of a user from one of its characters on. What a key contains, one of its suffixes begins
 * with.
 *
 * @param kind of which key, and whether it is all of it
 * @param text the first characters of the suffix
 */
record Suffix(Kind kind, String text) {

    /** The longest text, in code points. */
    static final int LONGEST = 24;

    /** Whose suffixes, numbered from 1 in the table. Whole keys are apart, since the keys' own indexes find what they begin with. */
    enum Kind {
        /** The login as a whole. */
        LOGIN_START(1),
        /** The login from within its local part on. Its domain has none: few domains are many users'. */
        LOGIN_INNER(2),
        /** The family name, and the given name after it. */
        FAMILY_START(3),
        /** The same from within the family name on. */
        FAMILY_INNER(4),
        /** The given name, and the family name after it. */
        GIVEN_START(5),
        /** The same from within the given name on. */
        GIVEN_INNER(6);

        private final int number;

        Kind(int number) {
            this.number = number;
        }

        int number() {
            return number;
        }

        static Kind start(UserKey key) {
            return switch (key) {
                case LOGIN -> LOGIN_START;
                case FAMILY_NAME -> FAMILY_START;
                case GIVEN_NAME -> GIVEN_START;
                case INITIALS, CREATED -> throw new IllegalArgumentException("No suffixes of " + key);
            };
        }

        static Kind inner(UserKey key) {
            return switch (start(key)) {
                case LOGIN_START -> LOGIN_INNER;
                case FAMILY_START -> FAMILY_INNER;
                default -> GIVEN_INNER;
            };
        }
    }

    /** All of a user with these keys. */
    static Set<Suffix> of(String login, String familyNameKey, String givenNameKey) {
        Set<Suffix> all = new LinkedHashSet<>();
        addAll(all, UserKey.LOGIN, login, login.indexOf('@'));
        addAll(all, UserKey.FAMILY_NAME, joined(familyNameKey), firstName(familyNameKey));
        addAll(all, UserKey.GIVEN_NAME, joined(givenNameKey), firstName(givenNameKey));
        return all;
    }

    /** The suffixes of {@code key} that begin before {@code end}. */
    private static void addAll(Set<Suffix> all, UserKey of, String key, int end) {
        for (int from = 0; from < end; from = key.offsetByCodePoints(from, 1)) {
            all.add(new Suffix(from == 0 ? Kind.start(of) : Kind.inner(of), cut(key.substring(from))));
        }
    }

    /** The beginning of {@code text} that is as long as a suffix may be. */
    static String cut(String text) {
        return text.codePointCount(0, text.length()) > LONGEST
                ? text.substring(0, text.offsetByCodePoints(0, LONGEST))
                : text;
    }

    private static String joined(String nameKey) {
        return nameKey.replace(" ", "");
    }

    /** Where the first name of a key ends; one that was cut may have no other. */
    private static int firstName(String nameKey) {
        int end = nameKey.indexOf(' ');
        return end < 0 ? nameKey.length() : end;
    }
}
