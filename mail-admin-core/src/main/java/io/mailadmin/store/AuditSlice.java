package io.mailadmin.store;

import io.mailadmin.audit.AuditQuery;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A run of events, the newest first: sorted by time, then by sequence, both falling.
 *
 * @param query which events; its page is not looked at
 * @param after the last event before the run; null to begin at the newest
 * @param limit how many at most
 */
public record AuditSlice(AuditQuery query, @Nullable Position after, int limit) {

    /**
     * A place in the order.
     *
     * @param time the event's time
     * @param sequence its number
     */
    public record Position(Instant time, long sequence) {}
}
