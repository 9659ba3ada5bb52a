package io.mailadmin.internal.user;

import io.mailadmin.address.DomainName;
import io.mailadmin.address.EmailAddress;
import io.mailadmin.address.MailAccount;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.organization.Organization;
import org.jspecify.annotations.Nullable;

/** Resolves what was typed as login and primary SMTP address to the one canonical address that both must be. */
final class Accounts {

    private static final String LOGIN = "login";
    private static final String PRIMARY = "primarySmtpAddress";

    private Accounts() {}

    /**
     * The address that {@code login} and {@code primary} name.
     *
     * @param fallback the domain of a bare login whose primary SMTP address is bare or missing, too
     * @throws InvalidInputException if they differ, or are no address that the organization may have
     */
    static EmailAddress resolve(
            Organization organization, String login, @Nullable String primary, DomainName fallback) {
        MailAccount account = MailAccount.valueOf(login);
        MailAccount primaryAccount = primary == null || primary.isBlank() ? account : MailAccount.valueOf(primary);
        DomainName otherwise = primaryAccount.domain() == null ? fallback : primaryAccount.domain();
        EmailAddress address = inDomain(account, otherwise, login);
        if (!inDomain(primaryAccount, address.domain(), login).equals(address)) {
            throw InvalidInputException.of(PRIMARY, ErrorCode.PRIMARY_ADDRESS_MISMATCH, primary);
        }
        if (!organization.owns(address.domain())) {
            boolean typedInLogin = account.domain() != null;
            throw InvalidInputException.of(
                    typedInLogin ? LOGIN : PRIMARY,
                    ErrorCode.DOMAIN_NOT_OF_ORGANIZATION,
                    typedInLogin ? login : primary,
                    address.domain().toUnicode());
        }
        return address;
    }

    /** Refuses a new address that the organization has not opted for. */
    static void requireAllowed(Organization organization, EmailAddress address) {
        if (!organization.internationalAddresses() && !address.isAscii()) {
            throw InvalidInputException.of(LOGIN, ErrorCode.LOCAL_PART_NOT_ASCII, address);
        }
    }

    private static EmailAddress inDomain(MailAccount account, DomainName domain, String login) {
        try {
            return account.in(domain);
        } catch (InvalidInputException e) {
            // both parts are valid, but together they are longer than 254 octets
            throw InvalidInputException.of(LOGIN, ErrorCode.MAIL_ACCOUNT_INVALID, login);
        }
    }
}
