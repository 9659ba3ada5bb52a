package io.mailadmin.hosting;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.jspecify.annotations.Nullable;

/**
 * How much of something is used.
 *
 * @param used how much is used today
 * @param limit how much may be used; null for no limit
 */
public record Usage(long used, @Nullable Long limit) {

    /** Whether more is used than allowed, as happens when a limit is lowered. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public boolean over() {
        return limit != null && used > limit;
    }
}
