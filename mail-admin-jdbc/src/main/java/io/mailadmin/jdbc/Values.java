package io.mailadmin.jdbc;

import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.statement.SqlStatement;

/** The values of a statement whose text is put together from parts. */
final class Values {

    private static final String NAME = "v";

    private final List<Object> values = new ArrayList<>();

    /** The place of {@code value} in the text. */
    String add(Object value) {
        values.add(value);
        return ":" + NAME + (values.size() - 1);
    }

    /** Binds all of them. */
    <S extends SqlStatement<S>> S bind(S statement) {
        S bound = statement;
        for (int i = 0; i < values.size(); i++) {
            bound = bound.bind(NAME + i, values.get(i));
        }
        return bound;
    }
}
