package io.mailadmin.store;

import java.util.Arrays;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A half-open range of keys in code-point order.
 *
 * @param from the first key of the range
 * @param to the first key after the range; null if there is none
 */
public record KeyRange(String from, @Nullable String to) {

    /** All keys. */
    public static final KeyRange ALL = new KeyRange("", null);

    /** The keys that begin with {@code prefix}, which is not empty. */
    public static KeyRange beginningWith(String prefix) {
        return new KeyRange(prefix, after(prefix).orElse(null));
    }

    /** Whether {@code key} lies within. */
    public boolean contains(String key) {
        return compare(key, from) >= 0 && (to == null || compare(key, to) < 0);
    }

    /** The smallest string above all that begin with {@code prefix}; empty if there is none. */
    private static Optional<String> after(String prefix) {
        int[] points = prefix.codePoints().toArray();
        for (int last = points.length - 1; last >= 0; last--) {
            if (points[last] < Character.MAX_CODE_POINT) {
                int next = points[last] + 1;
                // no string may hold a lone surrogate, so the range above U+D7FF begins at U+E000
                points[last] = next == Character.MIN_SURROGATE ? Character.MAX_SURROGATE + 1 : next;
                return Optional.of(new String(points, 0, last + 1));
            }
        }
        return Optional.empty();
    }

    private static int compare(String one, String other) {
        return Arrays.compare(one.codePoints().toArray(), other.codePoints().toArray());
    }
}
