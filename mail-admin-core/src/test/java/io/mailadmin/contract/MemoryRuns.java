package io.mailadmin.contract;

import io.mailadmin.store.Run;
import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/** Cuts runs out of rows in memory. */
final class MemoryRuns {

    private MemoryRuns() {}

    /** The rows of {@code run} in a list that is sorted by {@code order} of their places. */
    static <T, P> List<T> of(Run<P> run, Stream<T> rows, Function<T, P> place, Comparator<P> order) {
        Comparator<P> along = run.backward() ? order.reversed() : order;
        return run.inListOrder(rows.filter(row -> run.from() == null || along.compare(place.apply(row), run.from()) > 0)
                .sorted(Comparator.comparing(place, along))
                .limit(run.limit())
                .toList());
    }
}
