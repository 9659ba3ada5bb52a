package io.mailadmin.contract;

import io.mailadmin.audit.AuditAction;
import io.mailadmin.audit.AuditActor;
import io.mailadmin.audit.AuditAnchor;
import io.mailadmin.audit.AuditEvent;
import io.mailadmin.audit.AuditTarget;
import io.mailadmin.audit.ClientInfo;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.OrganizationId;
import java.time.Instant;

/** Events for the tests of the contract; a store does not compute hashes, so theirs are made up. */
final class EventFixture {

    static final AuditActor OPERATOR = new AuditActor(AuditActor.Kind.OPERATOR, "tests", "tests");

    private EventFixture() {}

    /** The event after {@code head}, of a change of the organization. */
    static AuditEvent next(OrganizationId organization, AuditAnchor head) {
        return next(organization, head, AuditAction.ORGANIZATION_CHANGED, ContractFixture.THEN);
    }

    static AuditEvent next(OrganizationId organization, AuditAnchor head, AuditAction action, Instant time) {
        return next(organization, head, OPERATOR, action, organization(organization), time);
    }

    static AuditEvent next(
            OrganizationId organization,
            AuditAnchor head,
            AuditActor actor,
            AuditAction action,
            AuditTarget target,
            Instant time) {
        long sequence = head.sequence() + 1;
        return new AuditEvent(
                organization,
                sequence,
                time,
                actor,
                new ClientInfo("192.0.2.1", null),
                action,
                target,
                null,
                "{\"name\":\"\\u0000 \uD55C\uAE00 \uD83D\uDE00\"}",
                head.hash(),
                "%064x".formatted(sequence));
    }

    static AuditTarget organization(OrganizationId id) {
        return new AuditTarget(AuditTarget.Kind.ORGANIZATION, id.toString(), "Organization", OrgUnitId.rootOf(id));
    }
}
