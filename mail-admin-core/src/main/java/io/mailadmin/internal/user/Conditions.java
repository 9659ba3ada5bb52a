package io.mailadmin.internal.user;

import static io.mailadmin.internal.text.NameKeys.SEPARATOR;

import io.mailadmin.internal.text.NamePattern;
import io.mailadmin.store.KeyCondition;
import io.mailadmin.store.KeyMatch;
import io.mailadmin.store.KeyRange;
import io.mailadmin.store.KeyTest;
import io.mailadmin.store.KeyTest.Part;
import io.mailadmin.store.UserKey;
import io.mailadmin.user.Match;
import io.mailadmin.user.UserCondition;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * Turns what people ask into what a store compares. The first name of a key ends at its {@linkplain
 * io.mailadmin.internal.text.NameKeys separator}, which sorts before all else: so <em>is</em>, too, is a range.
 */
final class Conditions {

    /** The first character after the separator, which no folded text holds either. */
    private static final String AFTER_SEPARATOR = "!";

    private final Word word;
    private final NamePattern pattern;
    private final Match match;

    private Conditions(Word word, Match match) {
        this.word = word;
        this.pattern = word.pattern();
        this.match = match;
    }

    /**
     * What {@code condition} compares.
     *
     * @throws io.mailadmin.error.InvalidInputException if its word is blank or too long
     */
    static KeyCondition of(UserCondition condition) {
        var conditions = new Conditions(Word.of(condition.word()), condition.match());
        return new KeyCondition(
                switch (condition.field()) {
                    case PRIMARY_SMTP_ADDRESS -> List.of(conditions.address());
                    case GIVEN_NAME -> conditions.name(UserKey.GIVEN_NAME);
                    case FAMILY_NAME -> conditions.name(UserKey.FAMILY_NAME);
                    case FULL_NAME -> conditions.fullNameOrNobody();
                    case ANY -> conditions.any();
                });
    }

    private KeyMatch address() {
        String text = word.address();
        return match == Match.CONTAINS
                ? walk(UserKey.LOGIN, List.of(new KeyTest.Contains(UserKey.LOGIN, text, Part.JOINED)))
                : new KeyMatch(UserKey.LOGIN, isOrBegins(text), List.of());
    }

    private List<KeyMatch> name(UserKey key) {
        if (match == Match.CONTAINS) {
            return List.of(walk(
                    key,
                    List.of(
                            pattern.hasConsonants()
                                    ? new KeyTest.Matches(key, "^[^ ]*" + pattern.form())
                                    : new KeyTest.Contains(key, word.name(), Part.FIRST))));
        }
        if (!pattern.hasConsonants()) {
            return List.of(new KeyMatch(key, isOrBegins(word.name()), List.of()));
        }
        KeyTest form = new KeyTest.Matches(key, "^" + pattern.form() + (match == Match.IS ? SEPARATOR : ""));
        return key == UserKey.FAMILY_NAME
                ? List.of(new KeyMatch(UserKey.INITIALS, KeyRange.beginningWith(pattern.initials()), List.of(form)))
                : pattern.ranges().stream()
                        .map(range -> new KeyMatch(key, range, List.of(form)))
                        .toList();
    }

    /** One character is nobody's full name, so it is looked for where it would stand: before an empty given name. */
    private List<KeyMatch> fullNameOrNobody() {
        List<KeyMatch> matches = fullName();
        return matches.isEmpty()
                ? List.of(new KeyMatch(UserKey.FAMILY_NAME, exactly(word.name() + SEPARATOR), List.of()))
                : matches;
    }

    private List<KeyMatch> fullName() {
        if (match == Match.CONTAINS) {
            return List.of(walk(UserKey.FAMILY_NAME, containedInFullName()));
        }
        return pattern.hasConsonants()
                ? List.of(initials())
                : Stream.concat(familyFirst(), givenFirst()).toList();
    }

    private KeyMatch initials() {
        KeyRange range = match == Match.IS ? exactly(pattern.initials()) : KeyRange.beginningWith(pattern.initials());
        String form = "^" + pattern.formAcrossNames() + (match == Match.IS ? "$" : "");
        return new KeyMatch(
                UserKey.INITIALS,
                range,
                pattern.isInitials() ? List.of() : List.of(new KeyTest.Matches(UserKey.FAMILY_NAME, form)));
    }

    private List<KeyTest> containedInFullName() {
        if (pattern.hasConsonants()) {
            return List.of(
                    pattern.isInitials()
                            ? new KeyTest.Contains(UserKey.INITIALS, pattern.initials(), Part.JOINED)
                            : new KeyTest.Matches(UserKey.FAMILY_NAME, pattern.formAcrossNames()));
        }
        KeyTest familyFirst = new KeyTest.Contains(UserKey.FAMILY_NAME, word.name(), Part.JOINED);
        return word.inParts()
                ? List.of(familyFirst, new KeyTest.Contains(UserKey.GIVEN_NAME, word.name(), Part.JOINED))
                : List.of(familyFirst);
    }

    /** In the order of the ranges, each of which the family name ends somewhere else. */
    private Stream<KeyMatch> familyFirst() {
        Stream<KeyRange> whole = match == Match.IS ? Stream.of() : Stream.of(KeyRange.beginningWith(word.name()));
        return Stream.concat(splits(), whole)
                .sorted(Comparator.comparing(KeyRange::from))
                .map(range -> new KeyMatch(UserKey.FAMILY_NAME, range, List.of()));
    }

    private Stream<KeyMatch> givenFirst() {
        return word.inParts()
                ? splits().sorted(Comparator.comparing(KeyRange::from))
                        .map(range -> new KeyMatch(UserKey.GIVEN_NAME, range, List.of()))
                : Stream.of();
    }

    private Stream<KeyRange> splits() {
        return word.boundaries().stream()
                .map(end ->
                        word.name().substring(0, end) + SEPARATOR + word.name().substring(end))
                .map(key -> match == Match.IS ? exactly(key) : KeyRange.beginningWith(key));
    }

    private List<KeyMatch> any() {
        if (match == Match.CONTAINS) {
            List<KeyTest> tests = new ArrayList<>(containedInFullName());
            tests.add(new KeyTest.Contains(UserKey.LOGIN, word.address(), Part.JOINED));
            return List.of(walk(UserKey.FAMILY_NAME, tests));
        }
        List<KeyMatch> matches = new ArrayList<>(List.of(address()));
        if (match == Match.IS) {
            matches.addAll(name(UserKey.FAMILY_NAME));
        }
        matches.addAll(fullName());
        matches.addAll(name(UserKey.GIVEN_NAME));
        return matches;
    }

    private static KeyMatch walk(UserKey key, List<KeyTest> tests) {
        return new KeyMatch(key, KeyRange.ALL, tests);
    }

    private KeyRange isOrBegins(String text) {
        return match == Match.IS ? exactly(text) : KeyRange.beginningWith(text);
    }

    /** The key {@code text} itself, and those of which it is the first name. */
    private static KeyRange exactly(String text) {
        return new KeyRange(text, text + AFTER_SEPARATOR);
    }
}
