package io.mailadmin.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.audit.AuditAction;
import io.mailadmin.audit.AuditAnchor;
import io.mailadmin.audit.AuditChain;
import io.mailadmin.audit.AuditEvent;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.internal.audit.EventDraft;
import io.mailadmin.internal.audit.EventHash;
import io.mailadmin.internal.audit.EventSource;
import java.util.List;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** Somebody who knows how hashes are computed, but not the host's key. */
final class Forger {

    /** Those of mail_admin_audit_event after the key, in their order. */
    static final List<String> COLUMNS = List.of(
            "happened_at",
            "actor_kind",
            "actor_id",
            "actor_name",
            "client_address",
            "user_agent",
            "action",
            "target_kind",
            "target_id",
            "target_label",
            "org_unit_id",
            "state_before",
            "state_after",
            "previous_hash",
            "hash");

    /** Every column that an event is made of, and what it is changed to. */
    static final List<String> CHANGES = List.of(
            "happened_at = '2020-01-01 00:00:00.000001'",
            "actor_kind = 'USER'",
            "actor_kind = 'NONSENSE'",
            "actor_id = 'other'",
            "actor_name = 'other'",
            "client_address = '192.0.2.99'",
            "user_agent = 'other'",
            "action = 'USER_DELETED'",
            "action = 'NONSENSE'",
            "target_kind = 'DOMAIN'",
            "target_kind = 'NONSENSE'",
            "target_id = 'other'",
            "target_label = 'other'",
            "org_unit_id = organization_id, state_before = '{}'",
            "state_before = '{}'",
            "state_after = '{}'",
            "state_after = null",
            "previous_hash = 'x'",
            "hash = '" + "1".repeat(64) + "'",
            "hash = 'x'");

    private final Jdbi jdbi;
    private final JdbcMailStore store;
    private final OrganizationId organization;

    Forger(DataSource dataSource, OrganizationId organization) {
        this.jdbi = Jdbi.create(dataSource);
        this.store = JdbcMailStore.create(dataSource);
        this.organization = organization;
    }

    /** Adds a copy of the event numbered {@code last} behind it, but does not move the head. */
    void insertAfter(long last) {
        AuditEvent copied = event(last);
        AuditEvent forged = forged(copied, copied.toAnchor(), copied.after());
        store.write(tx -> {
            assertThat(tx.organizations().lock(organization)).isPresent();
            return tx.audit().append(List.of(forged));
        });
        head(copied.toAnchor());
    }

    void cutAfter(long last) {
        jdbi.useHandle(handle -> handle.execute(
                "delete from mail_admin_audit_event where chain = 'CHANGES' and event_sequence > ?", last));
        head(event(last).toAnchor());
    }

    /** Lets the event numbered {@code first} say something else, and all later ones follow it. */
    void rewriteFrom(long first) {
        AuditAnchor last = event(first - 1).toAnchor();
        for (AuditEvent event : after(first - 1, 500)) {
            AuditEvent forged = forged(event, last, event.sequence() == first ? "{}" : event.after());
            jdbi.useHandle(handle -> handle.execute(
                    "update mail_admin_audit_event set state_after = ?, previous_hash = ?, hash = ?"
                            + " where chain = 'CHANGES' and event_sequence = ?",
                    forged.after(),
                    forged.previousHash(),
                    forged.hash(),
                    forged.sequence()));
            last = forged.toAnchor();
        }
        head(last);
    }

    /** Deletes the events up to {@code checkpoint} as an expiry does, but without a word. */
    void checkpoint(AuditAnchor checkpoint) {
        store.write(tx -> {
            assertThat(tx.organizations().lock(organization)).isPresent();
            tx.audit().expire(organization, checkpoint);
            return checkpoint;
        });
    }

    private static AuditEvent forged(AuditEvent event, AuditAnchor last, String after) {
        AuditAction action = event.action();
        return new EventSource(event.organization(), event.actor(), event.client(), event.time())
                .events(
                        EventHash.unkeyed(),
                        last,
                        List.of(new EventDraft(action, event.target(), event.before(), after)))
                .get(0);
    }

    private AuditEvent event(long sequence) {
        return after(sequence - 1, 1).get(0);
    }

    private List<AuditEvent> after(long sequence, int limit) {
        return store.read(reader -> reader.audit().after(organization, AuditChain.CHANGES, sequence, limit));
    }

    private void head(AuditAnchor head) {
        jdbi.useHandle(handle -> handle.execute(
                "update mail_admin_organization set event_sequence = ?, event_hash = ?", head.sequence(), head.hash()));
    }
}
