package io.mailadmin.contract;

import io.mailadmin.contract.MemoryOrganization.Kept;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.organization.TrashedOrganization;
import io.mailadmin.store.OrganizationTrashStore;
import io.mailadmin.store.Run;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The rows of organizations in the trash in memory. */
record MemoryOrganizationTrash(MemorySession session) implements OrganizationTrashStore {

    private static final Comparator<Position> ORDER = Comparator.comparing(Position::keptUntil)
            .thenComparing(position -> position.id().toString());

    @Override
    public Optional<TrashedOrganization> find(OrganizationId id) {
        return session.find(id).stream()
                .flatMap(MemoryOrganizationTrash::trashed)
                .findFirst();
    }

    @Override
    public List<TrashedOrganization> list(Run<Position> run) {
        return MemoryRuns.of(run, all(), MemoryOrganizationTrash::position, ORDER);
    }

    @Override
    public List<OrganizationId> expired(Instant now, int limit) {
        return all().filter(trashed -> !trashed.keptUntil().isAfter(now))
                .sorted(Comparator.comparing(MemoryOrganizationTrash::position, ORDER))
                .limit(limit)
                .map(trashed -> trashed.organization().id())
                .toList();
    }

    @Override
    public void put(OrganizationId id, Instant trashedAt, Instant keptUntil) {
        session.change(id).kept = new Kept(trashedAt, keptUntil);
    }

    @Override
    public void takeOut(OrganizationId id) {
        session.change(id).kept = null;
    }

    @Override
    public void purge(OrganizationId id) {
        session.change(id).purged = true;
    }

    private Stream<TrashedOrganization> all() {
        return session.now().organizations().values().stream().flatMap(MemoryOrganizationTrash::trashed);
    }

    private static Stream<TrashedOrganization> trashed(MemoryOrganization organization) {
        return Stream.ofNullable(organization.kept)
                .map(kept -> new TrashedOrganization(organization.organization(), kept.trashedAt(), kept.until()));
    }

    private static Position position(TrashedOrganization trashed) {
        return new Position(trashed.keptUntil(), trashed.organization().id());
    }
}
