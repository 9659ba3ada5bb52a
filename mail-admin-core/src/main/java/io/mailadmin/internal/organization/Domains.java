package io.mailadmin.internal.organization;

import io.mailadmin.address.DomainName;
import io.mailadmin.audit.AuditAction;
import io.mailadmin.error.DuplicateException;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.NotFoundException;
import io.mailadmin.error.RuleBrokenException;
import io.mailadmin.internal.audit.Subject;
import io.mailadmin.internal.change.Change;
import io.mailadmin.organization.MailDomain;

/** The rules of an organization's domains. */
final class Domains {

    private static final String FIELD = "domain";

    private Domains() {}

    static void add(Change change, DomainName domain) {
        if (change.organization().owns(domain)) {
            change.nothingChanged();
            return;
        }
        if (!change.tx().organizations().addDomain(change.organizationId(), domain)) {
            throw new DuplicateException(ErrorCode.DOMAIN_TAKEN, FIELD, domain.toUnicode());
        }
        change.record(AuditAction.DOMAIN_ADDED, null, subject(change, new MailDomain(domain, false)));
    }

    static void makePrimary(Change change, DomainName domain) {
        MailDomain before = owned(change, domain);
        if (before.primary()) {
            change.nothingChanged();
            return;
        }
        change.tx().organizations().makePrimary(change.organizationId(), domain);
        change.record(
                AuditAction.PRIMARY_DOMAIN_CHANGED,
                subject(change, before),
                subject(change, new MailDomain(domain, true)));
    }

    static void remove(Change change, DomainName domain) {
        MailDomain before = owned(change, domain);
        if (change.organization().domains().size() == 1) {
            throw new RuleBrokenException(ErrorCode.LAST_DOMAIN, FIELD, domain.toUnicode());
        }
        if (!change.tx().organizations().removeDomain(change.organizationId(), domain)) {
            throw new RuleBrokenException(ErrorCode.DOMAIN_IN_USE, FIELD, domain.toUnicode());
        }
        change.record(AuditAction.DOMAIN_REMOVED, subject(change, before), null);
    }

    private static MailDomain owned(Change change, DomainName domain) {
        return change.organization().domains().stream()
                .filter(own -> own.name().equals(domain))
                .findFirst()
                .orElseThrow(() -> new NotFoundException(ErrorCode.DOMAIN_NOT_FOUND, FIELD, domain.toUnicode()));
    }

    private static Subject subject(Change change, MailDomain domain) {
        return Subject.domain(change.organizationId(), domain);
    }
}
