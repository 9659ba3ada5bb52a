package io.mailadmin.transfer;

import io.mailadmin.error.FieldError;
import java.util.List;

/**
 * A row that was not written.
 *
 * @param line the line on which it begins; the first is 1
 * @param errors what is wrong with its fields, at least one; a field is blank if it is the row as a whole
 */
public record RefusedRow(long line, List<FieldError> errors) {

    /** Copies the errors. */
    public RefusedRow {
        errors = List.copyOf(errors);
    }
}
