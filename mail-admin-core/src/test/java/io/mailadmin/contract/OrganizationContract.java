package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.address.DomainName;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.organization.MailDomain;
import io.mailadmin.organization.Organization;
import io.mailadmin.organization.OrganizationLimits;
import io.mailadmin.organization.OrganizationStatus;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.store.MailStore;
import io.mailadmin.store.Run;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Organizations with their domains. */
abstract class OrganizationContract extends ContractPart {

    OrganizationContract(Supplier<MailStore> opened) {
        super(opened);
    }

    @Test
    void anOrganizationIsReadAsItWasWritten() {
        Organization added = new Organization(
                new OrganizationId(UUID.randomUUID()),
                "\u00D6 'Acme' \"Co\" \uD83D\uDE00",
                List.of(domain("b.example", true), domain("a.example", false)),
                new OrganizationLimits(1L, Long.MAX_VALUE, 1L << 50),
                OrganizationStatus.SUSPENDED,
                true,
                1,
                ContractFixture.THEN);
        OrganizationFixture acme = fixture.organization(added);

        assertThat(acme.organization()).isEqualTo(added);
        assertThat(findByDomain("a.example")).containsExactly(added);
        assertThat(findByDomain("c.example")).isEmpty();
        assertThat(find(new OrganizationId(UUID.randomUUID()))).isEmpty();
        assertThat(acme.find(acme.root()))
                .isEqualTo(new OrgUnit(acme.root(), null, added.name(), null, 0, 1, added.createdAt()));
    }

    @Test
    void organizationsAreListedInTheOrderOfTheirIdsAsText() {
        List<UUID> ids = List.of(new UUID(1, -1), new UUID(1, 1), new UUID(Long.MAX_VALUE, 0), new UUID(-1, 5));
        List<OrganizationId> expected = List.of(ids.get(1), ids.get(0), ids.get(2), ids.get(3)).stream()
                .map(OrganizationId::new)
                .toList();
        ids.forEach(id -> fixture.organization(ContractFixture.newOrganization(id, "d" + id + ".example")));

        assertThat(list(null, 10)).isEqualTo(expected);
        assertThat(list(null, 2)).isEqualTo(expected.subList(0, 2));
        assertThat(list(expected.get(1), 1)).isEqualTo(expected.subList(2, 3));
        assertThat(list(expected.get(3), 1)).isEmpty();
    }

    @Test
    void aDomainBelongsToOneOrganization() {
        fixture.organization("b.example", "c.example");
        Organization second = ContractFixture.newOrganization("a.example", "b.example", "c.example");
        Organization sameUnitOfWork = ContractFixture.newOrganization("d.example");

        Optional<DomainName> taken = store.write(tx -> {
            assertThat(tx.organizations().insert(sameUnitOfWork)).isEmpty();
            return tx.organizations().insert(second);
        });

        assertThat(taken).contains(DomainName.valueOf("b.example"));

        assertThat(find(second.id())).isEmpty();
        assertThat(findByDomain("a.example")).isEmpty();
        assertThat(find(sameUnitOfWork.id()))
                .as("nothing is kept of the unit of work")
                .isEmpty();
    }

    @Test
    void anUpdateReplacesTheOrganizationAndTheNameOfItsRoot() {
        OrganizationFixture acme = fixture.organization("a.example");
        Organization changed = new Organization(
                acme.id(),
                "Renamed",
                acme.organization().domains(),
                new OrganizationLimits(7L, null, 9L),
                OrganizationStatus.SUSPENDED,
                true,
                2,
                ContractFixture.THEN);

        assertThat(acme.writes(tx -> tx.organizations().update(changed, 1))).isTrue();

        assertThat(acme.organization()).isEqualTo(changed);
        assertThat(acme.find(acme.root()).name()).isEqualTo("Renamed");
    }

    @Test
    void aStaleUpdateOfAnOrganizationChangesNothing() {
        OrganizationFixture acme = fixture.organization("a.example");
        acme.status(OrganizationStatus.SUSPENDED);
        Organization before = acme.organization();
        Organization stale = ContractFixture.newOrganization(acme.id().value(), "a.example");

        assertThat(acme.writes(tx -> tx.organizations().update(stale, 1))).isFalse();
        assertThat(acme.writes(tx -> tx.organizations().update(stale, 3))).isFalse();

        assertThat(acme.organization()).isEqualTo(before);
    }

    @Test
    void domainsAreListedPrimaryFirstAndThenAsTheyWereAdded() {
        OrganizationFixture acme = fixture.organization("m.example", "z.example");
        OrganizationFixture other = fixture.organization("taken.example");

        assertThat(add(acme, "a.example")).isTrue();
        assertThat(add(acme, "k.example")).isTrue();
        assertThat(add(acme, "taken.example")).isFalse();
        assertThat(add(acme, "a.example")).isFalse();
        assertThat(domains(acme)).containsExactly("m.example", "z.example", "a.example", "k.example");

        acme.change(tx -> tx.organizations().makePrimary(acme.id(), DomainName.valueOf("k.example")));
        assertThat(domains(acme)).containsExactly("k.example", "m.example", "z.example", "a.example");
        assertThat(acme.organization().domains())
                .extracting(MailDomain::primary)
                .containsExactly(true, false, false, false);
        assertThat(domains(other)).containsExactly("taken.example");
    }

    @Test
    void aDomainThatIsRemovedIsFreeForAnotherOrganization() {
        OrganizationFixture acme = fixture.organization("m.example", "z.example", "a.example");
        OrganizationFixture other = fixture.organization("other.example");

        assertThat(remove(acme, "m.example")).isTrue();

        assertThat(domains(acme)).as("the next one is primary").containsExactly("z.example", "a.example");
        assertThat(acme.organization().primaryDomain().value()).isEqualTo("z.example");
        assertThat(add(other, "m.example")).isTrue();
        assertThat(findByDomain("m.example")).extracting(Organization::id).containsExactly(other.id());
    }

    @Test
    void aDomainWithAddressesIsNotRemoved() {
        OrganizationFixture acme = fixture.organization("m.example", "z.example");
        var kim = acme.user("kim", acme.root());

        assertThat(remove(acme, "m.example")).isFalse();
        assertThat(domains(acme)).containsExactly("m.example", "z.example");
        acme.trash(kim);
        assertThat(remove(acme, "m.example")).isFalse();
        acme.change(tx -> tx.trash().purge(acme.id(), List.of(kim)));
        assertThat(remove(acme, "m.example")).isTrue();
    }

    private static MailDomain domain(String name, boolean primary) {
        return new MailDomain(DomainName.valueOf(name), primary);
    }

    private List<Organization> find(OrganizationId id) {
        return store.read(reader -> reader.organizations().find(id)).stream().toList();
    }

    private List<Organization> findByDomain(String domain) {
        return store.read(reader -> reader.organizations().findByDomain(DomainName.valueOf(domain))).stream()
                .toList();
    }

    private List<OrganizationId> list(@Nullable OrganizationId after, int limit) {
        return store.read(reader -> reader.organizations().list(Run.after(after, limit))).stream()
                .map(Organization::id)
                .toList();
    }

    private static boolean add(OrganizationFixture organization, String domain) {
        return organization.write(tx -> tx.organizations().addDomain(organization.id(), DomainName.valueOf(domain)));
    }

    private static boolean remove(OrganizationFixture organization, String domain) {
        return organization.write(tx -> tx.organizations().removeDomain(organization.id(), DomainName.valueOf(domain)));
    }

    private static List<String> domains(OrganizationFixture organization) {
        return organization.organization().domains().stream()
                .map(domain -> domain.name().value())
                .toList();
    }
}
