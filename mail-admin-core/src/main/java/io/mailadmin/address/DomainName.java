package io.mailadmin.address;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A domain name of two labels or more in its one canonical form; immutable.
 *
 * @param value lower-case A-labels of letters, digits and hyphens, at most 63 characters each and 253 in all, without a
 *     trailing dot
 */
public record DomainName(String value) {

    private static final String FIELD = "domain";

    /** Accepts the canonical form only; {@link #valueOf} takes what people type. */
    public DomainName {
        InvalidInputException.required(value, FIELD);
        if (!DomainLabels.isCanonical(value)) {
            throw refusal(value);
        }
    }

    /**
     * The domain that was typed as U-labels or A-labels, in any case, width and normalisation form, with ideographic or
     * ordinary dots and white space around it.
     *
     * <p>Refused are IP addresses, and U-labels with a sharp s, a final sigma, Cherokee letters, joiners, fillers or
     * symbols, on which the standards for such names disagree; their A-labels are accepted.
     *
     * @throws InvalidInputException if it is no domain name
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static DomainName valueOf(String typed) {
        InvalidInputException.required(typed, FIELD);
        return parse(typed).orElseThrow(() -> refusal(typed));
    }

    /** Like {@link #valueOf}, but empty where that throws. */
    public static Optional<DomainName> parse(@Nullable String typed) {
        return Typed.trimmed(typed).flatMap(DomainLabels::toAscii).map(DomainName::new);
    }

    /** The canonical form, A-labels. */
    @JsonValue
    @Override
    public String toString() {
        return value;
    }

    /** The form to show, U-labels; a label that {@link #valueOf} would not accept as U-label stays an A-label. */
    public String toUnicode() {
        return DomainLabels.toUnicode(value);
    }

    private static InvalidInputException refusal(String typed) {
        return InvalidInputException.of(FIELD, ErrorCode.DOMAIN_INVALID, typed);
    }
}
