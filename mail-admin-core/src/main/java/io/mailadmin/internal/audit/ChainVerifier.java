package io.mailadmin.internal.audit;

import io.mailadmin.audit.AuditAction;
import io.mailadmin.audit.AuditAnchor;
import io.mailadmin.audit.AuditChain;
import io.mailadmin.audit.AuditEvent;
import io.mailadmin.audit.AuditReport;
import io.mailadmin.audit.AuditReport.Fault;
import io.mailadmin.audit.AuditReport.Reason;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.store.MailStore;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads a chain from its checkpoint to its end, a run of events at a time and without holding up any writer. */
final class ChainVerifier {

    private static final int AT_ONCE = 500;

    private final MailStore store;
    private final EventHash hash;
    private final OrganizationId organization;

    ChainVerifier(MailStore store, EventHash hash, OrganizationId organization) {
        this.store = store;
        this.hash = hash;
        this.organization = organization;
    }

    /** What does not fit in {@code chain}, nor with {@code anchor}, if there is one. */
    AuditReport verify(AuditChain chain, @Nullable AuditAnchor anchor) {
        while (true) {
            AuditAnchor checkpoint = checkpoint(chain);
            AuditReport report = new Walk(checkpoint, anchor).report();
            // an expiry meanwhile took away what was to be read
            if (report.isIntact() || checkpoint.equals(checkpoint(chain))) {
                return report;
            }
        }
    }

    private AuditAnchor checkpoint(AuditChain chain) {
        return store.read(reader -> reader.audit().checkpoint(organization, chain));
    }

    /** One reading of the chain. */
    private final class Walk {

        private final AuditAnchor checkpoint;
        private final @Nullable AuditAnchor anchor;
        private final AuditAnchor headBefore;
        private AuditAnchor last;
        private Instant latest = Instant.EPOCH;
        private boolean checkpointTold;

        Walk(AuditAnchor checkpoint, @Nullable AuditAnchor anchor) {
            this.checkpoint = checkpoint;
            this.anchor = anchor;
            this.headBefore = head();
            this.last = checkpoint;
            this.checkpointTold = checkpoint.sequence() == 0;
        }

        AuditReport report() {
            Fault fault = walk();
            return new AuditReport(checkpoint, last.sequence() - checkpoint.sequence(), fault);
        }

        private @Nullable Fault walk() {
            List<AuditEvent> run;
            do {
                run = store.read(reader -> reader.audit().after(organization, last.chain(), last.sequence(), AT_ONCE));
                for (AuditEvent event : run) {
                    Fault fault = fault(event);
                    if (fault != null) {
                        return fault;
                    }
                    last = event.toAnchor();
                    latest = event.time().isAfter(latest) ? event.time() : latest;
                    checkpointTold |= tellsCheckpoint(event);
                }
            } while (!run.isEmpty());
            return faultOfEnd();
        }

        private @Nullable Fault fault(AuditEvent event) {
            long expected = last.sequence() + 1;
            if (event.sequence() != expected) {
                return new Fault(expected, Reason.MISSING);
            }
            if (!hash.fits(event, latest)) {
                return new Fault(expected, Reason.CHANGED);
            }
            if (!event.previousHash().equals(last.hash())) {
                return new Fault(expected, Reason.UNLINKED);
            }
            return differs(event.toAnchor(), anchor) || differs(event.toAnchor(), headBefore)
                    ? new Fault(expected, Reason.REPLACED)
                    : null;
        }

        /** What was committed after the first look at the head is there by the second, so only what nobody wrote is beyond it. */
        private @Nullable Fault faultOfEnd() {
            long known = Math.max(headBefore.sequence(), anchor == null ? 0 : anchor.sequence());
            if (last.sequence() < known) {
                return new Fault(last.sequence() + 1, Reason.MISSING);
            }
            AuditAnchor headNow = head();
            if (headNow.sequence() < last.sequence()) {
                return new Fault(headNow.sequence() + 1, Reason.INSERTED);
            }
            return checkpointTold && !differs(last, headNow)
                    ? null
                    : new Fault(checkpointTold ? last.sequence() : checkpoint.sequence(), Reason.REPLACED);
        }

        /** An expiry writes its checkpoint into the chain, where it cannot be changed as it can beside it. */
        private boolean tellsCheckpoint(AuditEvent event) {
            return (event.action() == AuditAction.AUDIT_EXPIRED || event.action() == AuditAction.ACCESS_EXPIRED)
                    && Objects.equals(
                            Subject.checkpoint(organization, checkpoint).json(), event.after());
        }

        private AuditAnchor head() {
            return store.read(reader -> reader.audit().head(organization, checkpoint.chain()));
        }

        private static boolean differs(AuditAnchor event, @Nullable AuditAnchor known) {
            return known != null
                    && known.sequence() == event.sequence()
                    && !known.hash().equals(event.hash());
        }
    }
}
