package io.mailadmin.address;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a person typed, before anything is known about it. */
final class Typed {

    private static final int LONGEST = 1_000;

    private Typed() {}

    /** {@code typed} without the white space around it; empty if there is none or it is too long to be looked at. */
    static Optional<String> trimmed(@Nullable String typed) {
        if (typed == null || typed.length() > 2 * LONGEST || typed.codePointCount(0, typed.length()) > LONGEST) {
            return Optional.empty();
        }
        // The no-break space comes along when an address is copied from a page, and strip leaves it.
        return Optional.of(typed.replace('\u00A0', ' ').strip());
    }

    /** Whether {@code text} has no character beyond ASCII, so that normalisation leaves it as it is. */
    static boolean isAscii(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (text.charAt(i) >= 0x80) {
                return false;
            }
        }
        return true;
    }
}
