package io.mailadmin.jdbc;

import io.mailadmin.store.Run;

/**
 * The words for a run of a list.
 *
 * @param beyond what compares a row beyond the run's place with that place
 * @param order the order to read in
 */
record Direction(String beyond, String order) {

    private static final Direction UP = new Direction(">", "asc");
    private static final Direction DOWN = new Direction("<", "desc");

    /** For a list in rising order. */
    static Direction rising(Run<?> run) {
        return run.backward() ? DOWN : UP;
    }

    /** For a list in falling order. */
    static Direction falling(Run<?> run) {
        return run.backward() ? UP : DOWN;
    }
}
