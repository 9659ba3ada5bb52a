package io.mailadmin.organization;

import io.mailadmin.constraint.Name;
import io.mailadmin.constraint.Required;
import io.mailadmin.id.ServiceTypeCode;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.util.EnumSet;
import java.util.Set;

/**
 * What a service type shall be, when it is defined and when it is changed.
 *
 * @param code its code
 * @param nameKo its name in Korean, 1 to 60 characters
 * @param nameEn its name in English, 1 to 60 characters
 * @param quotaBytes each user's storage in bytes, 1 to 2^50
 * @param protocols how the mail may be reached
 */
public record ServiceTypeDefinition(
        @Required ServiceTypeCode code,
        @Required @Name String nameKo,
        @Required @Name String nameEn,

        @Min(value = 1, message = "{io.mailadmin.error.QUOTA_INVALID}")
        @Max(value = ServiceTypeDefinition.LARGEST_QUOTA, message = "{io.mailadmin.error.QUOTA_INVALID}")
        long quotaBytes,

        @Required Set<@Required MailProtocol> protocols) {

    /** The largest quota of a user, 2^50 bytes (1 PiB). */
    public static final long LARGEST_QUOTA = 1L << 50;

    /** A service type with all protocols. */
    public static ServiceTypeDefinition of(String code, String nameKo, String nameEn, long quotaBytes) {
        return new ServiceTypeDefinition(
                ServiceTypeCode.valueOf(code), nameKo, nameEn, quotaBytes, EnumSet.allOf(MailProtocol.class));
    }

    /** The same with these protocols only. */
    public ServiceTypeDefinition withProtocols(Set<MailProtocol> newProtocols) {
        return new ServiceTypeDefinition(code, nameKo, nameEn, quotaBytes, newProtocols);
    }
}
