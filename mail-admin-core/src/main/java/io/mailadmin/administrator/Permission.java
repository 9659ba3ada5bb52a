package io.mailadmin.administrator;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.LocalizedMessage;
import org.jspecify.annotations.Nullable;

/**
 * Why an administrator may or may not do something. It tells of rights alone: a limit, the last administrator or a stale version
 * may still stand in the way.
 *
 * @param refusal the code of the error that the call would throw, or null if it is allowed
 * @param message the text of that error, or null if it is allowed
 * @param grant what the administrator was given that covers the target: the nearest that allows the action, else the nearest
 *     of all; null if there is none, or if the asker does not see it
 */
public record Permission(
        @Nullable ErrorCode refusal,
        @Nullable LocalizedMessage message,
        @Nullable AdminScope grant) {

    /** Whether the administrator may do it. */
    public boolean isAllowed() {
        return refusal == null;
    }
}
