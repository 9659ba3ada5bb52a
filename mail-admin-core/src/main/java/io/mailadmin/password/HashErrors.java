package io.mailadmin.password;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;

/** The one refusal of hashes; it never shows the value. */
final class HashErrors {

    private HashErrors() {}

    static InvalidInputException refusal() {
        return InvalidInputException.of("passwordHash", ErrorCode.PASSWORD_HASH_INVALID, null);
    }
}
