package io.mailadmin.store;

import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.ServiceTypeCode;
import io.mailadmin.user.UserStatus;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Which users; all of it must hold.
 *
 * @param conditions what their keys must meet
 * @param within only users in this unit or below it, and none if the asker does not see it; null for any
 * @param withinNamed only users in or below units with this name key that the asker sees; null for any
 * @param status only those; null for any
 * @param serviceType only those; null for any
 */
public record UserSelector(
        List<KeyCondition> conditions,
        @Nullable OrgUnitId within,
        @Nullable String withinNamed,
        @Nullable UserStatus status,
        @Nullable ServiceTypeCode serviceType) {

    /** All users that the asker sees. */
    public static final UserSelector ALL = new UserSelector(List.of(), null, null, null, null);

    /** Copies the conditions. */
    public UserSelector {
        conditions = List.copyOf(conditions);
    }
}
