package io.mailadmin.examples.benchmark;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/** A statement that is put together, with its values in their order. */
final class SqlText {

    private final StringBuilder text = new StringBuilder();
    private final List<Object> values = new ArrayList<>();

    SqlText add(String part, Object... itsValues) {
        text.append(part);
        values.addAll(List.of(itsValues));
        return this;
    }

    int read(Statements statements) throws SQLException {
        return statements.read(text.toString(), values.toArray());
    }
}
