package io.mailadmin.jdbc;

import io.mailadmin.audit.AuditQuery;
import io.mailadmin.store.Asker;
import io.mailadmin.store.AuditSlice;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.statement.Query;

/**
 * A page of events as one statement. Its order does not repeat the columns that are given, as other queries do for H2: MariaDB
 * would sort, and H2 reads no index backwards anyway.
 */
final class AuditSliceQuery {

    private static final String SELECT = """
            select %s
            from mail_admin_audit_event e
            where e.organization_id = :organization and e.chain = :chain%s
            order by e.happened_at desc, e.event_sequence desc
            limit :limit
            """;

    private final Asker asker;
    private final AuditSlice slice;

    AuditSliceQuery(Asker asker, AuditSlice slice) {
        this.asker = asker;
        this.slice = slice;
    }

    /** The statement with all values bound. */
    Query on(Session session) {
        AuditQuery query = slice.query();
        Query bound = Scope.bind(session.query(SELECT.formatted(AuditRows.COLUMNS, conditions())), asker)
                .bind("chain", query.chain().name())
                .bind("limit", slice.limit());
        if (query.from() != null) {
            bound.bind("from", Columns.time(query.from()));
        }
        if (query.to() != null) {
            bound.bind("to", Columns.time(query.to()));
        }
        if (query.actor() != null) {
            bound.bind("actor", query.actor());
        }
        if (query.action() != null) {
            bound.bind("action", query.action().name());
        }
        if (query.target() != null) {
            bound.bind("targetKind", query.target().kind().name())
                    .bind("targetId", query.target().id());
        }
        if (slice.after() != null) {
            bound.bind("afterTime", Columns.time(slice.after().time()))
                    .bind("afterSequence", slice.after().sequence());
        }
        return bound;
    }

    private String conditions() {
        List<String> conditions = new ArrayList<>();
        AuditQuery query = slice.query();
        conditions.add(query.from() == null ? "" : "e.happened_at >= :from");
        conditions.add(query.to() == null ? "" : "e.happened_at < :to");
        conditions.add(query.actor() == null ? "" : "e.actor_id = :actor");
        conditions.add(query.action() == null ? "" : "e.action = :action");
        conditions.add(query.target() == null ? "" : "e.target_id = :targetId and e.target_kind = :targetKind");
        // the first half is what an index can begin at
        conditions.add(
                slice.after() == null
                        ? ""
                        : "e.happened_at <= :afterTime"
                                + " and (e.happened_at < :afterTime or e.event_sequence < :afterSequence)");
        conditions.add(visible());
        conditions.removeIf(String::isEmpty);
        return conditions.isEmpty() ? "" : " and " + String.join(" and ", conditions);
    }

    /** Who sees the root sees all, also what lay in units that are gone. */
    private String visible() {
        return asker.administrator() == null
                ? ""
                : "(" + Scope.sees(asker, ":organization") + " or " + Scope.sees(asker, "e.org_unit_id") + ")";
    }
}
