package io.mailadmin.error;

/** A lock or the queue for password hashing did not free up within 10 seconds: the same call may be tried again. */
public final class BusyException extends MailAdminException {

    private static final long serialVersionUID = 1L;

    /** The one refusal. */
    public BusyException() {
        super(ErrorCode.BUSY, null);
    }
}
