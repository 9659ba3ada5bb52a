package io.mailadmin.jdbc;

import io.mailadmin.audit.AuditAnchor;
import io.mailadmin.audit.AuditChain;
import io.mailadmin.audit.AuditEvent;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.store.Asker;
import io.mailadmin.store.AuditReader;
import io.mailadmin.store.AuditSlice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Reads mail_admin_audit_event and what is kept of its chains. */
class JdbcAuditReader implements AuditReader {

    private static final String AFTER = """
            select %s
            from mail_admin_audit_event e
            where e.organization_id = :organization and e.chain = :chain and e.event_sequence > :sequence
            order by e.event_sequence
            limit :limit
            """.formatted(AuditRows.COLUMNS);
    private static final String HEAD_OF_CHANGES = """
            select event_sequence, event_hash
            from mail_admin_organization
            where id = :organization
            """;
    private static final String HEAD = """
            select event_sequence, event_hash
            from mail_admin_audit_chain
            where organization_id = :organization and chain = :chain
            """;
    private static final String CHECKPOINT = """
            select event_sequence, event_hash
            from mail_admin_audit_checkpoint
            where organization_id = :organization and chain = :chain
            """;
    private static final String UNREAD = """
            select id, read_sequence
            from mail_admin_organization
            where unread = true and %s
            order by unread, id
            limit :limit
            """;

    /**
     * An organization with unread changes.
     *
     * @param id the organization
     * @param readUpTo the last change that was read
     */
    private record Unread(OrganizationId id, long readUpTo) {}

    final Session session;

    JdbcAuditReader(Session session) {
        this.session = session;
    }

    @Override
    public List<AuditEvent> find(Asker asker, AuditSlice slice) {
        return slice.run()
                .inListOrder(new AuditSliceQuery(asker, slice)
                        .on(session)
                        .map(AuditRows.MAPPER)
                        .list());
    }

    @Override
    public List<AuditEvent> after(OrganizationId organization, AuditChain chain, long sequence, int limit) {
        return chain(session.query(AFTER), organization, chain)
                .bind("sequence", sequence)
                .bind("limit", limit)
                .map(AuditRows.MAPPER)
                .list();
    }

    @Override
    public Optional<AuditAnchor> head(OrganizationId organization, AuditChain chain) {
        if (isUnderARow(organization, chain)) {
            Query query = session.query(HEAD_OF_CHANGES).bind("organization", organization.value());
            return query.map(anchor(chain)).findFirst();
        }
        Query query = chain(session.query(HEAD), organization, chain);
        return Optional.of(query.map(anchor(chain)).findFirst().orElse(AuditAnchor.beginning(chain)));
    }

    @Override
    public AuditAnchor checkpoint(OrganizationId organization, AuditChain chain) {
        return chain(session.query(CHECKPOINT), organization, chain)
                .map(anchor(chain))
                .findFirst()
                .orElse(AuditAnchor.beginning(chain));
    }

    /** By organization, since a join would read all that is unread to sort it. */
    @Override
    public List<AuditEvent> unread(@Nullable UnreadPosition after, int limit) {
        List<AuditEvent> events = new ArrayList<>();
        // one more, for the first may have nothing left after the position
        for (Unread each : unreadFrom(after == null ? null : after.organization(), limit + 1)) {
            long from = after != null && each.id().equals(after.organization())
                    ? Math.max(after.sequence(), each.readUpTo())
                    : each.readUpTo();
            events.addAll(after(each.id(), AuditChain.CHANGES, from, limit - events.size()));
            if (events.size() >= limit) {
                break;
            }
        }
        return events;
    }

    private List<Unread> unreadFrom(@Nullable OrganizationId first, int limit) {
        Query query = session.query(UNREAD.formatted(first == null ? "1 = 1" : "id >= :first"))
                .bind("limit", limit);
        if (first != null) {
            query.bind("first", first.value());
        }
        return query.map((row, context) ->
                        new Unread(new OrganizationId(Columns.uuid(row, "id")), row.getLong("read_sequence")))
                .list();
    }

    static <S extends SqlStatement<S>> S chain(S statement, OrganizationId organization, AuditChain chain) {
        return statement.bind("organization", organization.value()).bind("chain", chain.name());
    }

    static RowMapper<AuditAnchor> anchor(AuditChain chain) {
        return Columns.mapper(
                (row, context) -> new AuditAnchor(chain, row.getLong("event_sequence"), row.getString("event_hash")));
    }

    /** Whether the organization's own row tells how far the chain goes. */
    static boolean isUnderARow(OrganizationId organization, AuditChain chain) {
        return chain == AuditChain.CHANGES && !organization.equals(AuditEvent.OPERATOR);
    }
}
