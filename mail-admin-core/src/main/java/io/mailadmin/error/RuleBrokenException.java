package io.mailadmin.error;

import org.jspecify.annotations.Nullable;

/** A rule of the domain forbids the change: a unit that is not empty, the last administrator, a limit. */
public final class RuleBrokenException extends MailAdminException {

    private static final long serialVersionUID = 1L;

    /**
     * An error of this kind.
     *
     * @param code the reason
     * @param field the input field at fault, or null
     * @param arguments what the code's text names: values, never secrets
     */
    public RuleBrokenException(ErrorCode code, @Nullable String field, @Nullable Object... arguments) {
        super(code, field, arguments);
    }
}
