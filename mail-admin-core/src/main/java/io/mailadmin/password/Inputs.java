package io.mailadmin.password;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import org.jspecify.annotations.Nullable;

/** Checks of arguments; no error here shows the value. */
final class Inputs {

    private Inputs() {}

    static <T> T required(@Nullable T value, String field) {
        if (value == null) {
            throw InvalidInputException.of(field, ErrorCode.REQUIRED, null);
        }
        return value;
    }

    static InvalidInputException noHash() {
        return InvalidInputException.of("passwordHash", ErrorCode.PASSWORD_HASH_INVALID, null);
    }
}
