package io.mailadmin.page;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import java.util.regex.Pattern;

/**
 * Where a page lies: which way to go from which place. Opaque, fit for a URL, survives restarts, and belongs to the query that
 * it came from. It grants nothing: organization and scope always come from the session.
 *
 * @param value 1 to 8,000 characters of the URL-safe base64 alphabet
 */
public record Cursor(String value) {

    private static final Pattern FORM = Pattern.compile("[A-Za-z0-9_-]{1,8000}");

    /** The first page of any query: {@code "first"}. */
    public static final Cursor FIRST = new Cursor("first");

    /** The last page of any query, as full as the others: {@code "last"}. */
    public static final Cursor LAST = new Cursor("last");

    /** Checks the alphabet; whether it belongs to the query is checked when it is used. */
    public Cursor {
        if (value == null || !FORM.matcher(value).matches()) {
            throw InvalidInputException.of("cursor", ErrorCode.CURSOR_INVALID, value);
        }
    }

    /**
     * Reads a cursor as {@link #toString()} wrote it.
     *
     * @throws InvalidInputException if it holds other characters
     */
    @JsonCreator
    public static Cursor valueOf(String text) {
        return new Cursor(text);
    }

    /** The value itself. */
    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
