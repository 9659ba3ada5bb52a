package io.mailadmin.internal.transfer;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.CharacterCodingException;
import org.jspecify.annotations.Nullable;

/** Why a list cannot be read on. What a library says of it is not passed on, since it may show values. */
final class ListErrors {

    private static final String LIST = "list";

    private ListErrors() {}

    static InvalidInputException of(ErrorCode code, @Nullable Object... arguments) {
        return InvalidInputException.of(LIST, code, null, arguments);
    }

    /** What reading failed with, at {@code line}; the stream's own failures are the host's. */
    static RuntimeException unreadable(IOException e, long line) {
        if (e instanceof CharacterCodingException) {
            return of(ErrorCode.IMPORT_NOT_TEXT, line);
        }
        return e instanceof TooLong
                ? of(ErrorCode.IMPORT_ROW_TOO_LONG, line, TooLong.LONGEST)
                : new UncheckedIOException(e);
    }

    /** A row is longer than any row can be. */
    static final class TooLong extends IOException {

        /** How many characters a row can have: more than the longest values of all columns. */
        static final int LONGEST = 100_000;

        private static final long serialVersionUID = 1L;
    }
}
