package io.mailadmin.error;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The root of every error mail-admin throws on purpose: a stable code and a message in Korean and English that says what
 * was refused, the value, and the way out. Messages never hold SQL, bound values, hashes or passwords.
 *
 * <p>Unless a subclass says otherwise, the refused call changed nothing.
 */
public abstract class MailAdminException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ErrorCode code;
    private final @Nullable String field;
    private final String korean;

    /** For kinds whose text is not a plain code text. */
    MailAdminException(ErrorCode code, @Nullable String field, LocalizedMessage message) {
        super(message.english());
        this.code = code;
        this.field = field;
        this.korean = message.korean();
    }

    MailAdminException(ErrorCode code, @Nullable String field, @Nullable Object... arguments) {
        this(code, field, ErrorMessages.render(code, arguments));
    }

    /** The stable, machine-readable reason. */
    public ErrorCode code() {
        return code;
    }

    /**
     * Whether the database has given up the whole transaction of the host's in which the call ran: then the host must roll
     * back and may run all of it again. False for any other refusal, after which the host may go on and commit.
     */
    public boolean transactionLost() {
        return code == ErrorCode.TRANSACTION_LOST;
    }

    /** The input field at fault, such as {@code "login"}, or null if the error is not about one field. */
    public @Nullable String field() {
        return field;
    }

    /**
     * What is wrong, field by field, for a form to show beside its fields: one error or more for {@link
     * InvalidInputException}, one for other kinds that are about a {@link #field()}, none else.
     */
    public List<FieldError> errors() {
        return field == null ? List.of() : List.of(FieldError.withText(field, code, null, text()));
    }

    /** The message in both languages. */
    public LocalizedMessage text() {
        return new LocalizedMessage(String.valueOf(getMessage()), korean);
    }

    /** The message for {@code locale}: Korean for Korean locales, English for every other. */
    public String message(Locale locale) {
        return text().in(locale);
    }
}
