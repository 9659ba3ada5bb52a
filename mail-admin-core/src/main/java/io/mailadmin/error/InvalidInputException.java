package io.mailadmin.error;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** The input breaks rules that can be told without looking at anybody else's data; names every field at fault. */
public final class InvalidInputException extends MailAdminException {

    private static final long serialVersionUID = 1L;

    private final FieldError[] errors;

    /** Refuses for {@code errors}, at least one, in the order in which they should be shown. */
    public InvalidInputException(List<FieldError> errors) {
        super(
                ErrorCode.INVALID_INPUT,
                errors.get(0).field(),
                new LocalizedMessage(
                        summary("Invalid input: ", errors, e -> e.text().english()),
                        summary("입력이 올바르지 않습니다: ", errors, e -> e.text().korean())));
        this.errors = errors.toArray(FieldError[]::new);
    }

    /** Refuses one field; see {@link FieldError#of}. */
    public static InvalidInputException of(
            String field, ErrorCode code, @Nullable Object value, @Nullable Object... arguments) {
        return new InvalidInputException(List.of(FieldError.of(field, code, value, arguments)));
    }

    /** Returns {@code value} if it is given, else refuses {@code field} as {@link ErrorCode#REQUIRED}. */
    public static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw of(field, ErrorCode.REQUIRED, null);
        }
        return value;
    }

    /** What is wrong, field by field, in a stable order; never empty. */
    @Override
    public List<FieldError> errors() {
        return List.of(errors);
    }

    private static String summary(String intro, List<FieldError> errors, Function<FieldError, String> text) {
        return errors.stream()
                .map(e -> e.field()
                        + (e.rejectedValue() == null ? "" : " \"" + e.rejectedValue() + "\"")
                        + ": "
                        + text.apply(e))
                .collect(Collectors.joining("; ", intro, ""));
    }
}
