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
            order by %se.event_sequence
            limit :limit
            """;
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
    /** Of those that are there and those that are gone, each from an index. */
    private static final String UNREAD = """
            select u.id, u.read_sequence
            from (
                (select id, read_sequence
                from mail_admin_organization
                where unread = true and %s
                order by unread, id
                limit :limit)
                union all
                (select organization_id, read_sequence
                from mail_admin_audit_chain
                where unread = true and %s
                order by unread, organization_id
                limit :limit)) u
            order by u.id
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
        String equal = session.dialect().orderByEqual(List.of("e.organization_id", "e.chain"), "asc");
        return chain(session.query(AFTER.formatted(AuditRows.COLUMNS, equal)), organization, chain)
                .bind("sequence", sequence)
                .bind("limit", limit)
                .map(AuditRows.MAPPER)
                .list();
    }

    @Override
    public AuditAnchor head(OrganizationId organization, AuditChain chain) {
        return headByRow(organization, chain)
                .or(() -> chain(session.query(HEAD), organization, chain)
                        .map(anchor(chain))
                        .findFirst())
                .orElse(AuditAnchor.beginning(chain));
    }

    private Optional<AuditAnchor> headByRow(OrganizationId organization, AuditChain chain) {
        return isUnderARow(organization, chain)
                ? session.query(HEAD_OF_CHANGES)
                        .bind("organization", organization.value())
                        .map(anchor(chain))
                        .findFirst()
                : Optional.empty();
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
        String sql = first == null
                ? UNREAD.formatted("1 = 1", "1 = 1")
                : UNREAD.formatted("id >= :first", "organization_id >= :first");
        Query query = session.query(sql).bind("limit", limit);
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

    /** Whether the organization's own row tells how far the chain goes, as long as there is one. */
    static boolean isUnderARow(OrganizationId organization, AuditChain chain) {
        return chain == AuditChain.CHANGES && !organization.equals(AuditEvent.OPERATOR);
    }
}
