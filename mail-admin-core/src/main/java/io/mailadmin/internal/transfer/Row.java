package io.mailadmin.internal.transfer;

import io.mailadmin.error.FieldError;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A row of a list as it was read.
 *
 * @param line the line on which it begins
 * @param values what it says; a column that it does not have is missing
 * @param errors what kept it from being read as a row; then it has no values
 */
record Row(long line, Map<Column, String> values, List<FieldError> errors) {

    static Row of(long line, Map<Column, String> values) {
        return new Row(line, values, List.of());
    }

    static Row wrong(long line, FieldError error) {
        return new Row(line, Map.of(), List.of(error));
    }

    @Nullable
    String get(Column column) {
        return values.get(column);
    }
}
