package io.mailadmin.address;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a person types as login or primary SMTP address: a mail address, or the part of one before the at sign; immutable.
 *
 * @param localPart the local part in canonical form, see {@link EmailAddress#localPart()}
 * @param domain the domain, or null if it was left out
 */
public record MailAccount(String localPart, @Nullable DomainName domain) {

    private static final String FIELD = "login";

    /** Accepts the canonical form only; {@link #valueOf} takes what people type. */
    public MailAccount {
        InvalidInputException.required(localPart, FIELD);
        if (!LocalPart.isCanonical(localPart) || (domain != null && !EmailAddress.fits(localPart, domain))) {
            throw refusal(localPart);
        }
    }

    /**
     * The account that was typed, in any case, width and normalisation form, with white space around it.
     *
     * @throws InvalidInputException if it is neither an address nor a local part
     */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public static MailAccount valueOf(String typed) {
        InvalidInputException.required(typed, FIELD);
        return parse(typed).orElseThrow(() -> refusal(typed));
    }

    /** Like {@link #valueOf}, but empty where that throws. */
    public static Optional<MailAccount> parse(@Nullable String typed) {
        return EmailAddress.parse(typed)
                .map(address -> new MailAccount(address.localPart(), address.domain()))
                .or(() -> bare(typed));
    }

    /**
     * The address of the account: in its own domain, or in {@code defaultDomain} if it has none.
     *
     * @throws InvalidInputException if the address would be longer than 254 octets
     */
    public EmailAddress in(DomainName defaultDomain) {
        return EmailAddress.of(localPart, domain == null ? defaultDomain : domain);
    }

    /** True unless the two are certainly different: one without a domain may lie in the other's. */
    public boolean matches(MailAccount other) {
        InvalidInputException.required(other, FIELD);
        return localPart.equals(other.localPart)
                && (domain == null || other.domain == null || domain.equals(other.domain));
    }

    /** The canonical form: {@code local@domain} with the domain in A-labels, or the local part alone. */
    @JsonValue
    @Override
    public String toString() {
        return domain == null ? localPart : localPart + '@' + domain;
    }

    private static Optional<MailAccount> bare(@Nullable String typed) {
        return Typed.trimmed(typed).flatMap(LocalPart::canonical).map(local -> new MailAccount(local, null));
    }

    private static InvalidInputException refusal(String typed) {
        return InvalidInputException.of(FIELD, ErrorCode.MAIL_ACCOUNT_INVALID, typed);
    }
}
