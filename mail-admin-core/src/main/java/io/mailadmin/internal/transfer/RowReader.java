package io.mailadmin.internal.transfer;

import io.mailadmin.error.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** Reads a list row by row. */
interface RowReader {

    /**
     * The next row; null after the last.
     *
     * @throws InvalidInputException if the list cannot be read on
     */
    @Nullable
    Row next();
}
