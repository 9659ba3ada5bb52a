package io.mailadmin.store;

import io.mailadmin.address.EmailAddress;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes users; each write keeps the counters of units and service types. They are deleted through {@link TrashStore}. */
public interface UserStore extends UserReader {

    /**
     * Adds a user, its address and its hash, and counts it.
     *
     * @return false if the address has an owner or is held; then nothing is written
     */
    boolean insert(OrganizationId organization, UserRow row, @Nullable StoredPassword password);

    /** Those of {@code logins}, 1 to 500, that have an owner or are held. */
    Set<EmailAddress> taken(OrganizationId organization, Collection<EmailAddress> logins);

    /**
     * Adds users, 1 to 500, with their addresses, none of which is {@link #taken}, and the hashes of those who have one, and counts
     * them: by a number of statements that does not grow with theirs.
     */
    void insertAll(OrganizationId organization, List<UserRow> rows, Map<MailUserId, StoredPassword> passwords);

    /**
     * Replaces {@code before} by {@code after}, the same user, if it still has the version of {@code before}; renames the
     * address if the login differs, and counts unit and service type anew if those differ. The hash stays.
     */
    Outcome update(OrganizationId organization, MailUser before, UserRow after);

    /**
     * Replaces users, 1 to 500 and each once, by their next versions, whose logins are the same, and counts units and service types
     * anew if those differ: by a number of statements that does not grow with theirs. The hashes stay.
     *
     * @return those that had not the version before that; of them nothing is written
     */
    Set<MailUserId> updateAll(OrganizationId organization, List<UserRow> after);

    /** Replaces the password; null removes it. */
    void setPassword(OrganizationId organization, MailUserId id, @Nullable StoredPassword password);

    /** Replaces the passwords of users, 1 to 500. */
    void setPasswords(OrganizationId organization, Map<MailUserId, StoredPassword> passwords);

    /** Replaces the hash {@code before} by {@code after}, and nothing else; false if it is another by now. */
    boolean replaceHash(OrganizationId organization, MailUserId id, HashedPassword before, HashedPassword after);

    /** Gives users, 1 to 500, another status and the next version. */
    void setStatus(OrganizationId organization, Collection<MailUserId> ids, UserStatus status, Instant updatedAt);

    /** Moves users, 1 to 500, from the units told to {@code orgUnit}, counts them there, and gives them the next version. */
    void move(OrganizationId organization, Collection<MailUser> users, OrgUnitId orgUnit, Instant updatedAt);
}
