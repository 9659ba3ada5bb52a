package io.mailadmin.error;

import org.jspecify.annotations.Nullable;

/** The store failed or is not fit for use; the call changed nothing. The driver's own text is logged nowhere and not passed on. */
public final class StorageException extends MailAdminException {

    private static final long serialVersionUID = 1L;

    /**
     * A failure of the store.
     *
     * @param code the reason
     * @param arguments what the code's text names: never SQL or bound values
     */
    public StorageException(ErrorCode code, @Nullable Object... arguments) {
        super(code, null, arguments);
    }
}
