package io.mailadmin.page;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Which page is wanted.
 *
 * @param size how many items at most, 1 to 500
 * @param cursor where it lies: the {@link Page#next()} or {@link Page#previous()} of another page, {@link Cursor#FIRST} or
 *     {@link Cursor#LAST}
 */
public record PageRequest(int size, Cursor cursor) {

    /** The size of a page unless told otherwise. */
    public static final int DEFAULT_SIZE = 50;

    /** The largest size of a page. */
    public static final int LARGEST_SIZE = 500;

    /** Checks the size. */
    public PageRequest {
        if (size < 1 || size > LARGEST_SIZE) {
            throw InvalidInputException.of("pageSize", ErrorCode.PAGE_SIZE_INVALID, size);
        }
        InvalidInputException.required(cursor, "cursor");
    }

    /** The first page in the default size. */
    public static PageRequest first() {
        return first(DEFAULT_SIZE);
    }

    /** The first page of {@code size} items. */
    public static PageRequest first(int size) {
        return new PageRequest(size, Cursor.FIRST);
    }

    /** The page at {@code cursor}, in the same size; null means the first page. */
    public PageRequest at(@Nullable Cursor cursor) {
        return new PageRequest(size, Objects.requireNonNullElse(cursor, Cursor.FIRST));
    }
}
