package io.mailadmin.constraint;

import io.mailadmin.error.InvalidInputException;
import java.text.Normalizer;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How names and billing IDs are kept: the one rule behind {@code @Name} and {@code @BillingId}. */
public final class PlainText {

    /** The most code points a name may have. */
    public static final int LONGEST_NAME = 60;

    /** The most code points a billing ID may have. */
    public static final int LONGEST_BILLING_ID = 64;

    // Normalising takes time that grows with the square of a run of combining marks.
    private static final int LONGEST_TYPED = 2_000;

    private PlainText() {}

    /**
     * The text as it is kept: in NFC, without the white space around it; nothing else is changed, and nothing checked.
     *
     * @throws InvalidInputException if it is null
     */
    public static String normalise(String typed) {
        String composed = Normalizer.normalize(InvalidInputException.required(typed, "name"), Normalizer.Form.NFC);
        int begin = 0;
        int end = composed.length();
        while (begin < end && isSpace(composed.charAt(begin))) {
            begin++;
        }
        while (begin < end && isSpace(composed.charAt(end - 1))) {
            end--;
        }
        return composed.substring(begin, end);
    }

    /** Like {@link #normalise}, but empty for null and blank text: a value that may be left out. */
    public static Optional<String> normaliseOptional(@Nullable String typed) {
        return typed == null || isBlank(typed) ? Optional.empty() : Optional.of(normalise(typed));
    }

    /** True if nothing but white space is there. */
    public static boolean isBlank(String typed) {
        return typed.codePoints().allMatch(PlainText::isSpace);
    }

    /** True for white space of every kind, no-break spaces and line breaks included. */
    public static boolean isSpace(int codePoint) {
        return Character.isWhitespace(codePoint) || Character.isSpaceChar(codePoint);
    }

    /**
     * True if the text, once normalised, has 1 to {@code longest} code points, one of them visible, and no control
     * characters, line separators or unpaired surrogates, which no store keeps.
     */
    public static boolean isValid(String typed, int longest) {
        String text = typed.length() > LONGEST_TYPED ? "" : normalise(typed);
        return text.codePointCount(0, text.length()) <= longest
                && text.codePoints().noneMatch(PlainText::isForbidden)
                && text.codePoints().anyMatch(PlainText::isVisible);
    }

    private static boolean isForbidden(int c) {
        return switch (Character.getType(c)) {
            case Character.CONTROL, Character.SURROGATE, Character.LINE_SEPARATOR, Character.PARAGRAPH_SEPARATOR ->
                true;
            default -> false;
        };
    }

    // Format characters such as the joiner in an emoji are fine in a name, but are none by themselves.
    private static boolean isVisible(int c) {
        return !isSpace(c) && Character.getType(c) != Character.FORMAT && !isFiller(c);
    }

    private static boolean isFiller(int c) {
        return switch (c) {
            case 0x034F, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x2800, 0x3164, 0xFFA0 -> true;
            default -> (c >= 0x180B && c <= 0x180F) || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xE0100 && c <= 0xE01EF);
        };
    }
}
