package io.mailadmin.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a longer list. Immutable.
 *
 * @param <T> what the items are
 * @param items the items in order
 * @param next where the next page begins, or null on the last page
 */
public record Page<T>(List<T> items, @Nullable Cursor next) {

    /** Copies the items. */
    public Page {
        items = List.copyOf(items);
    }
}
