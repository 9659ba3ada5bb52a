package io.mailadmin.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.audit.AuditAction;
import io.mailadmin.audit.AuditActor;
import io.mailadmin.audit.AuditAnchor;
import io.mailadmin.audit.AuditEvent;
import io.mailadmin.audit.AuditTarget;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.OrganizationId;
import java.time.Instant;
import java.util.List;
import java.util.stream.LongStream;

/** Fills a chain with made-up events: of a hundred actors, some kinds, and as many targets as there are events by ten. */
final class ManyEvents {

    private static final Instant BEGIN = Instant.parse("2026-01-01T00:00:00Z");

    private ManyEvents() {}

    static void append(JdbcMailStore store, OrganizationId organization, List<OrgUnitId> units, int count) {
        store.write(tx -> {
            AuditAnchor head =
                    tx.organizations().lock(organization).orElseThrow().head();
            List<AuditEvent> events = LongStream.rangeClosed(1, count)
                    .mapToObj(i -> event(organization, head.sequence() + i, units))
                    .toList();
            assertThat(tx.audit().append(events)).isTrue();
            return head;
        });
    }

    private static AuditEvent event(OrganizationId organization, long sequence, List<OrgUnitId> units) {
        String actor = "actor " + sequence % 100;
        String target = "target " + sequence / 10;
        AuditAction[] actions = {AuditAction.USER_CREATED, AuditAction.USER_CHANGED, AuditAction.USER_DELETED};
        return new AuditEvent(
                organization,
                sequence,
                BEGIN.plusSeconds(60 * sequence),
                new AuditActor(AuditActor.Kind.OPERATOR, actor, actor),
                null,
                actions[(int) (sequence % actions.length)],
                new AuditTarget(AuditTarget.Kind.USER, target, target, units.get((int) (sequence % units.size()))),
                "{}",
                "{}",
                AuditAnchor.NO_HASH,
                "%064x".formatted(sequence));
    }
}
