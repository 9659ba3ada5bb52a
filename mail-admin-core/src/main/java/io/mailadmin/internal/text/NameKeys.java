package io.mailadmin.internal.text;

import static java.nio.charset.StandardCharsets.UTF_8;

/**
 * The keys that a user's names are searched and sorted by. Both names are in each: one that begins with a family name is
 * found, sorted and told from longer ones by the same index, and so are both names together.
 *
 * @param givenName the given name, a space, and the family name, each folded: {@code 민수 김}
 * @param familyName the family name, a space, and the given name: {@code 김 민수}
 * @param initials the initial consonants of family name and given name without a space: {@code ㄱㅁㅅ}
 */
public record NameKeys(String givenName, String familyName, String initials) {

    /** Between the two names; folded names hold neither a space nor a character below it. */
    public static final String SEPARATOR = " ";

    /** What an index of every database takes. Only names of ligatures, which folding makes longer, reach it. */
    private static final int MOST_BYTES = 1_980;

    private static final int MOST_INITIALS = 120;

    /** The keys of a user called so. */
    public static NameKeys of(String givenName, String familyName) {
        String given = SearchText.key(givenName);
        String family = SearchText.key(familyName);
        return new NameKeys(cut(given + SEPARATOR + family), cut(family + SEPARATOR + given), initials(family + given));
    }

    private static String initials(String names) {
        StringBuilder initials = new StringBuilder();
        names.codePoints().map(Consonants::initial).limit(MOST_INITIALS).forEach(initials::appendCodePoint);
        return initials.toString();
    }

    private static String cut(String key) {
        String kept = key;
        while (kept.getBytes(UTF_8).length > MOST_BYTES) {
            kept = kept.substring(0, kept.offsetByCodePoints(kept.length(), -1));
        }
        return kept;
    }
}
