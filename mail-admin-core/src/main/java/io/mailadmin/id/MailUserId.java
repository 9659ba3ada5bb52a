package io.mailadmin.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.mailadmin.error.InvalidInputException;
import java.util.UUID;

/**
 * Identifies a user, whatever the user's address is at the time; immutable, never derived from an address and never reused.
 * So it is the key under which to store the user's mail: who gets an address that another had does not get the mail.
 *
 * @param value a time-ordered UUID (RFC 9562, version 7)
 */
public record MailUserId(UUID value) {

    /** Checks that there is a value. */
    public MailUserId {
        InvalidInputException.required(value, "userId");
    }

    /**
     * Reads an id as {@link #toString()} wrote it.
     *
     * @throws InvalidInputException if {@code text} is no UUID
     */
    @JsonCreator
    public static MailUserId valueOf(String text) {
        return new MailUserId(Uuids.parse(text, "userId"));
    }

    /** The UUID in its canonical text form, 36 characters. */
    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
