package io.mailadmin.jdbc;

import io.mailadmin.store.KeyRange;
import java.util.List;

/** A way to find users otherwise than by walking the order of all, to be taken if they are few: the statement itself decides. */
interface UserLookup {

    /** The condition, asked once, that it is taken. */
    String condition();

    /** Finds the {@code user_id} of all who are to be looked up and sorted, and perhaps of others. */
    String users();

    /** Ranges of the order's key with users who are to be found besides. */
    default List<KeyRange> ranges() {
        return List.of();
    }
}
