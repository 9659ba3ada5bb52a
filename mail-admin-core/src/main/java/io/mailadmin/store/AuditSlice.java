package io.mailadmin.store;

import io.mailadmin.audit.AuditQuery;
import java.time.Instant;

/**
 * Events, the newest first: sorted by time, then by sequence, both falling.
 *
 * @param query which events; its page is not looked at
 * @param run which of them
 */
public record AuditSlice(AuditQuery query, Run<Position> run) {

    /**
     * A place in the order.
     *
     * @param time the event's time
     * @param sequence its number
     */
    public record Position(Instant time, long sequence) {}
}
