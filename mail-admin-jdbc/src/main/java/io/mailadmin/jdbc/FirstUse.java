package io.mailadmin.jdbc;

import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * Makes a thing when it is first asked for, and again only if that failed. Thread-safe.
 *
 * @param <T> what is made
 */
final class FirstUse<T> implements Supplier<T> {

    private final Supplier<T> maker;
    private volatile @Nullable T made;

    FirstUse(Supplier<T> maker) {
        this.maker = maker;
    }

    /** Two threads may make one at the same time: that costs less than to let one wait for the other's database. */
    @Override
    public T get() {
        T known = made;
        if (known == null) {
            known = maker.get();
            made = known;
        }
        return known;
    }
}
