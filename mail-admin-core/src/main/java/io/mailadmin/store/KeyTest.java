package io.mailadmin.store;

import java.util.regex.Pattern;

/** What is asked of a key besides the range that it lies in. */
public sealed interface KeyTest {

    /** The key that is asked. */
    UserKey key();

    /** Whether {@code value}, a user's key, meets it. */
    boolean holds(String value);

    /**
     * That a text stands in the key, all its characters being literal.
     *
     * @param key the key
     * @param text the text, without a space and not empty
     * @param part in which part of a name's key; other keys have only one
     */
    record Contains(UserKey key, String text, Part part) implements KeyTest {

        @Override
        public boolean holds(String value) {
            return part == Part.FIRST
                    ? value.substring(0, value.indexOf(' ')).contains(text)
                    : value.replace(" ", "").contains(text);
        }
    }

    /**
     * That the key has a form.
     *
     * @param key one of the two names' keys
     * @param form a regular expression that Java, PostgreSQL, PCRE and ICU read alike; it is found anywhere unless it says
     *     otherwise
     */
    record Matches(UserKey key, String form) implements KeyTest {

        @Override
        public boolean holds(String value) {
            return Pattern.compile(form).matcher(value).find();
        }
    }

    /** A part of a name's key. */
    enum Part {
        /** What stands before the space. */
        FIRST,
        /** Both names, as if there were no space between them. */
        JOINED
    }
}
