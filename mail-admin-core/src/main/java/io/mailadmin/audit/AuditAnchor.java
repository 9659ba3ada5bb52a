package io.mailadmin.audit;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * How far a chain went at some time. Kept where nobody reaches who can write to the database, it shows later whether what
 * was there is there still: a chain cut at its end, or one whose hashes were all computed anew, does not fit it.
 *
 * @param chain which of the organization's chains
 * @param sequence its last event, 0 if there was none
 * @param hash that event's hash, 64 hexadecimal digits
 */
public record AuditAnchor(AuditChain chain, long sequence, String hash) {

    /** The hash before the first event of a chain: 64 zeros. */
    public static final String NO_HASH = "0".repeat(64);

    private static final Pattern FORM = Pattern.compile("(CHANGES|ACCESS):([0-9]{1,18}):([0-9a-f]{64})");

    /** Checks that all is given and in form. */
    public AuditAnchor {
        InvalidInputException.required(chain, "chain");
        InvalidInputException.required(hash, "hash");
        String text = chain + ":" + sequence + ':' + hash;
        if (!FORM.matcher(text).matches()) {
            throw refusal(text);
        }
    }

    /** Where {@code chain} begins, before its first event. */
    public static AuditAnchor beginning(AuditChain chain) {
        return new AuditAnchor(chain, 0, NO_HASH);
    }

    /**
     * Reads an anchor as {@link #toString()} wrote it.
     *
     * @throws InvalidInputException if it is none
     */
    @JsonCreator
    public static AuditAnchor valueOf(String text) {
        Matcher form = FORM.matcher(InvalidInputException.required(text, "anchor"));
        if (!form.matches()) {
            throw refusal(text);
        }
        return new AuditAnchor(AuditChain.valueOf(form.group(1)), Long.parseLong(form.group(2)), form.group(3));
    }

    /** Chain, sequence and hash, such as {@code CHANGES:42:3f8c...}, at most 91 characters. */
    @JsonValue
    @Override
    public String toString() {
        return chain + ":" + sequence + ':' + hash;
    }

    private static InvalidInputException refusal(@Nullable String text) {
        return InvalidInputException.of("anchor", ErrorCode.AUDIT_ANCHOR_INVALID, text);
    }
}
