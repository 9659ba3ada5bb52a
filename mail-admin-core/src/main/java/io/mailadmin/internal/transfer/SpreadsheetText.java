package io.mailadmin.internal.transfer;

/**
 * Text that no spreadsheet takes for a formula. What begins like one gets an apostrophe, and so does what would then look the
 * same; thus reading undoes exactly what writing did.
 */
final class SpreadsheetText {

    /** With their full-width forms, which spreadsheets of East Asia take for the same. */
    private static final String BEGIN_FORMULAS = "=+-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20";

    private SpreadsheetText() {}

    /** The text as it is written. */
    static String written(String text) {
        return beginsFormula(text) ? '\'' + text : text;
    }

    /** The text that was written. */
    static String read(String text) {
        return text.startsWith("'") && beginsFormula(text) ? text.substring(1) : text;
    }

    private static boolean beginsFormula(String text) {
        int i = 0;
        while (i < text.length() && text.charAt(i) == '\'') {
            i++;
        }
        return i < text.length() && BEGIN_FORMULAS.indexOf(text.charAt(i)) >= 0;
    }
}
