package io.mailadmin.id;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads UUIDs strictly: {@link UUID#fromString} also takes shortened forms, which would give one id two spellings. */
final class Uuids {

    private Uuids() {}

    static UUID parse(@Nullable String text, String field) {
        InvalidInputException.required(text, field);
        try {
            UUID uuid = UUID.fromString(text);
            if (uuid.toString().equalsIgnoreCase(text)) {
                return uuid;
            }
        } catch (IllegalArgumentException e) {
            // falls through to the one refusal below
        }
        throw InvalidInputException.of(field, ErrorCode.ID_INVALID, text);
    }
}
