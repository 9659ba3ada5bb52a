package io.mailadmin.store;

import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.user.TrashedUser;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Reads deleted users. One is visible to whom the unit that it was deleted in is visible, and in any case to whom the root
 * is, for that unit may be gone.
 */
public interface TrashReader {

    /**
     * A place in the order.
     *
     * @param trashedAt when the user was deleted
     * @param id the user
     */
    record Position(Instant trashedAt, MailUserId id) {}

    /** The user {@code id} if it is in the trash and visible to the asker. */
    Optional<TrashedUser> find(Asker asker, MailUserId id);

    /** The users in the trash visible to the asker, the latest deleted first, those of one time by id downwards. */
    List<TrashedUser> list(Asker asker, Run<Position> run);

    /**
     * Organizations in which a user in the trash or an address is kept no longer than until {@code now}, at least one if there
     * is any; the cost does not grow with the others.
     */
    List<OrganizationId> organizationsWithExpired(Instant now, int limit);
}
