package io.mailadmin.store;

import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.user.MailUser;
import org.jspecify.annotations.Nullable;

/** Writes users; each write keeps the counters of units and service types. */
public interface UserStore extends UserReader {

    /**
     * Adds a user, its address and its hash, and counts it.
     *
     * @return false if the address has an owner; then nothing is written
     */
    boolean insert(OrganizationId organization, UserRow row, @Nullable HashedPassword password);

    /**
     * Replaces {@code before} by {@code after}, the same user, if it still has the version of {@code before}; renames the
     * address if the login differs, and counts unit and service type anew if those differ. The hash stays.
     */
    Outcome update(OrganizationId organization, MailUser before, UserRow after);

    /** Replaces the hash; null removes it. */
    void setPassword(OrganizationId organization, MailUserId id, @Nullable HashedPassword password);

    /** Deletes a user with its address, hash and grants, and counts it. */
    void delete(OrganizationId organization, MailUser user);
}
