package io.mailadmin.examples.quickstart;

import java.io.PrintStream;

/** Prints lines in columns, counting a Hangul syllable as two, as terminals do. */
final class Terminal {

    private static final String INDENT = "   ";

    private final PrintStream out;

    Terminal(PrintStream out) {
        this.out = out;
    }

    /** A heading, after a blank line. */
    void heading(String text) {
        out.println();
        out.println(text);
    }

    /** A line below a heading. */
    void line(String text) {
        out.println((INDENT + text).stripTrailing());
    }

    /** A value with its name in Korean and English. */
    void value(String korean, String english, Object value) {
        line(pad(korean, 15) + pad(english, 18) + value);
    }

    /** A refusal, in Korean and below it in English, with what it is about to the left. */
    void refusal(String where, String field, String korean, String english) {
        line(pad(where, 7) + pad(field, 15) + korean);
        line(pad("", 22) + english);
    }

    /** {@code text}, filled with blanks up to {@code width} columns. */
    static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - width(text)));
    }

    private static int width(String text) {
        return text.codePoints().map(c -> isWide(c) ? 2 : 1).sum();
    }

    private static boolean isWide(int c) {
        Character.UnicodeScript script = Character.UnicodeScript.of(c);
        return script == Character.UnicodeScript.HANGUL || script == Character.UnicodeScript.HAN;
    }
}
