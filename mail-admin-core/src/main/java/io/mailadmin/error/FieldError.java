package io.mailadmin.error;

import java.io.Serializable;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with one field of the input. Immutable and thread-safe.
 *
 * @param field the field's path, such as {@code "login"} or {@code "firstAdministrator.login"}
 * @param code the stable reason
 * @param rejectedValue the value as it may be shown, at most 80 code points; null for secrets and absent values
 * @param text what the field must be, in both languages
 */
public record FieldError(
        String field, ErrorCode code, @Nullable String rejectedValue, LocalizedMessage text) implements Serializable {

    /**
     * An error with the code's own text.
     *
     * @param value the refused value, null for secrets
     * @param arguments what the text names
     */
    public static FieldError of(String field, ErrorCode code, @Nullable Object value, @Nullable Object... arguments) {
        return withText(field, code, value, ErrorMessages.render(code, arguments));
    }

    /**
     * An error with a text from elsewhere, such as a constraint of the host's own.
     *
     * @param value the refused value, null for secrets
     */
    public static FieldError withText(String field, ErrorCode code, @Nullable Object value, LocalizedMessage text) {
        return new FieldError(field, code, value == null ? null : ErrorMessages.shorten(String.valueOf(value)), text);
    }

    /** The same error under another path. */
    public FieldError at(String otherField) {
        return new FieldError(otherField, code, rejectedValue, text);
    }

    /** What the field must be: Korean for Korean locales, English for every other. */
    public String message(Locale locale) {
        return text.in(locale);
    }
}
