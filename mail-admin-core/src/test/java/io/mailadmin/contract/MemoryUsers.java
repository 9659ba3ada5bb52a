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
import io.mailadmin.store.Run;
import io.mailadmin.store.SignInRow;
import io.mailadmin.store.StoredPassword;
import io.mailadmin.store.UserKey;
import io.mailadmin.store.UserRow;
import io.mailadmin.store.UserSelector;
import io.mailadmin.store.UserSlice;
import io.mailadmin.store.UserSlice.Position;
import io.mailadmin.store.UserStore;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of users in memory. */
record MemoryUsers(MemorySession session) implements UserStore {

    private static final Comparator<Position> ORDER = Comparator.comparing(Position::match)
            .thenComparing(Position::key, CodePoints.ORDER)
            .thenComparing(Position::login, CodePoints.ORDER);

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
        Comparator<Position> order = slice.order().descending() ? ORDER.reversed() : ORDER;
        Stream<UserRow> rows = selected(asker, slice.selector());
        return MemoryRuns.of(slice.run(), rows, row -> position(row, slice), order).stream()
                .map(UserRow::user)
                .toList();
    }

    @Override
    public long count(Asker asker, UserSelector selector) {
        return selected(asker, selector).count();
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

    private Stream<UserRow> visible(Asker asker) {
        return MemoryScope.of(session, asker).stream().flatMap(scope -> {
            Set<OrgUnitId> units = scope.units();
            return scope.organization().users.values().stream()
                    .map(User::row)
                    .filter(row -> units.contains(row.user().orgUnit()));
        });
    }

    private Stream<UserRow> selected(Asker asker, UserSelector selector) {
        return visible(asker)
                .filter(row -> selector.conditions().stream()
                        .allMatch(condition -> condition.firstMatch(keys(row)).isPresent()))
                .filter(row -> selector.within() == null || isWithin(asker, row, selector.within()))
                .filter(row -> selector.withinNamed() == null || isWithinNamed(asker, row, selector.withinNamed()))
                .filter(row -> selector.status() == null
                        || selector.status() == row.user().status())
                .filter(row -> selector.serviceType() == null
                        || selector.serviceType().equals(row.user().serviceType()));
    }

    private boolean isWithinNamed(Asker asker, UserRow row, String nameKey) {
        return session.find(asker.organization()).stream()
                .flatMap(organization -> organization.units.values().stream())
                .filter(unit -> unit.nameKey().equals(nameKey))
                .anyMatch(unit -> isWithin(asker, row, unit.row().id()));
    }

    private boolean isWithin(Asker asker, UserRow row, OrgUnitId unit) {
        return session.find(asker.organization())
                .filter(organization -> organization.path(row.user().orgUnit()).contains(unit))
                .filter(organization -> new MemoryScope(organization, asker).sees(unit))
                .isPresent();
    }

    static Position position(UserRow row, UserSlice slice) {
        Function<UserKey, String> keys = keys(row);
        String login = row.user().login().toString();
        UserKey sort = slice.order().key();
        if (sort != null) {
            return new Position(0, keys.apply(sort), login);
        }
        KeyCondition first = slice.selector().conditions().get(0);
        int match = first.firstMatch(keys).orElseThrow();
        return new Position(match, keys.apply(first.anyOf().get(match).key()), login);
    }

    private static Function<UserKey, String> keys(UserRow row) {
        return key -> switch (key) {
            case LOGIN -> row.user().login().toString();
            case GIVEN_NAME -> row.givenNameKey();
            case FAMILY_NAME -> row.familyNameKey();
            case INITIALS -> row.initialsKey();
            case CREATED -> UserKey.created(row.user().createdAt());
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
