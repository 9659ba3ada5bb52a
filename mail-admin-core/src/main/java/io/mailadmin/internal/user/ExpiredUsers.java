package io.mailadmin.internal.user;

import io.mailadmin.audit.AuditAction;
import io.mailadmin.internal.audit.Subject;
import io.mailadmin.internal.change.Change;
import io.mailadmin.store.HeldAddress;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.TrashedUser;
import java.time.Instant;
import java.util.List;

/** Deletes what an organization's trash has kept its time. */
public final class ExpiredUsers {

    private ExpiredUsers() {}

    /** Purges users and frees addresses that are kept no longer than until {@code now}; returns how many, {@code most} at most. */
    public static int purge(Change change, Instant now, int most) {
        List<MailUser> users = change.tx().trash().expired(change.organizationId(), now, most).stream()
                .map(TrashedUser::user)
                .toList();
        if (!users.isEmpty()) {
            change.tx().trash().purge(change.organizationId(), users);
            users.forEach(user -> change.record(AuditAction.USER_PURGED, Subject.of(user), null));
        }
        int left = most - users.size();
        List<HeldAddress> addresses =
                left == 0 ? List.of() : change.tx().heldAddresses().expired(change.organizationId(), now, left);
        if (!addresses.isEmpty()) {
            change.tx().heldAddresses().release(change.organizationId(), addresses);
            addresses.forEach(held ->
                    change.record(AuditAction.ADDRESS_RELEASED, Subject.of(change.organizationId(), held), null));
        }
        if (users.isEmpty() && addresses.isEmpty()) {
            change.nothingChanged();
        }
        return users.size() + addresses.size();
    }
}
