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
    boolean insert(OrganizationId organization, UserRow row, @Nullable StoredPassword password);

    /**
     * Replaces {@code before} by {@code after}, the same user, if it still has the version of {@code before}; renames the
     * address if the login differs, and counts unit and service type anew if those differ. The hash stays.
     */
    Outcome update(OrganizationId organization, MailUser before, UserRow after);

    /** Replaces the password; null removes it. */
    void setPassword(OrganizationId organization, MailUserId id, @Nullable StoredPassword password);

    /** Replaces the hash {@code before} by {@code after}, and nothing else; false if it is another by now. */
    boolean replaceHash(OrganizationId organization, MailUserId id, HashedPassword before, HashedPassword after);

    /** Deletes a user with its address, hash and grants, and counts it. */
    void delete(OrganizationId organization, MailUser user);
}
