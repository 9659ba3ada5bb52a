package io.mailadmin.internal.audit;

import io.mailadmin.audit.AuditAction;
import io.mailadmin.audit.AuditTarget;
import org.jspecify.annotations.Nullable;

/**
 * What an event will say, before it has its place in a chain.
 *
 * @param action what was done
 * @param target to what, as it was before if it was anything
 * @param before what it was, as a JSON object
 * @param after what it became, as a JSON object
 */
public record EventDraft(
        AuditAction action,
        AuditTarget target,
        @Nullable String before,
        @Nullable String after) {

    /** The change from {@code before} to {@code after}, one of which may be null. */
    public static EventDraft of(AuditAction action, @Nullable Subject before, @Nullable Subject after) {
        Subject told = before != null ? before : after;
        if (told == null) {
            throw new IllegalArgumentException("An event speaks of something: give what was, or what is now");
        }
        return new EventDraft(action, told.target(), json(before), json(after));
    }

    private static @Nullable String json(@Nullable Subject subject) {
        return subject == null ? null : subject.json();
    }
}
