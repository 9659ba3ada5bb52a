package io.mailadmin.page;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One page of a longer list. Immutable.
 *
 * @param <T> what the items are
 * @param items the items in order, also on a page that was reached backwards
 * @param previous where the page before is found, or null on the first page
 * @param next where the next page is found, or null on the last page
 */
public record Page<T>(
        List<T> items, @Nullable Cursor previous, @Nullable Cursor next) {

    /** Copies the items. */
    public Page {
        items = List.copyOf(items);
    }
}
