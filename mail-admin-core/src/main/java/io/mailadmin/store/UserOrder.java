package io.mailadmin.store;

import org.jspecify.annotations.Nullable;

/**
 * How users are sorted, those of one key by login in the same direction.
 *
 * @param key by this key; null for the order in which the first condition is matched: those that meet its first match sorted
 *     by that match's key, then those that meet the second and not the first, and so on
 * @param descending from the greatest to the smallest; never without a key
 */
public record UserOrder(@Nullable UserKey key, boolean descending) {

    /** As the first condition is matched. */
    public static final UserOrder AS_MATCHED = new UserOrder(null, false);

    /** From the smallest {@code key} to the greatest. */
    public static UserOrder rising(UserKey key) {
        return new UserOrder(key, false);
    }
}
