package io.mailadmin.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.mailadmin.error.InvalidInputException;
import java.util.UUID;

/**
 * Identifies an organization; immutable and never reused.
 *
 * @param value a time-ordered UUID (RFC 9562, version 7)
 */
public record OrganizationId(UUID value) {

    /** Checks that there is a value. */
    public OrganizationId {
        InvalidInputException.required(value, "organizationId");
    }

    /**
     * Reads an id as {@link #toString()} wrote it.
     *
     * @throws InvalidInputException if {@code text} is no UUID
     */
    @JsonCreator
    public static OrganizationId valueOf(String text) {
        return new OrganizationId(Uuids.parse(text, "organizationId"));
    }

    /** The UUID in its canonical text form, 36 characters. */
    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
