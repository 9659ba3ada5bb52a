package io.mailadmin.internal.text;

import io.mailadmin.constraint.PlainText;
import java.text.Normalizer;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Folds text so that people find it, and collide with it, however they spell it: case, width and normalisation form do
 * not matter. Independent of the default locale; folding what is folded changes nothing.
 */
public final class SearchText {

    private SearchText() {}

    /** For search columns and search words: folded, without white space. */
    public static String fold(String text) {
        StringBuilder folded = new StringBuilder();
        folded(text).codePoints().filter(c -> !PlainText.isSpace(c)).forEach(folded::appendCodePoint);
        // What a space kept apart may now compose.
        return Normalizer.normalize(folded, Normalizer.Form.NFKC);
    }

    /**
     * For search columns of names and words that may be initial consonants: folded, but a consonant that stands alone stays one,
     * where folding would compose it with a vowel after it.
     */
    public static String key(String text) {
        StringBuilder key = new StringBuilder();
        StringBuilder run = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC).codePoints().forEach(c -> {
            int consonant = Consonants.alone(c);
            if (consonant < 0) {
                run.appendCodePoint(c);
            } else {
                key.append(fold(run.toString())).appendCodePoint(consonant);
                run.setLength(0);
            }
        });
        return key.append(fold(run.toString())).toString();
    }

    /** For names that must be unique among siblings: folded, white space inside made one space, none around. */
    public static String nameKey(String name) {
        return folded(name)
                .codePoints()
                .mapToObj(c -> PlainText.isSpace(c) ? " " : Character.toString(c))
                .collect(Collectors.joining())
                .replaceAll(" +", " ")
                .strip();
    }

    /** NFKC and full case folding; twice, as the Unicode Standard does it, because the one gives the other work. */
    private static String folded(String text) {
        return caseless(caseless(text));
    }

    private static String caseless(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKD)
                .codePoints()
                .mapToObj(SearchText::caseless)
                .collect(Collectors.joining());
        return Normalizer.normalize(folded, Normalizer.Form.NFKC);
    }

    // Code point by code point, as the lower case of a whole string depends on where a sigma stands.
    private static String caseless(int c) {
        return Character.toString(c)
                .toUpperCase(Locale.ROOT)
                .codePoints()
                .mapToObj(upper -> Character.toString(upper).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
    }
}
