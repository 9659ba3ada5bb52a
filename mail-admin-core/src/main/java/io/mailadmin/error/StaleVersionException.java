package io.mailadmin.error;

/** Somebody else changed the thing since it was read: read it again and repeat the edit. */
public final class StaleVersionException extends MailAdminException {

    private static final long serialVersionUID = 1L;

    /** A stale edit of {@code what}, the login or name of the edited thing. */
    public StaleVersionException(String what) {
        super(ErrorCode.STALE_VERSION, null, what);
    }
}
