package io.mailadmin.error;

/**
 * The connection was lost while the change was being committed: it is whole in the store or not there at all, but which of
 * the two is unknown. Read what should have changed before the call is made again.
 */
public final class OutcomeUnknownException extends MailAdminException {

    private static final long serialVersionUID = 1L;

    /** The one outcome. */
    public OutcomeUnknownException() {
        super(ErrorCode.OUTCOME_UNKNOWN, null);
    }
}
