package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.id.ServiceTypeCode;
import io.mailadmin.organization.MailProtocol;
import io.mailadmin.organization.ServiceAllotment;
import io.mailadmin.organization.ServiceType;
import io.mailadmin.store.Asker;
import io.mailadmin.store.MailStore;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Service types, and to which organizations they were given. */
abstract class ServiceTypeContract extends ContractPart {

    ServiceTypeContract(Supplier<MailStore> opened) {
        super(opened);
    }

    @Test
    void serviceTypesAreGivenChangedAndWithdrawn() {
        OrganizationFixture acme = fixture.organization("a.example");
        ServiceType standard = ContractFixture.serviceType(ContractFixture.STANDARD);
        ServiceType premium = ContractFixture.serviceType(ContractFixture.PREMIUM);

        acme.change(tx -> tx.organizations().give(acme.id(), standard.code(), 5L));
        assertThat(allotments(acme))
                .containsExactly(new ServiceAllotment(premium, null, 0), new ServiceAllotment(standard, 5L, 0));

        acme.change(tx -> {
            tx.organizations().give(acme.id(), standard.code(), null);
            tx.organizations().withdraw(acme.id(), premium.code());
            tx.organizations().withdraw(acme.id(), premium.code());
        });
        assertThat(allotments(acme)).containsExactly(new ServiceAllotment(standard, null, 0));
    }

    @Test
    void anUnknownOrganizationHasNoAllotments() {
        assertThat(listed(reader -> reader.organizations().allotments(new OrganizationId(UUID.randomUUID()))))
                .isEmpty();
    }

    @Test
    void serviceTypesAreListedByCodeAndEachCodeIsUnique() {
        ServiceType second = type("b", 1, Set.of());
        ServiceType first = type("a-1", 1, EnumSet.allOf(MailProtocol.class));

        assertThat(writes(tx -> tx.serviceTypes().insert(second))).isTrue();
        assertThat(writes(tx -> tx.serviceTypes().insert(first))).isTrue();
        assertThat(writes(tx -> tx.serviceTypes().insert(type("b", 1, Set.of(MailProtocol.POP3)))))
                .isFalse();

        assertThat(listed(reader -> reader.serviceTypes().list())).containsExactly(first, second);
        assertThat(found(reader -> reader.serviceTypes().find(second.code()))).contains(second);
        assertThat(found(reader -> reader.serviceTypes().find(ContractFixture.PREMIUM)))
                .isEmpty();
    }

    @Test
    void aServiceTypeIsUpdatedOnlyFromTheExpectedVersion() {
        ServiceType before = type("a", 1, EnumSet.allOf(MailProtocol.class));
        ServiceType after = new ServiceType(before.code(), "다른", "Other", 1, Set.of(MailProtocol.POP3), 2);
        store.write(tx -> tx.serviceTypes().insert(before));

        assertThat(writes(tx -> tx.serviceTypes().update(after, 2))).isFalse();
        assertThat(listed(reader -> reader.serviceTypes().list())).containsExactly(before);
        assertThat(writes(tx -> tx.serviceTypes().update(after, 1))).isTrue();
        assertThat(listed(reader -> reader.serviceTypes().list())).containsExactly(after);
        assertThat(writes(tx -> tx.serviceTypes().update(type("unknown", 2, Set.of()), 1)))
                .isFalse();
    }

    private static ServiceType type(String code, long version, Set<MailProtocol> protocols) {
        return new ServiceType(ServiceTypeCode.valueOf(code), "이름 \uD83D\uDE00", "It's", 1L << 50, protocols, version);
    }

    @Test
    void whatWasGivenIsToldOnlyToWhoSeesTheUnit() {
        OrganizationFixture acme = fixture.organization("acme.example");
        OrgUnitId sales = acme.unit("sales");
        OrgUnitId dev = acme.unit("dev");
        Asker kim = acme.asker(acme.administrator("kim", dev, sales));

        assertThat(allotments(acme, kim, sales)).isEqualTo(allotments(acme)).isNotEmpty();
        assertThat(allotments(acme, kim, dev)).isEmpty();
        assertThat(allotments(acme, kim, acme.root())).isEmpty();
        assertThat(allotments(acme, acme.operator(), dev)).isEqualTo(allotments(acme));
        assertThat(allotments(acme, acme.operator(), new OrgUnitId(UUID.randomUUID())))
                .isEmpty();
    }

    private static List<ServiceAllotment> allotments(OrganizationFixture organization, Asker asker, OrgUnitId unit) {
        return organization.read(reader -> reader.organizations().allotments(asker, unit));
    }

    private static List<ServiceAllotment> allotments(OrganizationFixture organization) {
        return organization.read(reader -> reader.organizations().allotments(organization.id()));
    }
}
