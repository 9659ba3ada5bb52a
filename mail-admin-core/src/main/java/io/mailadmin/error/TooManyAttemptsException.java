package io.mailadmin.error;

import java.time.Duration;

/**
 * There were too many failed attempts with this login or from this client address: {@link #retryAfter()} tells how long to
 * wait. Attempts made meanwhile do not make it longer. Logins that do not exist are answered likewise.
 */
public final class TooManyAttemptsException extends MailAdminException {

    private static final long serialVersionUID = 1L;

    private final Duration retryAfter;

    /** The refusal until {@code retryAfter} has passed, rounded up to seconds. */
    public TooManyAttemptsException(Duration retryAfter) {
        super(ErrorCode.TOO_MANY_ATTEMPTS, null, seconds(retryAfter));
        this.retryAfter = Duration.ofSeconds(seconds(retryAfter));
    }

    /** How long to wait, in whole seconds, at least one. */
    public Duration retryAfter() {
        return retryAfter;
    }

    private static long seconds(Duration wait) {
        return Math.max(1, wait.plusNanos(999_999_999).toSeconds());
    }
}
