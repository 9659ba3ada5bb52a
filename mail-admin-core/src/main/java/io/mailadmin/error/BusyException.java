package io.mailadmin.error;

/**
 * A lock or the queue for password hashing did not free up within 10 seconds, or others changed the same at the same time:
 * the same call may be tried again. Within a transaction of the host's, its whole transaction is what to try again.
 */
public final class BusyException extends MailAdminException {

    private static final long serialVersionUID = 1L;

    /** The usual refusal. */
    public BusyException() {
        this(ErrorCode.BUSY);
    }

    /** The refusal for {@link ErrorCode#BUSY} or {@link ErrorCode#TRANSACTION_LOST}. */
    public BusyException(ErrorCode code) {
        super(code, null);
    }
}
