package io.mailadmin.error;

import org.jspecify.annotations.Nullable;

/** What was asked for does not exist, or lies outside the asker's scope: the two look alike on purpose. */
public final class NotFoundException extends MailAdminException {

    private static final long serialVersionUID = 1L;

    /**
     * An error of this kind.
     *
     * @param code the reason
     * @param field the input field at fault, or null
     * @param arguments what the code's text names: values, never secrets
     */
    public NotFoundException(ErrorCode code, @Nullable String field, @Nullable Object... arguments) {
        super(code, field, arguments);
    }
}
