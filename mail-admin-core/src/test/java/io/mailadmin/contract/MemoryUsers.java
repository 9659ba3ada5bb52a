package io.mailadmin.contract;

import io.mailadmin.address.DomainName;
import io.mailadmin.address.EmailAddress;
import io.mailadmin.contract.MemoryOrganization.User;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.store.Asker;
import io.mailadmin.store.KeyCondition;
import io.mailadmin.store.Outcome;
import io.mailadmin.store.SignInRow;
import io.mailadmin.store.StoredPassword;
import io.mailadmin.store.UserRow;
import io.mailadmin.store.UserSlice;
import io.mailadmin.store.UserSlice.Position;
import io.mailadmin.store.UserStore;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserField;
import io.mailadmin.user.UserStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of users in memory. */
record MemoryUsers(MemorySession session) implements UserStore {

    private static final Comparator<Position> ORDER =
            Comparator.comparing(Position::key, CodePoints.ORDER).thenComparing(Position::login, CodePoints.ORDER);
    private static final int MOST_KINDS = 16;

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
        return visible(asker)
                .map(UserRow::user)
                .filter(user -> wanted.contains(user.id()))
                .toList();
    }

    @Override
    public List<MailUser> findAllByLogin(Asker asker, Collection<EmailAddress> logins) {
        Set<EmailAddress> wanted = Set.copyOf(logins);
        return visible(asker)
                .map(UserRow::user)
                .filter(user -> wanted.contains(user.login()))
                .toList();
    }

    @Override
    public List<MailUser> list(Asker asker, UserSlice slice) {
        Stream<UserRow> rows = visible(asker)
                .filter(row -> slice.conditions().stream().allMatch(condition -> holds(condition, row)))
                .filter(row -> slice.within() == null || isWithin(asker, row, slice.within()));
        return MemoryRuns.of(slice.run(), rows, row -> position(row, slice.sort()), ORDER).stream()
                .map(UserRow::user)
                .toList();
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
        Map<String, HashedPassword> kinds = new TreeMap<>();
        session.now().owner(domain).stream()
                .flatMap(organization -> organization.users.values().stream())
                .map(User::password)
                .filter(Objects::nonNull)
                .forEach(password -> kinds.put(password.hash().kind(), password.hash()));
        return kinds.values().stream().limit(MOST_KINDS).toList();
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
        setPassword(id, user, new StoredPassword(after, current.password().mustChange()));
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
            UserRow after = new UserRow(change.apply(row.user()), row.givenNameKey(), row.familyNameKey());
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

    private Stream<UserRow> visible(Asker asker) {
        return MemoryScope.of(session, asker).stream().flatMap(scope -> {
            Set<OrgUnitId> units = scope.units();
            return scope.organization().users.values().stream()
                    .map(User::row)
                    .filter(row -> units.contains(row.user().orgUnit()));
        });
    }

    private boolean isWithin(Asker asker, UserRow row, OrgUnitId unit) {
        return session.find(asker.organization())
                .filter(organization -> organization.path(row.user().orgUnit()).contains(unit))
                .filter(organization -> new MemoryScope(organization, asker).sees(unit))
                .isPresent();
    }

    private static boolean holds(KeyCondition condition, UserRow row) {
        String key = key(row, condition.field());
        return switch (condition.match()) {
            case IS -> key.equals(condition.key());
            case BEGINS_WITH -> key.startsWith(condition.key());
            case CONTAINS -> key.contains(condition.key());
        };
    }

    private static Position position(UserRow row, UserField sort) {
        return new Position(key(row, sort), row.user().login().toString());
    }

    private static String key(UserRow row, UserField field) {
        return switch (field) {
            case PRIMARY_SMTP_ADDRESS -> row.user().login().toString();
            case GIVEN_NAME -> row.givenNameKey();
            case FAMILY_NAME -> row.familyNameKey();
        };
    }

    private static SignInRow signInRow(MemoryOrganization organization, User user) {
        MailUserId id = user.mailUser().id();
        boolean administers = organization.grants.keySet().stream()
                .anyMatch(grant -> grant.user().equals(id));
        return new SignInRow(
                organization.row.id(), id, user.password(), MemoryScope.isEnabled(organization, id), administers);
    }
}
