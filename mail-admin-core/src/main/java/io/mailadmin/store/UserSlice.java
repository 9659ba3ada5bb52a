package io.mailadmin.store;

import io.mailadmin.id.OrgUnitId;
import io.mailadmin.user.UserField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A run of users, sorted by one field's key in code-point order, then by login.
 *
 * @param conditions all of them must hold
 * @param within only users in this unit or below it, and none if the asker does not see it; null for any
 * @param sort the field whose key sorts first
 * @param after the last user before the run; null to begin at the first
 * @param limit how many at most
 */
public record UserSlice(
        List<KeyCondition> conditions,
        @Nullable OrgUnitId within,
        UserField sort,
        @Nullable Position after,
        int limit) {

    /** Copies the conditions. */
    public UserSlice {
        conditions = List.copyOf(conditions);
    }

    /**
     * A place in the order.
     *
     * @param key the sorting key
     * @param login the login
     */
    public record Position(String key, String login) {}
}
