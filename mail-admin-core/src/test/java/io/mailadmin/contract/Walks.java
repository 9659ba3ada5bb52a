package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.page.Cursor;
import io.mailadmin.page.Page;
import io.mailadmin.page.PageRequest;
import io.mailadmin.store.Run;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Walks through a list in parts, from its beginning to its end and back again. */
final class Walks {

    private Walks() {}

    /** All rows of a store's list, read in runs of {@code size} in both directions, which must agree. */
    static <T, P> List<T> runs(int size, Function<Run<P>, List<T>> list, Function<T, P> place) {
        List<T> rows = forward(size, list, place);
        List<T> backward = new ArrayList<>();
        @Nullable P from = null;
        List<T> run;
        do {
            run = list.apply(Run.before(from, size));
            assertThat(run).hasSizeLessThanOrEqualTo(size);
            backward.addAll(0, run);
            from = run.isEmpty() ? from : place.apply(run.get(0));
        } while (run.size() == size);
        assertThat(backward).as("read backwards").isEqualTo(rows);
        return rows;
    }

    private static <T, P> List<T> forward(int size, Function<Run<P>, List<T>> list, Function<T, P> place) {
        List<T> rows = new ArrayList<>();
        @Nullable P from = null;
        List<T> run;
        do {
            run = list.apply(Run.after(from, size));
            assertThat(run).hasSizeLessThanOrEqualTo(size);
            rows.addAll(run);
            from = run.isEmpty() ? from : place.apply(run.get(run.size() - 1));
        } while (run.size() == size);
        return rows;
    }

    /** All items of a list, read page by page to its end, then back to its beginning, and from its last page. */
    static <T> List<T> pages(int size, Function<PageRequest, Page<T>> list) {
        List<Page<T>> there = new ArrayList<>();
        @Nullable Cursor cursor = null;
        do {
            there.add(list.apply(PageRequest.first(size).at(cursor)));
            cursor = there.get(there.size() - 1).next();
        } while (cursor != null);
        List<Page<T>> back = new ArrayList<>();
        cursor = there.get(there.size() - 1).previous();
        while (cursor != null) {
            back.add(list.apply(PageRequest.first(size).at(cursor)));
            cursor = back.get(back.size() - 1).previous();
        }
        Collections.reverse(back);
        assertThat(items(back)).as("read backwards").isEqualTo(items(there.subList(0, there.size() - 1)));
        back.forEach(page -> assertThat(page.next()).isNotNull());
        List<T> all = items(there);
        Page<T> last = list.apply(PageRequest.first(size).at(Cursor.LAST));
        assertThat(last.items()).isEqualTo(all.subList(Math.max(0, all.size() - size), all.size()));
        assertThat(last.next()).isNull();
        assertThat(last.previous() == null).isEqualTo(all.size() <= size);
        return all;
    }

    private static <T> List<T> items(List<Page<T>> pages) {
        return pages.stream().flatMap(page -> page.items().stream()).toList();
    }
}
