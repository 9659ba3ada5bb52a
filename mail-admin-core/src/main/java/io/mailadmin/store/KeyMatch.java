package io.mailadmin.store;

import java.util.List;
import java.util.function.Function;

/**
 * One way to match a condition.
 *
 * @param key the key whose range is looked through
 * @param range where it must lie
 * @param anyOf one of these must hold besides; nothing more is asked if there are none
 */
public record KeyMatch(UserKey key, KeyRange range, List<KeyTest> anyOf) {

    /** Copies the tests. */
    public KeyMatch {
        anyOf = List.copyOf(anyOf);
    }

    /** Whether a user with these keys meets it. */
    public boolean holds(Function<UserKey, String> keys) {
        return range.contains(keys.apply(key))
                && (anyOf.isEmpty() || anyOf.stream().anyMatch(test -> test.holds(keys.apply(test.key()))));
    }
}
