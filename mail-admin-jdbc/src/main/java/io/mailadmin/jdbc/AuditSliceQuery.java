package io.mailadmin.jdbc;

import io.mailadmin.audit.AuditQuery;
import io.mailadmin.store.Asker;
import io.mailadmin.store.AuditSlice;
import java.util.ArrayList;
import java.util.List;
import org.jdbi.v3.core.statement.Query;

/** A page of events as one statement. */
final class AuditSliceQuery {

    private static final String SELECT = """
            select %1$s
            from mail_admin_audit_event e
            where e.organization_id = :organization and e.chain = :chain%2$s
            order by %4$se.happened_at %3$s, e.event_sequence %3$s
            limit :limit
            """;

    private static final String BEYOND =
            "e.happened_at %1$s= :fromTime and (e.happened_at %1$s :fromTime or e.event_sequence %1$s :fromSequence)";

    private final Asker asker;
    private final AuditSlice slice;
    private final Direction direction;

    AuditSliceQuery(Asker asker, AuditSlice slice) {
        this.asker = asker;
        this.slice = slice;
        this.direction = Direction.falling(slice.run());
    }

    /** The statement with all values bound. */
    Query on(Session session) {
        AuditQuery query = slice.query();
        String equal = session.dialect().orderByEqual(equal(), direction.order());
        String sql = SELECT.formatted(AuditRows.COLUMNS, conditions(), direction.order(), equal);
        Query bound = Scope.query(session, asker, Session.first(slice.run().limit(), sql))
                .bind("chain", query.chain().name());
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
        AuditSlice.Position from = slice.run().from();
        if (from != null) {
            bound.bind("fromTime", Columns.time(from.time())).bind("fromSequence", from.sequence());
        }
        return bound;
    }

    /** The columns that are equal in all rows, as the index begins by which the query is read. */
    private List<String> equal() {
        AuditQuery query = slice.query();
        List<String> columns = new ArrayList<>(List.of("e.organization_id", "e.chain"));
        if (query.target() != null) {
            columns.add("e.target_id");
        } else if (query.actor() != null) {
            columns.add("e.actor_id");
        } else if (query.action() != null) {
            columns.add("e.action");
        }
        return columns;
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
        conditions.add(slice.run().from() == null ? "" : BEYOND.formatted(direction.beyond()));
        conditions.add(Scope.seesWithin(asker, "e.org_unit_id"));
        conditions.removeIf(String::isEmpty);
        return " and " + String.join(" and ", conditions);
    }
}
