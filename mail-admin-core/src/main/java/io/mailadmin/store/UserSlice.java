package io.mailadmin.store;

import io.mailadmin.id.OrgUnitId;
import io.mailadmin.user.UserField;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Users, sorted by one field's key in code-point order, then by login.
 *
 * @param conditions all of them must hold
 * @param within only users in this unit or below it, and none if the asker does not see it; null for any
 * @param sort the field whose key sorts first
 * @param run which of them
 */
public record UserSlice(
        List<KeyCondition> conditions, @Nullable OrgUnitId within, UserField sort, Run<Position> run) {

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
