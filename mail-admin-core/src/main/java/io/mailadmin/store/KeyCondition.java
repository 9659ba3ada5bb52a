package io.mailadmin.store;

import io.mailadmin.user.Match;
import io.mailadmin.user.UserField;
import java.util.Optional;

/**
 * A condition on a search key: the folded name, or the login for {@link UserField#PRIMARY_SMTP_ADDRESS}. All characters of
 * {@code key} are literal.
 *
 * @param field whose key is compared
 * @param match how it is compared
 * @param key what it is compared with, folded like the stored keys, not empty
 */
public record KeyCondition(UserField field, Match match, String key) {

    /**
     * The end of the half-open range of keys that begin with {@code key}: the smallest string above all of them in
     * code-point order; empty if there is none.
     */
    public Optional<String> end() {
        int[] points = key.codePoints().toArray();
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
}
