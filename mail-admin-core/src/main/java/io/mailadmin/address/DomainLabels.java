package io.mailadmin.address;

import static java.net.IDN.ALLOW_UNASSIGNED;
import static java.net.IDN.USE_STD3_ASCII_RULES;

import java.lang.Character.UnicodeScript;
import java.net.IDN;
import java.text.Normalizer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Turns domain names from the form typed into A-labels and back.
 *
 * <p>{@link IDN} knows IDNA2003 and Unicode 3.2 only, so the input is normalised here, later scripts are allowed, and
 * whatever IDN would drop or change on the way is refused: that would be another domain than the one typed.
 */
final class DomainLabels {

    private static final int LONGEST = 253;
    private static final int LONGEST_LABEL = 63;
    private static final String ENCODED = "xn--";
    private static final Pattern DOT = Pattern.compile("[.。．｡]");

    private DomainLabels() {}

    /** Two labels or more, the last of which is no number; by loops, since each user that is read asks. */
    static boolean isCanonical(String domain) {
        int start = 0;
        for (int dot = domain.indexOf('.'); dot >= 0; dot = domain.indexOf('.', start)) {
            if (!isLabel(domain, start, dot)) {
                return false;
            }
            start = dot + 1;
        }
        return start > 0
                && domain.length() <= LONGEST
                && isLabel(domain, start, domain.length())
                && !domain.chars().skip(start).allMatch(DomainLabels::isDigit);
    }

    private static boolean isLabel(String domain, int start, int end) {
        if (start == end
                || end - start > LONGEST_LABEL
                || domain.charAt(start) == '-'
                || domain.charAt(end - 1) == '-') {
            return false;
        }
        for (int i = start; i < end; i++) {
            char c = domain.charAt(i);
            if (!isDigit(c) && (c < 'a' || c > 'z') && c != '-') {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(int c) {
        return c >= '0' && c <= '9';
    }

    /** The canonical form of what was typed, or empty if it is no domain name. */
    static Optional<String> toAscii(String typed) {
        if (Typed.isAscii(typed)) {
            return Optional.of(typed.toLowerCase(Locale.ROOT)).filter(DomainLabels::isCanonical);
        }
        try {
            return Optional.of(eachLabel(DOT.split(typed, -1), DomainLabels::encode))
                    .filter(DomainLabels::isCanonical);
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** The U-labels of a canonical domain; a label that cannot be typed as U-label stays an A-label. */
    static String toUnicode(String canonical) {
        if (!canonical.contains(ENCODED)) {
            return canonical;
        }
        return eachLabel(DOT.split(canonical, -1), DomainLabels::decode);
    }

    private static String eachLabel(String[] labels, UnaryOperator<String> change) {
        return Arrays.stream(labels).map(change).collect(Collectors.joining("."));
    }

    private static String encode(String typed) {
        String label = normalised(typed);
        if (label.indexOf('.') >= 0) {
            throw new IllegalArgumentException("A character that was no dot became one");
        }
        if (Typed.isAscii(label)) {
            return label;
        }
        String encoded = IDN.toASCII(label, ALLOW_UNASSIGNED | USE_STD3_ASCII_RULES);
        if (!label.codePoints().allMatch(DomainLabels::isAllowed)
                || !label.equals(IDN.toUnicode(encoded, ALLOW_UNASSIGNED))) {
            throw new IllegalArgumentException("IDN would change the label");
        }
        return encoded;
    }

    private static String decode(String label) {
        String shown = IDN.toUnicode(label, ALLOW_UNASSIGNED);
        try {
            return label.equals(encode(shown)) ? shown : label;
        } catch (IllegalArgumentException e) {
            return label;
        }
    }

    /** NFKC in lower case, code point by code point: a whole string would turn the last sigma into another letter. */
    private static String normalised(String typed) {
        String lower = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .codePoints()
                .mapToObj(c -> Character.toString(c).toLowerCase(Locale.ROOT))
                .collect(Collectors.joining());
        return Normalizer.normalize(lower, Normalizer.Form.NFKC);
    }

    /** Letters, marks and digits, without those that are invisible or that IDNA2003 spells in another way. */
    private static boolean isAllowed(int c) {
        return switch (Character.getType(c)) {
            case Character.LOWERCASE_LETTER,
                    Character.MODIFIER_LETTER,
                    Character.OTHER_LETTER,
                    Character.NON_SPACING_MARK,
                    Character.COMBINING_SPACING_MARK,
                    Character.DECIMAL_DIGIT_NUMBER -> !isInvisible(c) && UnicodeScript.of(c) != UnicodeScript.CHEROKEE;
            default -> c == '-';
        };
    }

    // Hangul fillers, Khmer inherent vowels, variation selectors; the other invisible ones are no letters or dropped by
    // IDN.
    private static boolean isInvisible(int c) {
        return c == 0x115F || c == 0x1160 || c == 0x17B4 || c == 0x17B5 || (c >= 0xE0100 && c <= 0xE01EF);
    }
}
