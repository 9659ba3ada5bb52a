package io.mailadmin.store;

import io.mailadmin.id.OrganizationId;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.TrashedUser;
import java.time.Instant;
import java.util.Collection;
import java.util.List;

/** Writes deleted users; each write keeps the counters of units and service types, which count no user in the trash. */
public interface TrashStore extends TrashReader {

    /**
     * Moves users, 1 to 500, to the trash with their hashes. Their grants are deleted and uncounted, their addresses stay
     * taken; the users are written as they are in the store.
     */
    void put(OrganizationId organization, Collection<MailUser> users, Instant trashedAt, Instant keptUntil);

    /**
     * Moves a user back, as {@code restored} but for the names, the service type and the login, which stay those in the
     * trash; with the hash, without grants.
     *
     * @return false if it is not in the trash; then nothing is written
     */
    boolean restore(OrganizationId organization, MailUser restored);

    /** Deletes users in the trash, 1 to 500, with their hashes and all addresses that are theirs. */
    void purge(OrganizationId organization, Collection<MailUser> users);

    /** Users in the trash that are kept no longer than until {@code now}, the longest overdue first. */
    List<TrashedUser> expired(OrganizationId organization, Instant now, int limit);
}
