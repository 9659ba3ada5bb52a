package io.mailadmin.internal.text;

import io.mailadmin.store.KeyRange;
import java.util.List;

/**
 * A word with initial consonants among its characters, as a regular expression for the keys of names. Only what Java,
 * PostgreSQL, PCRE and ICU read alike is used.
 */
public final class NamePattern {

    private static final int LAST_ASCII = 127;

    private final String word;

    private NamePattern(String word) {
        this.word = word;
    }

    /** For {@code word}, a {@linkplain SearchText#key key}. */
    public static NamePattern of(String word) {
        return new NamePattern(word);
    }

    /** Whether there is a consonant that stands alone in the word. */
    public boolean hasConsonants() {
        return word.codePoints().anyMatch(Consonants::isConsonant);
    }

    /** Whether the word, being the initials of a name, says all that it says. */
    public boolean isInitials() {
        return word.codePoints().allMatch(c -> Consonants.initial(c) == c);
    }

    /** The word as a key of initials begins or contains it. */
    public String initials() {
        StringBuilder initials = new StringBuilder();
        word.codePoints().map(Consonants::initial).forEach(initials::appendCodePoint);
        return initials.toString();
    }

    /** The ranges of keys that hold all that begin with the word, and others. */
    public List<KeyRange> ranges() {
        int first = word.codePointAt(0);
        if (!Consonants.isConsonant(first)) {
            return List.of(KeyRange.beginningWith(literalStart()));
        }
        return List.of(
                KeyRange.beginningWith(Character.toString(first)),
                new KeyRange(
                        Character.toString(Consonants.firstSyllable(first)),
                        KeyRange.beginningWith(Character.toString(Consonants.lastSyllable(first)))
                                .to()));
    }

    private String literalStart() {
        StringBuilder start = new StringBuilder();
        word.codePoints().takeWhile(c -> !Consonants.isConsonant(c)).forEach(start::appendCodePoint);
        return start.toString();
    }

    /** The form of a text without the space between two names. */
    public String form() {
        return form("");
    }

    /** The form of a text in which the space between two names may stand anywhere. */
    public String formAcrossNames() {
        return form(" ?");
    }

    private String form(String between) {
        StringBuilder form = new StringBuilder();
        word.codePoints().forEach(c -> {
            form.append(form.isEmpty() ? "" : between);
            append(form, c);
        });
        return form.toString();
    }

    private static void append(StringBuilder form, int c) {
        if (Consonants.isConsonant(c)) {
            form.append('[')
                    .appendCodePoint(c)
                    .appendCodePoint(Consonants.firstSyllable(c))
                    .append('-')
                    .appendCodePoint(Consonants.lastSyllable(c))
                    .append(']');
        } else {
            form.append(c > LAST_ASCII || Character.isLetterOrDigit(c) ? "" : "\\")
                    .appendCodePoint(c);
        }
    }
}
