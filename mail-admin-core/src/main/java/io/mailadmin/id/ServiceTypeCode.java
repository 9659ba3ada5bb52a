package io.mailadmin.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import java.util.regex.Pattern;

/**
 * Names a service type, such as {@code standard}; chosen by the operator, the same for all organizations.
 *
 * @param value 1 to 32 lower-case ASCII letters, digits, '-' or '_', starting with a letter
 */
public record ServiceTypeCode(String value) {

    /** The form of a code as a regular expression. */
    public static final String FORM = "[a-z][a-z0-9_-]{0,31}";

    private static final Pattern PATTERN = Pattern.compile(FORM);

    /** Checks the form. */
    public ServiceTypeCode {
        InvalidInputException.required(value, "serviceType");
        if (!PATTERN.matcher(value).matches()) {
            throw InvalidInputException.of("serviceType", ErrorCode.SERVICE_TYPE_CODE_INVALID, value);
        }
    }

    /**
     * The code {@code text}.
     *
     * @throws InvalidInputException if it has another form
     */
    @JsonCreator
    public static ServiceTypeCode valueOf(String text) {
        return new ServiceTypeCode(text);
    }

    /** The code itself. */
    @JsonValue
    @Override
    public String toString() {
        return value;
    }
}
