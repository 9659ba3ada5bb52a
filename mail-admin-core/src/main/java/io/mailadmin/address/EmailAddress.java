package io.mailadmin.address;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A mail address in its one canonical form, so that two spellings of one address are equal; immutable.
 *
 * <p>Local parts beyond ASCII (RFC 6531) are addresses too; whether an organization wants them is its own choice, see
 * {@link #isAscii()}. Quoted strings, comments and address literals are not accepted.
 *
 * @param localPart a lower-case dot-atom of at most 64 octets in UTF-8, prepared as a user name by RFC 8265
 * @param domain the domain; local part, at sign and domain have at most 254 octets
 */
public record EmailAddress(String localPart, DomainName domain) {

    private static final String FIELD = "address";
    private static final int LONGEST = 254;

    /** Accepts the canonical form only; {@link #valueOf} and {@link #of} take what people type. */
    public EmailAddress {
        InvalidInputException.required(localPart, FIELD);
        InvalidInputException.required(domain, FIELD);
        if (!LocalPart.isCanonical(localPart) || !fits(localPart, domain)) {
            throw refusal(localPart + '@' + domain);
        }
    }

    /**
     * The address that was typed, in any case, width and normalisation form, with white space around it.
     *
     * @throws InvalidInputException if it is no mail address
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static EmailAddress valueOf(String typed) {
        InvalidInputException.required(typed, FIELD);
        return parse(typed).orElseThrow(() -> refusal(typed));
    }

    /**
     * The address of a typed local part in a domain.
     *
     * @throws InvalidInputException if the local part is none, or the address would be too long
     */
    public static EmailAddress of(String localPart, DomainName domain) {
        InvalidInputException.required(localPart, FIELD);
        InvalidInputException.required(domain, FIELD);
        return Typed.trimmed(localPart)
                .flatMap(trimmed -> assemble(trimmed, domain))
                .orElseThrow(() -> refusal(localPart + '@' + domain));
    }

    /** Like {@link #valueOf}, but empty where that throws. */
    public static Optional<EmailAddress> parse(@Nullable String typed) {
        return Typed.trimmed(typed).flatMap(EmailAddress::split);
    }

    /** True if the local part is ASCII, so that every mail server can deliver to the address. */
    public boolean isAscii() {
        return LocalPart.octets(localPart) == localPart.length();
    }

    /** The canonical form {@code local@domain} with the domain in A-labels. */
    @JsonValue
    @Override
    public String toString() {
        return localPart + '@' + domain;
    }

    /** The form to show, with the domain in U-labels. */
    public String toUnicode() {
        return localPart + '@' + domain.toUnicode();
    }

    private static Optional<EmailAddress> split(String typed) {
        // An input method left in full width types this at sign.
        String address = typed.replace('＠', '@');
        int at = address.indexOf('@');
        return at < 0
                ? Optional.empty()
                : DomainLabels.toAscii(address.substring(at + 1))
                        .flatMap(domain -> assemble(address.substring(0, at), new DomainName(domain)));
    }

    private static Optional<EmailAddress> assemble(String localPart, DomainName domain) {
        return LocalPart.canonical(localPart)
                .filter(canonical -> fits(canonical, domain))
                .map(canonical -> new EmailAddress(canonical, domain));
    }

    static boolean fits(String localPart, DomainName domain) {
        return LocalPart.octets(localPart) + 1 + domain.value().length() <= LONGEST;
    }

    private static InvalidInputException refusal(String typed) {
        return InvalidInputException.of(FIELD, ErrorCode.ADDRESS_INVALID, typed);
    }
}
