package io.mailadmin.id;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.mailadmin.error.InvalidInputException;
import java.util.UUID;

/**
 * Identifies an organization unit; immutable and never reused. The root unit, the organization itself, has the
 * organization's own id.
 *
 * @param value a time-ordered UUID (RFC 9562, version 7)
 */
public record OrgUnitId(UUID value) {

    /** Checks that there is a value. */
    public OrgUnitId {
        InvalidInputException.required(value, "orgUnitId");
    }

    /**
     * Reads an id as {@link #toString()} wrote it.
     *
     * @throws InvalidInputException if {@code text} is no UUID
     */
    @JsonCreator
    public static OrgUnitId valueOf(String text) {
        return new OrgUnitId(Uuids.parse(text, "orgUnitId"));
    }

    /** The root unit of {@code organization}, which is the organization itself. */
    public static OrgUnitId rootOf(OrganizationId organization) {
        return new OrgUnitId(
                InvalidInputException.required(organization, "organizationId").value());
    }

    /** The UUID in its canonical text form, 36 characters. */
    @JsonValue
    @Override
    public String toString() {
        return value.toString();
    }
}
