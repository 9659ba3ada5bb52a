package io.mailadmin.organization;

import io.mailadmin.id.ServiceTypeCode;
import java.util.Locale;
import java.util.Set;

/**
 * A service type (서비스 종류; class of service): which mail service a user gets. Users inherit its values when they are
 * read, so a change reaches everyone at once.
 *
 * @param code its code, never changed
 * @param nameKo its name in Korean, 1 to 60 characters
 * @param nameEn its name in English, 1 to 60 characters
 * @param quotaBytes each user's storage in bytes, 1 to 2^50
 * @param protocols how the mail may be reached
 * @param version advances with each change
 */
public record ServiceType(
        ServiceTypeCode code,
        String nameKo,
        String nameEn,
        long quotaBytes,
        Set<MailProtocol> protocols,
        long version) {

    /** Copies the protocols. */
    public ServiceType {
        protocols = Set.copyOf(protocols);
    }

    /** Its name for {@code locale}: Korean for Korean locales, English for every other. */
    public String name(Locale locale) {
        return Locale.KOREAN.getLanguage().equals(locale.getLanguage()) ? nameKo : nameEn;
    }
}
