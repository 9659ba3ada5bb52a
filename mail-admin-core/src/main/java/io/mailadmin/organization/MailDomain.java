package io.mailadmin.organization;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.mailadmin.address.DomainName;

/**
 * A mail domain of an organization.
 *
 * @param name the domain in canonical form
 * @param primary true for the one that bare logins take
 */
public record MailDomain(DomainName name, boolean primary) {

    /** The domain as people write it, such as {@code 한글.한국}. */
    @JsonProperty(access = JsonProperty.Access.READ_ONLY)
    public String displayName() {
        return name.toUnicode();
    }
}
