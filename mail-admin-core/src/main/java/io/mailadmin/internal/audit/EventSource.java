package io.mailadmin.internal.audit;

import io.mailadmin.audit.AuditActor;
import io.mailadmin.audit.AuditAnchor;
import io.mailadmin.audit.AuditEvent;
import io.mailadmin.audit.ClientInfo;
import io.mailadmin.id.OrganizationId;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the events of one unit of work have in common.
 *
 * @param organization in whose chain they stand
 * @param actor who does it
 * @param client from where
 * @param time when
 */
public record EventSource(
        OrganizationId organization,
        AuditActor actor,
        @Nullable ClientInfo client,
        Instant time) {

    /** The events of {@code drafts}, which continue the chain from {@code head}. */
    public List<AuditEvent> events(EventHash hash, AuditAnchor head, List<EventDraft> drafts) {
        List<AuditEvent> events = new ArrayList<>();
        AuditAnchor last = head;
        for (EventDraft draft : drafts) {
            AuditEvent event = event(draft, last.sequence() + 1, last.hash(), AuditAnchor.NO_HASH);
            AuditEvent hashed = event(draft, event.sequence(), event.previousHash(), hash.of(event));
            events.add(hashed);
            last = hashed.toAnchor();
        }
        return events;
    }

    private AuditEvent event(EventDraft draft, long sequence, String previousHash, String hash) {
        return new AuditEvent(
                organization,
                sequence,
                time,
                actor,
                client,
                draft.action(),
                draft.target(),
                draft.before(),
                draft.after(),
                previousHash,
                hash);
    }
}
