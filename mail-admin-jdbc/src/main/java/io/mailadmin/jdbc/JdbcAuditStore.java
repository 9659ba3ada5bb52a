package io.mailadmin.jdbc;

import io.mailadmin.audit.AuditAnchor;
import io.mailadmin.audit.AuditChain;
import io.mailadmin.audit.AuditEvent;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.store.AuditStore;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;

/** Writes mail_admin_audit_event and what is kept of its chains. */
final class JdbcAuditStore extends JdbcAuditReader implements AuditStore {

    private static final String ADVANCE_CHANGES = """
            update mail_admin_organization
            set event_sequence = :sequence, event_hash = :hash, unread = true
            where id = :organization and event_sequence = :expected
            """;
    private static final String ADVANCE = """
            update mail_admin_audit_chain
            set event_sequence = :sequence, event_hash = :hash
            where organization_id = :organization and chain = :chain and event_sequence = :expected
            """;
    private static final String ADVANCE_CHANGES_OF_GONE = """
            update mail_admin_audit_chain
            set event_sequence = :sequence, event_hash = :hash, unread = true
            where organization_id = :organization and chain = :chain and event_sequence = :expected
            """;
    private static final String LOCK = """
            select event_sequence, event_hash
            from mail_admin_audit_chain
            where organization_id = :organization and chain = :chain
            """;
    private static final String BEGIN = """
            insert into mail_admin_audit_chain (organization_id, chain, event_sequence, event_hash, read_sequence, unread)
            values (:organization, :chain, :sequence, :hash, 0, false)
            """;
    private static final String ACKNOWLEDGE = """
            update mail_admin_organization
            set read_sequence = :sequence, unread = (case when event_sequence > :sequence then true else false end)
            where id = :organization and read_sequence < :sequence and event_sequence >= :sequence
            """;
    private static final String ACKNOWLEDGE_OF_GONE = """
            update mail_admin_audit_chain
            set read_sequence = :sequence, unread = (case when event_sequence > :sequence then true else false end)
            where organization_id = :organization and chain = 'CHANGES' and unread = true
                and read_sequence < :sequence and event_sequence >= :sequence
            """;
    private static final String EXPIRE = """
            delete from mail_admin_audit_event
            where organization_id = :organization and chain = :chain and event_sequence <= :sequence
            """;
    private static final String MOVE_CHECKPOINT = """
            update mail_admin_audit_checkpoint
            set event_sequence = :sequence, event_hash = :hash
            where organization_id = :organization and chain = :chain
            """;
    private static final String FIRST_CHECKPOINT = """
            insert into mail_admin_audit_checkpoint (organization_id, chain, event_sequence, event_hash)
            values (:organization, :chain, :sequence, :hash)
            """;

    JdbcAuditStore(Session session) {
        super(session);
    }

    @Override
    public boolean append(List<AuditEvent> events) {
        AuditEvent first = events.get(0);
        AuditAnchor last = events.get(events.size() - 1).toAnchor();
        boolean advanced = isUnderARow(first.organization(), first.chain())
                ? advances(ADVANCE_CHANGES, first, last) || advances(ADVANCE_CHANGES_OF_GONE, first, last)
                : advances(ADVANCE, first, last);
        if (!advanced) {
            return false;
        }
        PreparedBatch batch = session.batch(AuditRows.INSERT);
        events.forEach(event -> AuditRows.bind(batch, event).add());
        batch.execute();
        return true;
    }

    @Override
    public AuditAnchor lock(OrganizationId organization, AuditChain chain) {
        return locked(organization, chain).orElseGet(() -> {
            // somebody else may begin it at the same time: then there is nothing left to insert, but something to lock
            session.inserts(anchor(session.insertUnlessTaken(BEGIN), organization, AuditAnchor.beginning(chain)));
            return locked(organization, chain).orElseThrow();
        });
    }

    @Override
    public void acknowledge(OrganizationId organization, long sequence) {
        if (!acknowledges(ACKNOWLEDGE, organization, sequence)) {
            acknowledges(ACKNOWLEDGE_OF_GONE, organization, sequence);
        }
    }

    @Override
    public void expire(OrganizationId organization, AuditAnchor checkpoint) {
        chain(session.update(EXPIRE), organization, checkpoint.chain())
                .bind("sequence", checkpoint.sequence())
                .execute();
        // under the chain's lock, so nobody writes it between the two
        if (anchor(session.update(MOVE_CHECKPOINT), organization, checkpoint).execute() == 0) {
            anchor(session.update(FIRST_CHECKPOINT), organization, checkpoint).execute();
        }
    }

    private boolean advances(String sql, AuditEvent first, AuditAnchor last) {
        return anchor(session.update(sql), first.organization(), last)
                        .bind("expected", first.sequence() - 1)
                        .execute()
                > 0;
    }

    private boolean acknowledges(String sql, OrganizationId organization, long sequence) {
        return session.update(sql)
                        .bind("organization", organization.value())
                        .bind("sequence", sequence)
                        .execute()
                > 0;
    }

    private Optional<AuditAnchor> locked(OrganizationId organization, AuditChain chain) {
        return chain(session.queryForUpdate(LOCK), organization, chain)
                .map(anchor(chain))
                .findFirst();
    }

    private static <S extends SqlStatement<S>> S anchor(S statement, OrganizationId organization, AuditAnchor anchor) {
        return chain(statement, organization, anchor.chain())
                .bind("sequence", anchor.sequence())
                .bind("hash", anchor.hash());
    }
}
