package io.mailadmin.user;

import io.mailadmin.constraint.PlainText;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.FieldError;
import io.mailadmin.error.InvalidInputException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One term of a search text.
 *
 * @param position where it begins, counted from 1 in characters
 * @param field the name before the colon in lower case; empty if there is none
 * @param match how the word is compared
 * @param starred whether a star says so
 * @param word the word without quotation marks and stars
 */
record QueryToken(int position, String field, Match match, boolean starred, String word) {

    private static final Pattern PLAIN = Pattern.compile("[\\p{L}\\p{M}\\p{N}@._+-]+");

    /** The terms of {@code text}. */
    static List<QueryToken> read(String text) {
        Reader reader = new Reader(text.codePoints().toArray());
        List<QueryToken> tokens = new ArrayList<>();
        while (reader.skipSpaces()) {
            tokens.add(reader.next());
        }
        return tokens;
    }

    /** A word as it is read again. */
    static String quoted(String word) {
        return PLAIN.matcher(word).matches()
                ? word
                : '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"';
    }

    /** Refuses the search text for what is wrong at {@code position}. */
    static InvalidInputException refused(ErrorCode code, int position, @Nullable String value) {
        return new InvalidInputException(
                List.of(FieldError.of("query", code, value, Integer.toString(position), value)));
    }

    private static final class Reader {

        private final int[] text;
        private int at;

        Reader(int[] text) {
            this.text = text;
        }

        boolean skipSpaces() {
            while (at < text.length && PlainText.isSpace(text[at])) {
                at++;
            }
            return at < text.length;
        }

        QueryToken next() {
            int start = at;
            String field = field();
            boolean is = take('=');
            boolean contains = take('*');
            int value = at;
            String word = here('"') ? quotedWord() : plainWord();
            if (word.isEmpty() && at == value) {
                throw refused(ErrorCode.SEARCH_VALUE_MISSING, value + 1, null);
            }
            boolean begins = take('*');
            if ((is && (contains || begins)) || (contains && !begins)) {
                throw refused(ErrorCode.SEARCH_STAR_INVALID, start + 1, word);
            }
            if (at < text.length && !PlainText.isSpace(text[at])) {
                throw refused(ErrorCode.SEARCH_VALUE_MISPLACED, at + 1, Character.toString(text[at]));
            }
            Match match = is ? Match.IS : contains ? Match.CONTAINS : Match.BEGINS_WITH;
            return new QueryToken(start + 1, field, match, begins, word);
        }

        private String field() {
            int end = at;
            while (end < text.length && Character.isLetter(text[end])) {
                end++;
            }
            if (end == at || end == text.length || text[end] != ':') {
                return "";
            }
            String field = new String(text, at, end - at).toLowerCase(Locale.ROOT);
            at = end + 1;
            return field;
        }

        private String plainWord() {
            int start = at;
            while (at < text.length && !PlainText.isSpace(text[at]) && !here('*') && !here('"')) {
                at++;
            }
            return new String(text, start, at - start);
        }

        private String quotedWord() {
            int start = at++;
            StringBuilder word = new StringBuilder();
            while (at < text.length && !here('"')) {
                if (here('\\') && at + 1 < text.length) {
                    at++;
                }
                word.appendCodePoint(text[at++]);
            }
            if (!take('"')) {
                throw refused(ErrorCode.SEARCH_QUOTE_OPEN, start + 1, word.toString());
            }
            return word.toString();
        }

        private boolean take(char wanted) {
            boolean found = here(wanted);
            at += found ? 1 : 0;
            return found;
        }

        private boolean here(char wanted) {
            return at < text.length && text[at] == wanted;
        }
    }
}
