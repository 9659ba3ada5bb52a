package io.mailadmin.internal.audit;

import io.mailadmin.audit.AuditAction;
import io.mailadmin.audit.AuditAnchor;
import io.mailadmin.audit.AuditChain;
import io.mailadmin.audit.AuditEvent;
import io.mailadmin.error.NotFoundException;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.internal.change.Change;
import io.mailadmin.internal.change.Changes;
import io.mailadmin.internal.change.Environment;
import io.mailadmin.store.Asker;
import io.mailadmin.store.AuditReader;
import io.mailadmin.store.StoreTransaction;
import java.time.Instant;
import java.util.List;

/** Deletes old events; the checkpoint that it leaves is told by an event, since one that stands beside the chain can be forged. */
final class Expiry {

    private static final int AT_ONCE = 500;

    private final Environment environment;
    private final Asker operator;
    private final OrganizationId organization;

    Expiry(Environment environment, Asker operator) {
        this.environment = environment;
        this.operator = operator;
        this.organization = operator.organization();
    }

    /** Expires what happened before {@code before}, and returns the checkpoint. */
    AuditAnchor expire(AuditChain chain, Instant before) {
        if (chain == AuditChain.CHANGES && !organization.equals(AuditEvent.OPERATOR)) {
            try {
                return new Changes(environment)
                        .applyInTrashToo(operator, "expired events", change -> expireChanges(change, before));
            } catch (NotFoundException e) {
                requireGone(e);
            }
        }
        return environment.store().write(tx -> expire(tx, chain, before));
    }

    /** An organization that is gone left its chain. */
    private void requireGone(NotFoundException unknown) {
        AuditAnchor head = environment.store().read(store -> store.audit().head(organization, AuditChain.CHANGES));
        if (head.sequence() == 0) {
            throw unknown;
        }
    }

    private AuditAnchor expireChanges(Change change, Instant before) {
        AuditAnchor present = change.tx().audit().checkpoint(organization, AuditChain.CHANGES);
        AuditAnchor checkpoint = lastBefore(change.tx().audit(), present, before);
        if (checkpoint.equals(present)) {
            change.nothingChanged();
        } else {
            change.tx().audit().expire(organization, checkpoint);
            change.record(AuditAction.AUDIT_EXPIRED, null, Subject.checkpoint(organization, checkpoint));
        }
        return checkpoint;
    }

    private AuditAnchor expire(StoreTransaction tx, AuditChain chain, Instant before) {
        tx.audit().lock(organization, chain);
        AuditAnchor present = tx.audit().checkpoint(organization, chain);
        AuditAnchor checkpoint = lastBefore(tx.audit(), present, before);
        if (!checkpoint.equals(present)) {
            tx.audit().expire(organization, checkpoint);
            AuditAction action = chain == AuditChain.ACCESS ? AuditAction.ACCESS_EXPIRED : AuditAction.AUDIT_EXPIRED;
            new ChainWriter(environment.auditing().hash())
                    .write(
                            tx,
                            Actors.source(operator, null, environment.now()),
                            EventDraft.of(action, null, Subject.checkpoint(organization, checkpoint)));
        }
        return checkpoint;
    }

    private AuditAnchor lastBefore(AuditReader audit, AuditAnchor from, Instant before) {
        AuditAnchor last = from;
        List<AuditEvent> run;
        do {
            run = audit.after(organization, last.chain(), last.sequence(), AT_ONCE);
            for (AuditEvent event : run) {
                if (!event.time().isBefore(before)) {
                    return last;
                }
                last = event.toAnchor();
            }
        } while (!run.isEmpty());
        return last;
    }
}
