package io.mailadmin.store;

import io.mailadmin.address.DomainName;
import io.mailadmin.address.EmailAddress;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.user.MailUser;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Reads users. */
public interface UserReader {

    /** The user {@code id} if visible to the asker. */
    Optional<MailUser> find(Asker asker, MailUserId id);

    /** The user with the login {@code login} if visible to the asker. */
    Optional<MailUser> findByLogin(Asker asker, EmailAddress login);

    /** Those of {@code ids}, 500 at most, that are visible to the asker, in any order. */
    List<MailUser> findAll(Asker asker, Collection<MailUserId> ids);

    /** Those with one of {@code logins}, 500 at most, that are visible to the asker, in any order. */
    List<MailUser> findAllByLogin(Asker asker, Collection<EmailAddress> logins);

    /** The users visible to the asker that the slice selects, in its order. */
    List<MailUser> list(Asker asker, UserSlice slice);

    /** How many users visible to the asker are selected. The cost grows with those that are. */
    long count(Asker asker, UserSelector selector);
    /** The passwords of those of {@code ids}, 500 at most, that have one, whoever may see the users. */
    Map<MailUserId, StoredPassword> passwords(OrganizationId organization, Collection<MailUserId> ids);

    /** What is needed to sign in with {@code login}, whatever organization it belongs to. */
    Optional<SignInRow> signIn(EmailAddress login);

    /**
     * One hash of each kind that users of the domain's organization have, of the first 16 kinds in code-point order; empty if the
     * domain belongs to nobody. A kind whose hash cannot be read is left out. The cost grows with the kinds, not with the users.
     *
     * @see HashedPassword#kind
     */
    List<HashedPassword> hashOfEachKind(DomainName domain);

    /** How many users of the organization have a password of each kind, by {@link HashedPassword#kind} in code-point order. */
    Map<String, Long> passwordKinds(OrganizationId organization);

    /** Users of the organization whose password is of {@code kind}, by their ids. */
    List<MailUserId> withPasswordKind(OrganizationId organization, String kind, Run<MailUserId> run);

    /** The organization of the user {@code id}. */
    Optional<OrganizationId> organizationOf(MailUserId id);
}
