package io.mailadmin.store;

import java.util.List;
import java.util.OptionalInt;
import java.util.function.Function;
import java.util.stream.IntStream;

/**
 * A condition on a user's keys.
 *
 * @param anyOf at least one of these must hold, of which there is at least one; ranges of one key without tests do not overlap
 */
public record KeyCondition(List<KeyMatch> anyOf) {

    /** Copies the matches. */
    public KeyCondition {
        anyOf = List.copyOf(anyOf);
    }

    /** The number of the first match that a user with these keys meets; empty if the condition does not hold. */
    public OptionalInt firstMatch(Function<UserKey, String> keys) {
        return IntStream.range(0, anyOf.size())
                .filter(number -> anyOf.get(number).holds(keys))
                .findFirst();
    }
}
