package io.mailadmin.internal.organization;

import io.mailadmin.address.DomainName;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.NotFoundException;
import io.mailadmin.error.RuleBrokenException;
import io.mailadmin.internal.change.Change;

/** The rules of an organization's domains. */
final class Domains {

    private static final String FIELD = "domain";

    private Domains() {}

    static void requireOwned(Change change, DomainName domain) {
        if (!change.organization().owns(domain)) {
            throw new NotFoundException(ErrorCode.DOMAIN_NOT_FOUND, FIELD, domain.toUnicode());
        }
    }

    static void remove(Change change, DomainName domain) {
        requireOwned(change, domain);
        if (change.organization().domains().size() == 1) {
            throw new RuleBrokenException(ErrorCode.LAST_DOMAIN, FIELD, domain.toUnicode());
        }
        if (!change.tx().organizations().removeDomain(change.organizationId(), domain)) {
            throw new RuleBrokenException(ErrorCode.DOMAIN_IN_USE, FIELD, domain.toUnicode());
        }
    }
}
