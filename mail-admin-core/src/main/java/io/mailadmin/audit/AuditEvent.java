package io.mailadmin.audit;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mailadmin.id.OrganizationId;
import java.time.Instant;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One thing that was done. It stays as it is, whatever becomes of those it speaks of, and holds no secret.
 *
 * @param organization the organization in whose chain it stands, or {@link #OPERATOR}
 * @param sequence its place in the chain, from 1 without gaps
 * @param time when, in UTC to the microsecond
 * @param actor who did it
 * @param client from where, or null if the host did not say
 * @param action what was done
 * @param target what it was done to
 * @param before what the target was, as a JSON object; null if it was nothing
 * @param after what the target became, as a JSON object; null if it is gone
 * @param previousHash the hash of the event before; 64 zeros for the first
 * @param hash of the one before and all of this, 64 hexadecimal digits
 */
public record AuditEvent(
        OrganizationId organization,
        long sequence,
        Instant time,
        AuditActor actor,
        @Nullable ClientInfo client,
        AuditAction action,
        AuditTarget target,
        @Nullable String before,
        @Nullable String after,
        String previousHash,
        String hash) {

    /** Stands for the operator where an organization is told: what belongs to no organization is in chains of its own. */
    public static final OrganizationId OPERATOR = new OrganizationId(new UUID(0, 0));

    /** The chain in which it stands. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public AuditChain chain() {
        return action.chain();
    }

    /** The chain as it ends with this event. */
    public AuditAnchor toAnchor() {
        return new AuditAnchor(chain(), sequence, hash);
    }
}
