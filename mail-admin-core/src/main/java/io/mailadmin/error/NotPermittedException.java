package io.mailadmin.error;

import org.jspecify.annotations.Nullable;

/** The asker may see the target but not do this to it, or is no administrator any more. */
public final class NotPermittedException extends MailAdminException {

    private static final long serialVersionUID = 1L;

    /**
     * An error of this kind.
     *
     * @param code the reason
     * @param field the input field at fault, or null
     * @param arguments what the code's text names: values, never secrets
     */
    public NotPermittedException(ErrorCode code, @Nullable String field, @Nullable Object... arguments) {
        super(code, field, arguments);
    }
}
