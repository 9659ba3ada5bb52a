package io.mailadmin.internal.paging;

import io.mailadmin.error.InvalidInputException;
import io.mailadmin.internal.paging.CursorCodec.Place;
import io.mailadmin.page.Cursor;
import io.mailadmin.page.Page;
import io.mailadmin.page.PageRequest;
import io.mailadmin.store.Run;
import java.time.DateTimeException;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Turns a request into the run of rows to read, and the rows into a page. A store is asked for one row more than the page
 * holds, which tells whether there is a page beyond it.
 *
 * @param <T> the items
 * @param <P> their places in the list's order
 */
public final class Pages<T, P> {

    private final PageRequest request;
    private final CursorCodec cursors;
    private final Keys<T, P> keys;
    private final Run<P> run;

    /**
     * How a place is written into a cursor.
     *
     * @param <T> the items
     * @param <P> their places
     * @param count how many keys make a place
     * @param of the keys of an item
     * @param place the place that keys tell; what it throws means that they are none
     */
    public record Keys<T, P>(int count, Function<T, List<String>> of, Function<List<String>, P> place) {}

    /**
     * The page that {@code request} asks for.
     *
     * @throws InvalidInputException if its cursor is damaged or of another query
     */
    public Pages(PageRequest request, CursorCodec cursors, Keys<T, P> keys) {
        this.request = request;
        this.cursors = cursors;
        this.keys = keys;
        this.run = run(request.cursor());
    }

    /** The rows to read. */
    public Run<P> run() {
        return run;
    }

    /** The page in {@code rows}, which are those of {@link #run()} in the order of the list. */
    public Page<T> page(List<T> rows) {
        boolean more = rows.size() > request.size();
        int from = more && run.backward() ? rows.size() - request.size() : 0;
        List<T> items = rows.subList(from, Math.min(from + request.size(), rows.size()));
        boolean previous = run.backward() ? more : run.from() != null;
        boolean next = run.backward() ? run.from() != null : more;
        return new Page<>(items, previous ? before(items) : null, next ? after(items) : null);
    }

    /** Nothing is left beyond the place, which is no reason not to go back. */
    private Cursor before(List<T> items) {
        return items.isEmpty() ? Cursor.LAST : cursor(items.get(0), true);
    }

    private Cursor after(List<T> items) {
        return items.isEmpty() ? Cursor.FIRST : cursor(items.get(items.size() - 1), false);
    }

    private Cursor cursor(T item, boolean backward) {
        return cursors.write(new Place(backward, keys.of().apply(item)));
    }

    private Run<P> run(Cursor cursor) {
        int limit = request.size() + 1;
        if (cursor.equals(Cursor.FIRST)) {
            return Run.first(limit);
        }
        if (cursor.equals(Cursor.LAST)) {
            return Run.before(null, limit);
        }
        Place place = cursors.read(cursor, keys.count());
        return new Run<>(position(cursor, place), place.backward(), limit);
    }

    private @Nullable P position(Cursor cursor, Place place) {
        try {
            return keys.place().apply(place.keys());
        } catch (InvalidInputException | IllegalArgumentException | DateTimeException | ArithmeticException e) {
            throw CursorCodec.refused(cursor);
        }
    }
}
