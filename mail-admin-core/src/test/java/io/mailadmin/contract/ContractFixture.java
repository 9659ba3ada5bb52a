package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.address.DomainName;
import io.mailadmin.audit.AuditAnchor;
import io.mailadmin.audit.AuditChain;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.id.ServiceTypeCode;
import io.mailadmin.organization.MailDomain;
import io.mailadmin.organization.MailProtocol;
import io.mailadmin.organization.Organization;
import io.mailadmin.organization.OrganizationLimits;
import io.mailadmin.organization.OrganizationStatus;
import io.mailadmin.organization.ServiceType;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.store.MailStore;
import io.mailadmin.store.StoredPassword;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

/** Fills a store for the tests of the contract. */
final class ContractFixture {

    static final ServiceTypeCode STANDARD = ServiceTypeCode.valueOf("standard");
    static final ServiceTypeCode PREMIUM = ServiceTypeCode.valueOf("premium");

    /** To the microsecond, and in an hour that Europe's clocks leave out. */
    static final Instant THEN = Instant.parse("2026-03-29T01:30:00.123456Z");

    private final MailStore store;

    ContractFixture(MailStore store) {
        this.store = store;
    }

    MailStore store() {
        return store;
    }

    /** A new organization in the store with these domains, to which both service types were given. */
    OrganizationFixture organization(String... domains) {
        return organization(newOrganization(domains));
    }

    OrganizationFixture organization(Organization added) {
        store.write(tx -> {
            tx.serviceTypes().insert(serviceType(STANDARD));
            tx.serviceTypes().insert(serviceType(PREMIUM));
            return null;
        });
        store.write(tx -> {
            assertThat(tx.organizations().insert(added)).isEmpty();
            tx.organizations().give(added.id(), STANDARD, null);
            tx.organizations().give(added.id(), PREMIUM, null);
            AuditAnchor beginning = AuditAnchor.beginning(AuditChain.CHANGES);
            assertThat(tx.audit().append(List.of(EventFixture.next(added.id(), beginning))))
                    .isTrue();
            return null;
        });
        return new OrganizationFixture(store, added);
    }

    static Organization newOrganization(String... domains) {
        return newOrganization(UUID.randomUUID(), domains);
    }

    static Organization newOrganization(UUID id, String... domains) {
        List<MailDomain> all = IntStream.range(0, domains.length)
                .mapToObj(i -> new MailDomain(DomainName.valueOf(domains[i]), i == 0))
                .toList();
        return new Organization(
                new OrganizationId(id),
                "Organization",
                all,
                OrganizationLimits.none(),
                OrganizationStatus.ACTIVE,
                false,
                1,
                THEN);
    }

    static ServiceType serviceType(ServiceTypeCode code) {
        return new ServiceType(code, "표준", "Standard", 1L << 50, Set.of(MailProtocol.IMAP, MailProtocol.SUBMISSION), 1);
    }

    /** A password, not to be changed, that differs for each {@code number}. */
    static StoredPassword password(int number) {
        return new StoredPassword(hash(number), false);
    }

    /** A hash that differs for each {@code number}. */
    static HashedPassword hash(int number) {
        byte[] salt = new byte[16];
        byte[] tag = new byte[32];
        tag[0] = (byte) number;
        Base64.Encoder base64 = Base64.getEncoder().withoutPadding();
        return HashedPassword.parse("{ARGON2ID}$argon2id$v=19$m=64,t=1,p=1$" + base64.encodeToString(salt) + '$'
                + base64.encodeToString(tag));
    }
}
