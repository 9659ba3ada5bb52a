package io.mailadmin.contract;

import io.mailadmin.address.DomainName;
import io.mailadmin.address.EmailAddress;
import io.mailadmin.contract.MemoryOrganization.User;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.store.Asker;
import io.mailadmin.store.Outcome;
import io.mailadmin.store.Run;
import io.mailadmin.store.SignInRow;
import io.mailadmin.store.StoredPassword;
import io.mailadmin.store.UserRow;
import io.mailadmin.store.UserSelector;
import io.mailadmin.store.UserSlice;
import io.mailadmin.store.UserStore;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The rows of users in memory. */
record MemoryUsers(MemorySession session) implements UserStore {

    @Override
    public Optional<MailUser> find(Asker asker, MailUserId id) {
        return findAll(asker, List.of(id)).stream().findFirst();
    }

    @Override
    public Optional<MailUser> findByLogin(Asker asker, EmailAddress login) {
        return findAllByLogin(asker, List.of(login)).stream().findFirst();
    }

    @Override
    public List<MailUser> findAll(Asker asker, Collection<MailUserId> ids) {
        Set<MailUserId> wanted = Set.copyOf(ids);
        return new MemoryUserSearch(session)
                .visible(asker)
                .map(UserRow::user)
                .filter(user -> wanted.contains(user.id()))
                .toList();
    }

    @Override
    public List<MailUser> findAllByLogin(Asker asker, Collection<EmailAddress> logins) {
        Set<EmailAddress> wanted = Set.copyOf(logins);
        return new MemoryUserSearch(session)
                .visible(asker)
                .map(UserRow::user)
                .filter(user -> wanted.contains(user.login()))
                .toList();
    }

    @Override
    public List<MailUser> list(Asker asker, UserSlice slice) {
        return new MemoryUserSearch(session).list(asker, slice);
    }

    @Override
    public long count(Asker asker, UserSelector selector) {
        return new MemoryUserSearch(session).count(asker, selector);
    }

    @Override
    public Map<MailUserId, StoredPassword> passwords(OrganizationId id, Collection<MailUserId> ids) {
        Map<MailUserId, StoredPassword> passwords = new HashMap<>();
        session.find(id)
                .ifPresent(organization -> ids.forEach(user -> {
                    User found = organization.users.get(user);
                    if (found != null && found.password() != null) {
                        passwords.put(user, found.password());
                    }
                }));
        return passwords;
    }

    @Override
    public Optional<SignInRow> signIn(EmailAddress login) {
        return session.now()
                .owner(login.domain())
                .flatMap(organization -> organization.users.values().stream()
                        .filter(user -> user.mailUser().login().equals(login))
                        .map(user -> signInRow(organization, user))
                        .findFirst());
    }

    @Override
    public List<HashedPassword> hashOfEachKind(DomainName domain) {
        return new MemoryPasswordKinds(session).hashOfEach(domain);
    }

    @Override
    public Map<String, Long> passwordKinds(OrganizationId id) {
        return new MemoryPasswordKinds(session).counts(id);
    }

    @Override
    public List<MailUserId> withPasswordKind(OrganizationId id, String kind, Run<MailUserId> run) {
        return new MemoryPasswordKinds(session).users(id, kind, run);
    }

    @Override
    public Optional<OrganizationId> organizationOf(MailUserId id) {
        return session.now().organizations().values().stream()
                .filter(organization -> organization.users.containsKey(id))
                .map(organization -> organization.row.id())
                .findFirst();
    }

    @Override
    public boolean insert(OrganizationId id, UserRow row, @Nullable StoredPassword password) {
        MemoryOrganization organization = session.change(id);
        if (organization.isTaken(row.user())) {
            return false;
        }
        organization.users.put(row.user().id(), new User(row, password));
        return true;
    }

    @Override
    public Set<EmailAddress> taken(OrganizationId id, Collection<EmailAddress> logins) {
        Set<EmailAddress> wanted = Set.copyOf(logins);
        return session.change(id).addresses().filter(wanted::contains).collect(Collectors.toSet());
    }

    @Override
    public void insertAll(OrganizationId id, List<UserRow> rows, Map<MailUserId, StoredPassword> passwords) {
        Map<MailUserId, User> users = session.change(id).users;
        rows.forEach(row -> users.put(
                row.user().id(), new User(row, passwords.get(row.user().id()))));
    }

    @Override
    public Outcome update(OrganizationId id, MailUser before, UserRow after) {
        MemoryOrganization organization = session.change(id);
        User current = organization.users.get(before.id());
        if (current == null || current.mailUser().version() != before.version()) {
            return Outcome.STALE;
        }
        if (organization.isTaken(after.user())) {
            return Outcome.TAKEN;
        }
        organization.users.put(before.id(), new User(after, current.password()));
        return Outcome.DONE;
    }

    @Override
    public Set<MailUserId> updateAll(OrganizationId id, List<UserRow> after) {
        Map<MailUserId, User> users = session.change(id).users;
        Set<MailUserId> stale = new HashSet<>();
        for (UserRow row : after) {
            MailUserId user = row.user().id();
            User current = users.get(user);
            if (current == null
                    || current.mailUser().version() + 1 != row.user().version()) {
                stale.add(user);
            } else {
                users.put(user, new User(row, current.password()));
            }
        }
        return stale;
    }

    @Override
    public void setPassword(OrganizationId id, MailUserId user, @Nullable StoredPassword password) {
        session.change(id).users.computeIfPresent(user, (same, before) -> new User(before.row(), password));
    }

    @Override
    public void setPasswords(OrganizationId id, Map<MailUserId, StoredPassword> passwords) {
        passwords.forEach((user, password) -> setPassword(id, user, password));
    }

    @Override
    public boolean replaceHash(OrganizationId id, MailUserId user, HashedPassword before, HashedPassword after) {
        User current = session.change(id).users.get(user);
        if (current == null
                || current.password() == null
                || !current.password().hash().equals(before)) {
            return false;
        }
        StoredPassword password = current.password();
        setPassword(id, user, new StoredPassword(after, password.mustChange(), password.validUntil()));
        return true;
    }

    @Override
    public void setStatus(OrganizationId id, Collection<MailUserId> users, UserStatus status, Instant updatedAt) {
        users.forEach(user -> replace(id, user, before -> changed(before, before.orgUnit(), status, updatedAt)));
    }

    @Override
    public void move(OrganizationId id, Collection<MailUser> users, OrgUnitId orgUnit, Instant updatedAt) {
        users.forEach(user -> replace(id, user.id(), before -> changed(before, orgUnit, before.status(), updatedAt)));
    }

    private void replace(OrganizationId id, MailUserId user, UnaryOperator<MailUser> change) {
        session.change(id).users.computeIfPresent(user, (same, before) -> {
            UserRow row = before.row();
            UserRow after =
                    new UserRow(change.apply(row.user()), row.givenNameKey(), row.familyNameKey(), row.initialsKey());
            return new User(after, before.password());
        });
    }

    private static MailUser changed(MailUser user, OrgUnitId orgUnit, UserStatus status, Instant updatedAt) {
        return new MailUser(
                user.id(),
                user.givenName(),
                user.familyName(),
                orgUnit,
                user.serviceType(),
                user.login(),
                status,
                user.version() + 1,
                user.createdAt(),
                updatedAt);
    }

    private static SignInRow signInRow(MemoryOrganization organization, User user) {
        MailUserId id = user.mailUser().id();
        boolean administers = organization.grants.keySet().stream()
                .anyMatch(grant -> grant.user().equals(id));
        return new SignInRow(
                organization.row.id(), id, user.password(), MemoryScope.isEnabled(organization, id), administers);
    }
}
