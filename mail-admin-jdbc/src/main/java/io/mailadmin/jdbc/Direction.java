package io.mailadmin.jdbc;

import io.mailadmin.store.Run;

/**
 * The words for a run of a list.
 *
 * @param beyond what compares a row beyond the run's place with that place
 * @param order the order to read in
 * @param upTo what compares a row that is not beyond a place with that place
 * @param last the aggregate that finds the last of all
 */
record Direction(String beyond, String order, String upTo, String last) {

    private static final Direction UP = new Direction(">", "asc", "<=", "max");
    private static final Direction DOWN = new Direction("<", "desc", ">=", "min");

    /** For a list in rising order. */
    static Direction rising(Run<?> run) {
        return run.backward() ? DOWN : UP;
    }

    /** For a list in falling order. */
    static Direction falling(Run<?> run) {
        return run.backward() ? UP : DOWN;
    }
}
