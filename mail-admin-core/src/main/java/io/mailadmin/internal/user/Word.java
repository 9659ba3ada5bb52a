package io.mailadmin.internal.user;

import io.mailadmin.address.DomainName;
import io.mailadmin.constraint.PlainText;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.internal.text.NamePattern;
import io.mailadmin.internal.text.SearchText;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A word that was typed to search, folded like the keys that it is compared with.
 *
 * @param address as part of an address
 * @param name as part of a name, without spaces
 * @param boundaries where in it the one name may end and the other begin
 * @param inParts whether the boundaries were typed, as spaces
 */
record Word(String address, String name, List<Integer> boundaries, boolean inParts) {

    private static final int LONGEST = 254;

    /** A family name is no longer, unless ligatures make it so. */
    private static final int MOST_SPLITS = 60;

    /**
     * Reads {@code typed}.
     *
     * @throws InvalidInputException if it is blank, too long, or holds control characters
     */
    static Word of(String typed) {
        if (!PlainText.isValid(typed, LONGEST)) {
            throw refused(typed);
        }
        List<String> parts = parts(typed);
        String name = String.join("", parts);
        String address = address(typed);
        if (name.isEmpty() || address.isEmpty()) {
            throw refused(typed);
        }
        return new Word(address, name, parts.size() > 1 ? betweenParts(parts) : anywhere(name), parts.size() > 1);
    }

    private static InvalidInputException refused(String typed) {
        return InvalidInputException.of("word", ErrorCode.SEARCH_WORD_INVALID, typed);
    }

    NamePattern pattern() {
        return NamePattern.of(name);
    }

    private static List<String> parts(String typed) {
        String spaced = typed.codePoints()
                .map(c -> PlainText.isSpace(c) ? ' ' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
        return Arrays.stream(spaced.split(" "))
                .map(SearchText::key)
                .filter(part -> !part.isEmpty())
                .toList();
    }

    /** Where the family name may end: where a space was typed. */
    private static List<Integer> betweenParts(List<String> parts) {
        List<Integer> boundaries = new ArrayList<>();
        int end = 0;
        for (String part : parts.subList(0, parts.size() - 1)) {
            end += part.length();
            boundaries.add(end);
        }
        return boundaries;
    }

    /** Where the family name may end: after each character but the last. */
    private static List<Integer> anywhere(String name) {
        List<Integer> boundaries = new ArrayList<>();
        int characters = Math.min(name.codePointCount(0, name.length()) - 1, MOST_SPLITS);
        for (int i = 1; i <= characters; i++) {
            boundaries.add(name.offsetByCodePoints(0, i));
        }
        return boundaries;
    }

    /** Addresses are stored with their domain as A-label, so a domain typed as U-label is searched as A-label. */
    private static String address(String word) {
        String folded = SearchText.fold(word);
        int at = folded.indexOf('@');
        String domain = folded.substring(at + 1);
        return DomainName.parse(domain)
                .map(name -> folded.substring(0, at + 1) + name)
                .orElse(folded);
    }
}
