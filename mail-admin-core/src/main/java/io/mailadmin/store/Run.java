package io.mailadmin.store;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Rows that follow each other in a list. A store answers them in the order of the list, also if the run goes backwards.
 *
 * @param <P> a place in the list's order
 * @param from the place that the run begins next to, without what is there; null to begin at the first row, or at the last if
 *     it goes backwards
 * @param backward whether it goes from there towards the first row
 * @param limit how many rows at most
 */
public record Run<P>(@Nullable P from, boolean backward, int limit) {

    /** The first rows of the list. */
    public static <P> Run<P> first(int limit) {
        return new Run<>(null, false, limit);
    }

    /** The rows after {@code place}, or the first ones if it is null. */
    public static <P> Run<P> after(@Nullable P place, int limit) {
        return new Run<>(place, false, limit);
    }

    /** The rows before {@code place}, or the last ones if it is null. */
    public static <P> Run<P> before(@Nullable P place, int limit) {
        return new Run<>(place, true, limit);
    }

    /** What was read along the run, in the order of the list. */
    public <T> List<T> inListOrder(List<T> read) {
        if (!backward) {
            return read;
        }
        List<T> reversed = new ArrayList<>(read);
        Collections.reverse(reversed);
        return reversed;
    }
}
