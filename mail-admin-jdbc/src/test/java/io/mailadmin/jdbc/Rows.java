package io.mailadmin.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.address.DomainName;
import io.mailadmin.address.EmailAddress;
import io.mailadmin.administrator.AdminRole;
import io.mailadmin.audit.AuditAction;
import io.mailadmin.audit.AuditActor;
import io.mailadmin.audit.AuditAnchor;
import io.mailadmin.audit.AuditChain;
import io.mailadmin.audit.AuditEvent;
import io.mailadmin.audit.AuditTarget;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.id.ServiceTypeCode;
import io.mailadmin.organization.MailDomain;
import io.mailadmin.organization.MailProtocol;
import io.mailadmin.organization.Organization;
import io.mailadmin.organization.OrganizationLimits;
import io.mailadmin.organization.OrganizationStatus;
import io.mailadmin.organization.ServiceType;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.store.Grant;
import io.mailadmin.store.MailStore;
import io.mailadmin.store.StoreTransaction;
import io.mailadmin.store.StoredPassword;
import io.mailadmin.store.UserRow;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserStatus;
import java.time.Instant;
import java.util.EnumSet;
import java.util.List;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.LongStream;

/** One organization, "example.com", with the unit "Sales", and users in it. */
final class Rows {

    static final Instant THEN = Instant.parse("2026-11-23T00:00:00.123456Z");
    static final ServiceTypeCode STANDARD = ServiceTypeCode.valueOf("standard");
    static final StoredPassword HASH = new StoredPassword(
            HashedPassword.parse("{ARGON2ID}$argon2id$v=19$m=64,t=1,p=1$"
                    + "AAAAAAAAAAAAAAAAAAAAAA$AAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA"),
            false);

    final OrganizationId organization = new OrganizationId(UUID.randomUUID());
    final OrgUnitId root = new OrgUnitId(organization.value());
    final OrgUnitId sales = new OrgUnitId(UUID.randomUUID());
    private final MailStore store;

    Rows(MailStore store) {
        this.store = store;
        store.write(tx -> {
            tx.serviceTypes()
                    .insert(new ServiceType(STANDARD, "표준", "Standard", 1024, EnumSet.allOf(MailProtocol.class), 1));
            assertThat(tx.organizations().insert(organization("Example", "example.com")))
                    .isEmpty();
            tx.organizations().give(organization, STANDARD, null);
            return tx.orgUnits().insert(organization, unit(sales, root, "Sales"), "sales");
        });
    }

    Organization organization(String name, String domain) {
        return new Organization(
                organization,
                name,
                List.of(new MailDomain(new DomainName(domain), true)),
                OrganizationLimits.none(),
                OrganizationStatus.ACTIVE,
                false,
                1,
                THEN);
    }

    static OrgUnit unit(OrgUnitId id, OrgUnitId parent, String name) {
        return new OrgUnit(id, parent, name, null, 0, 1, THEN);
    }

    static UserRow user(String localPart, OrgUnitId unit) {
        MailUser user = new MailUser(
                new MailUserId(UUID.randomUUID()),
                "민수",
                "김",
                unit,
                STANDARD,
                login(localPart),
                UserStatus.ACTIVE,
                1,
                THEN,
                THEN);
        return new UserRow(user, "민수 김", "김 민수", "ㄱㅁㅅ");
    }

    static EmailAddress login(String localPart) {
        return EmailAddress.valueOf(localPart + "@example.com");
    }

    /** Writes under the organization's row. */
    void write(Consumer<StoreTransaction> work) {
        store.write(tx -> {
            assertThat(tx.organizations().lock(organization)).isPresent();
            work.accept(tx);
            return true;
        });
    }

    /** The events that continue the organization's chain; their hashes are made up. */
    List<AuditEvent> nextEvents(int number) {
        AuditAnchor head = store.read(reader -> reader.audit().head(organization, AuditChain.CHANGES));
        return LongStream.rangeClosed(1, number)
                .mapToObj(i -> event(head.sequence() + i))
                .toList();
    }

    private AuditEvent event(long sequence) {
        return new AuditEvent(
                organization,
                sequence,
                THEN,
                new AuditActor(AuditActor.Kind.OPERATOR, "tests", "tests"),
                null,
                AuditAction.ORGANIZATION_CHANGED,
                new AuditTarget(AuditTarget.Kind.ORGANIZATION, organization.toString(), "Example", root),
                null,
                null,
                AuditAnchor.NO_HASH,
                "%064x".formatted(sequence));
    }

    MailUser add(String localPart, OrgUnitId unit) {
        UserRow row = user(localPart, unit);
        write(tx -> assertThat(tx.users().insert(organization, row, HASH)).isTrue());
        return row.user();
    }

    MailUser addAdministrator(String localPart, OrgUnitId unit) {
        MailUser user = add(localPart, unit);
        write(tx -> tx.administrators().add(organization, new Grant(unit, user.id(), AdminRole.FULL), THEN));
        return user;
    }
}
