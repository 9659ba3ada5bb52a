package io.mailadmin.error;

import org.jspecify.annotations.Nullable;

/** What should be created or renamed is taken already. */
public final class DuplicateException extends MailAdminException {

    private static final long serialVersionUID = 1L;

    /**
     * An error of this kind.
     *
     * @param code the reason
     * @param field the input field at fault, or null
     * @param arguments what the code's text names: values, never secrets
     */
    public DuplicateException(ErrorCode code, @Nullable String field, @Nullable Object... arguments) {
        super(code, field, arguments);
    }
}
