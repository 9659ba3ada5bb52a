package io.mailadmin.contract;

import io.mailadmin.contract.MemoryOrganization.Trashed;
import io.mailadmin.contract.MemoryOrganization.User;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.store.Asker;
import io.mailadmin.store.Run;
import io.mailadmin.store.TrashStore;
import io.mailadmin.store.UserRow;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.TrashedUser;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rows of users in the trash in memory. */
record MemoryTrash(MemorySession session) implements TrashStore {

    private static final Comparator<Position> LATEST_FIRST = Comparator.comparing(Position::trashedAt)
            .thenComparing(position -> position.id().toString())
            .reversed();

    @Override
    public Optional<TrashedUser> find(Asker asker, MailUserId id) {
        return visible(asker).filter(user -> user.user().id().equals(id)).findFirst();
    }

    @Override
    public List<TrashedUser> list(Asker asker, Run<Position> run) {
        return MemoryRuns.of(run, visible(asker), MemoryTrash::position, LATEST_FIRST);
    }

    @Override
    public List<OrganizationId> organizationsWithExpired(Instant now, int limit) {
        return session.now().organizations().values().stream()
                .filter(organization -> Stream.concat(
                                organization.trash.values().stream().map(Trashed::keptUntil),
                                organization.held.values().stream().map(address -> address.until()))
                        .anyMatch(until -> !until.isAfter(now)))
                .map(organization -> organization.row.id())
                .limit(limit)
                .toList();
    }

    @Override
    public void put(OrganizationId id, Collection<MailUser> users, Instant trashedAt, Instant keptUntil) {
        MemoryOrganization organization = session.change(id);
        for (MailUser user : users) {
            User row = organization.users.remove(user.id());
            if (row != null) {
                organization.trash.put(user.id(), new Trashed(row, trashedAt, keptUntil));
                organization.grants.keySet().removeIf(grant -> grant.user().equals(user.id()));
            }
        }
    }

    @Override
    public boolean restore(OrganizationId id, MailUser restored) {
        MemoryOrganization organization = session.change(id);
        Trashed trashed = organization.trash.remove(restored.id());
        if (trashed == null) {
            return false;
        }
        UserRow before = trashed.user().row();
        UserRow row = new UserRow(restored, before.givenNameKey(), before.familyNameKey(), before.initialsKey());
        organization.users.put(restored.id(), new User(row, trashed.user().password()));
        return true;
    }

    @Override
    public void purge(OrganizationId id, Collection<MailUser> users) {
        MemoryOrganization organization = session.change(id);
        for (MailUser user : users) {
            if (organization.trash.remove(user.id()) != null) {
                organization.held.values().removeIf(held -> held.owner().equals(user.id()));
            }
        }
    }

    @Override
    public List<TrashedUser> expired(OrganizationId id, Instant now, int limit) {
        return session.change(id).trash.values().stream()
                .map(Trashed::trashedUser)
                .filter(user -> !user.keptUntil().isAfter(now))
                .sorted(Comparator.comparing(TrashedUser::keptUntil))
                .limit(limit)
                .toList();
    }

    private Stream<TrashedUser> visible(Asker asker) {
        return MemoryScope.of(session, asker).stream().flatMap(scope -> {
            boolean seesAll = scope.sees(scope.organization().root());
            return scope.organization().trash.values().stream()
                    .map(Trashed::trashedUser)
                    .filter(user -> seesAll || scope.sees(user.user().orgUnit()));
        });
    }

    private static Position position(TrashedUser user) {
        return new Position(user.trashedAt(), user.user().id());
    }
}
