package io.mailadmin.jdbc;

import io.mailadmin.audit.AuditAction;
import io.mailadmin.audit.AuditActor;
import io.mailadmin.audit.AuditEvent;
import io.mailadmin.audit.AuditTarget;
import io.mailadmin.audit.ClientInfo;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.OrganizationId;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** Events as rows of mail_admin_audit_event. */
final class AuditRows {

    /** All columns of the table e. */
    static final String COLUMNS = """
            e.organization_id, e.event_sequence, e.happened_at, e.actor_kind, e.actor_id, e.actor_name, e.client_address,
                e.user_agent, e.action, e.target_kind, e.target_id, e.target_label, e.org_unit_id, e.state_before,
                e.state_after, e.previous_hash, e.hash""";

    static final String INSERT = """
            insert into mail_admin_audit_event (organization_id, chain, event_sequence, happened_at, actor_kind, actor_id,
                actor_name, client_address, user_agent, action, target_kind, target_id, target_label, org_unit_id,
                state_before, state_after, previous_hash, hash)
            values (:organization, :chain, :sequence, :happenedAt, :actorKind, :actorId, :actorName, :clientAddress,
                :userAgent, :action, :targetKind, :targetId, :targetLabel, :orgUnit, :stateBefore, :stateAfter,
                :previousHash, :hash)
            """;

    static final RowMapper<AuditEvent> MAPPER = Columns.mapper((row, context) -> event(row));

    private AuditRows() {}

    static PreparedBatch bind(PreparedBatch insert, AuditEvent event) {
        ClientInfo client = event.client();
        return insert.bind("organization", event.organization().value())
                .bind("chain", event.chain().name())
                .bind("sequence", event.sequence())
                .bind("happenedAt", Columns.time(event.time()))
                .bind("actorKind", event.actor().kind().name())
                .bind("actorId", event.actor().id())
                .bind("actorName", event.actor().name())
                .bind("clientAddress", client == null ? null : client.address())
                .bind("userAgent", client == null ? null : client.userAgent())
                .bind("action", event.action().name())
                .bind("targetKind", event.target().kind().name())
                .bind("targetId", event.target().id())
                .bind("targetLabel", event.target().label())
                .bind("orgUnit", event.target().orgUnit().value())
                .bind("stateBefore", event.before())
                .bind("stateAfter", event.after())
                .bind("previousHash", event.previousHash())
                .bind("hash", event.hash());
    }

    private static AuditEvent event(ResultSet row) throws SQLException {
        return new AuditEvent(
                new OrganizationId(Columns.uuid(row, "organization_id")),
                row.getLong("event_sequence"),
                Columns.time(row, "happened_at"),
                new AuditActor(
                        known(AuditActor.Kind.UNKNOWN, row.getString("actor_kind")),
                        row.getString("actor_id"),
                        row.getString("actor_name")),
                client(row.getString("client_address"), row.getString("user_agent")),
                known(AuditAction.UNKNOWN, row.getString("action")),
                new AuditTarget(
                        known(AuditTarget.Kind.UNKNOWN, row.getString("target_kind")),
                        row.getString("target_id"),
                        row.getString("target_label"),
                        new OrgUnitId(Columns.uuid(row, "org_unit_id"))),
                row.getString("state_before"),
                row.getString("state_after"),
                row.getString("previous_hash"),
                row.getString("hash"));
    }

    private static @Nullable ClientInfo client(@Nullable String address, @Nullable String userAgent) {
        return address == null && userAgent == null ? null : new ClientInfo(address, userAgent);
    }

    /** The constant of that name, or {@code otherwise} for one that this version does not know. */
    private static <E extends Enum<E>> E known(E otherwise, String name) {
        return Arrays.stream(otherwise.getDeclaringClass().getEnumConstants())
                .filter(constant -> constant.name().equals(name))
                .findFirst()
                .orElse(otherwise);
    }
}
