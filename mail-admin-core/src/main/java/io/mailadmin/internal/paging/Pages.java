package io.mailadmin.internal.paging;

import io.mailadmin.page.Cursor;
import io.mailadmin.page.Page;
import io.mailadmin.page.PageRequest;
import java.util.List;
import java.util.function.Function;

/** Cuts pages. A store is asked for one row more than the page holds, which tells whether there is a next page. */
public final class Pages {

    private Pages() {}

    /** How many rows to ask for. */
    public static int limit(PageRequest request) {
        return request.size() + 1;
    }

    /** The page in {@code rows}, of which there is one more than fits if there is a next page. */
    public static <T> Page<T> cut(PageRequest request, List<T> rows, Function<T, Cursor> cursorAfter) {
        if (rows.size() <= request.size()) {
            return new Page<>(rows, null);
        }
        List<T> items = rows.subList(0, request.size());
        return new Page<>(items, cursorAfter.apply(items.get(items.size() - 1)));
    }
}
