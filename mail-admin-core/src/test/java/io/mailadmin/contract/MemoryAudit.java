package io.mailadmin.contract;

import io.mailadmin.audit.AuditAnchor;
import io.mailadmin.audit.AuditChain;
import io.mailadmin.audit.AuditEvent;
import io.mailadmin.audit.AuditQuery;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.store.Asker;
import io.mailadmin.store.AuditSlice;
import io.mailadmin.store.AuditStore;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The rows of events in memory. */
record MemoryAudit(MemorySession session) implements AuditStore {

    private static final Comparator<AuditSlice.Position> NEWEST_FIRST = Comparator.comparing(AuditSlice.Position::time)
            .thenComparing(AuditSlice.Position::sequence)
            .reversed();

    @Override
    public List<AuditEvent> find(Asker asker, AuditSlice slice) {
        Stream<AuditEvent> events = chain(asker.organization(), slice.query().chain()).events().stream()
                .filter(isVisible(asker))
                .filter(event -> fits(event, slice.query()));
        return MemoryRuns.of(
                slice.run(), events, event -> new AuditSlice.Position(event.time(), event.sequence()), NEWEST_FIRST);
    }

    @Override
    public List<AuditEvent> after(OrganizationId organization, AuditChain chain, long sequence, int limit) {
        return chain(organization, chain).after(sequence).limit(limit).toList();
    }

    @Override
    public AuditAnchor head(OrganizationId organization, AuditChain chain) {
        return chain(organization, chain).head();
    }

    @Override
    public AuditAnchor checkpoint(OrganizationId organization, AuditChain chain) {
        return chain(organization, chain).checkpoint();
    }

    @Override
    public List<AuditEvent> unread(@Nullable UnreadPosition after, int limit) {
        return session.now().chains().entrySet().stream()
                .filter(chain -> isUnderARow(
                        chain.getKey().organization(), chain.getKey().chain()))
                .sorted(Comparator.comparing(
                        chain -> chain.getKey().organization().toString()))
                .flatMap(chain -> chain.getValue().after(chain.getValue().readUpTo()))
                .filter(event -> after == null || isAfter(event, after))
                .limit(limit)
                .toList();
    }

    @Override
    public boolean append(List<AuditEvent> events) {
        AuditEvent first = events.get(0);
        MemoryChain.Key key = new MemoryChain.Key(first.organization(), first.chain());
        requireLocked(key);
        MemoryChain chain = chain(key.organization(), key.chain());
        if (chain.head().sequence() + 1 != first.sequence()) {
            return false;
        }
        session.put(key, chain.with(events));
        return true;
    }

    @Override
    public AuditAnchor lock(OrganizationId organization, AuditChain chain) {
        session.lock(new MemoryChain.Key(organization, chain));
        return chain(organization, chain).head();
    }

    @Override
    public void acknowledge(OrganizationId organization, long sequence) {
        MemoryChain.Key key = new MemoryChain.Key(organization, AuditChain.CHANGES);
        if (session.lockOrganization(organization).isEmpty()) {
            session.lock(key);
        }
        session.put(key, chain(organization, AuditChain.CHANGES).read(sequence));
    }

    @Override
    public void expire(OrganizationId organization, AuditAnchor checkpoint) {
        MemoryChain.Key key = new MemoryChain.Key(organization, checkpoint.chain());
        requireLocked(key);
        session.put(key, chain(organization, checkpoint.chain()).since(checkpoint));
    }

    private MemoryChain chain(OrganizationId organization, AuditChain chain) {
        return session.now().chains().getOrDefault(new MemoryChain.Key(organization, chain), new MemoryChain(chain));
    }

    private void requireLocked(MemoryChain.Key key) {
        boolean underARow = isUnderARow(key.organization(), key.chain())
                && session.find(key.organization()).isPresent();
        session.requireLocked(underARow ? key.organization() : key);
    }

    private static boolean isUnderARow(OrganizationId organization, AuditChain chain) {
        return chain == AuditChain.CHANGES && !organization.equals(AuditEvent.OPERATOR);
    }

    private Predicate<AuditEvent> isVisible(Asker asker) {
        if (asker.administrator() == null) {
            return event -> true;
        }
        Optional<MemoryScope> scope = MemoryScope.of(session, asker);
        return event -> scope.filter(granted ->
                        granted.tops().contains(granted.organization().root())
                                || granted.sees(event.target().orgUnit()))
                .isPresent();
    }

    private static boolean fits(AuditEvent event, AuditQuery query) {
        return (query.from() == null || !event.time().isBefore(query.from()))
                && (query.to() == null || event.time().isBefore(query.to()))
                && (query.actor() == null || event.actor().id().equals(query.actor()))
                && (query.action() == null || event.action() == query.action())
                && (query.target() == null || isTarget(event, query.target()));
    }

    private static boolean isTarget(AuditEvent event, AuditQuery.Target wanted) {
        return event.target().kind() == wanted.kind() && event.target().id().equals(wanted.id());
    }

    private static boolean isAfter(AuditEvent event, UnreadPosition position) {
        int organization = event.organization()
                .toString()
                .compareTo(position.organization().toString());
        return organization > 0 || (organization == 0 && event.sequence() > position.sequence());
    }
}
