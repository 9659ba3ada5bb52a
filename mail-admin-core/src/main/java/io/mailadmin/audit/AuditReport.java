package io.mailadmin.audit;

import org.jspecify.annotations.Nullable;

/**
 * What came of verifying a chain.
 *
 * @param from where the chain begins: before its first event, or at the checkpoint that an expiry left
 * @param events how many events fit
 * @param fault the first that does not fit, or null if all do
 */
public record AuditReport(
        AuditAnchor from, long events, @Nullable Fault fault) {

    /** Whether all fits. */
    public boolean isIntact() {
        return fault == null;
    }

    /**
     * Something that does not fit.
     *
     * @param sequence at which event
     * @param reason in which way
     */
    public record Fault(long sequence, Reason reason) {}

    /** Ways in which an event does not fit. */
    public enum Reason {
        /** It is not there. */
        MISSING,
        /** What it says is not what was hashed, or was hashed without the host's key. */
        CHANGED,
        /** It does not follow the event before. */
        UNLINKED,
        /** It stands where none was written. */
        INSERTED,
        /** It fits the chain, but not what was known of it: the anchor, the last hash, or the checkpoint. */
        REPLACED
    }
}
