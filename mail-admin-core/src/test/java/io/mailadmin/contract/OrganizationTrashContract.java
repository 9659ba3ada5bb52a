package io.mailadmin.contract;

import static io.mailadmin.contract.ContractFixture.THEN;
import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.address.DomainName;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.organization.Organization;
import io.mailadmin.organization.OrganizationStatus;
import io.mailadmin.organization.TrashedOrganization;
import io.mailadmin.store.HeldAddress;
import io.mailadmin.store.MailStore;
import io.mailadmin.store.OrganizationTrashReader.Position;
import io.mailadmin.store.Run;
import io.mailadmin.user.MailUser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Organizations in the trash. */
abstract class OrganizationTrashContract extends ContractPart {

    OrganizationTrashContract(Supplier<MailStore> opened) {
        super(opened);
    }

    @Test
    void anOrganizationInTheTrashIsFoundThereUntilItIsTakenOut() {
        OrganizationFixture acme = fixture.organization("b.example", "a.example");
        assertThat(list(null, 10)).isEmpty();
        trash(acme, THEN.plusSeconds(1));

        TrashedOrganization trashed = new TrashedOrganization(acme.organization(), THEN, THEN.plusSeconds(1));
        assertThat(trashed.organization().status()).isEqualTo(OrganizationStatus.TRASHED);
        assertThat(trashed.organization().domains()).hasSize(2);
        assertThat(found(reader -> reader.trashedOrganizations().find(acme.id())))
                .contains(trashed);
        assertThat(list(null, 10)).containsExactly(trashed);

        acme.status(OrganizationStatus.SUSPENDED);
        acme.change(tx -> tx.trashedOrganizations().takeOut(acme.id()));
        assertThat(found(reader -> reader.trashedOrganizations().find(acme.id())))
                .isEmpty();
        assertThat(list(null, 10)).isEmpty();
    }

    @Test
    void itsDomainsStayTakenAndItsAdministratorsSeeNothing() {
        OrganizationFixture acme = fixture.organization("acme.example");
        MailUser boss = acme.administrator("boss", acme.root(), acme.root());
        trash(acme, THEN);

        Organization other = ContractFixture.newOrganization("acme.example");
        assertThat(store.<Boolean>write(tx -> tx.organizations().insert(other).isPresent()))
                .isTrue();
        assertThat(holds(reader -> reader.administrators().isAdministrator(acme.asker(boss))))
                .isFalse();
        assertThat(found(reader -> reader.users().find(acme.asker(boss), boss.id())))
                .isEmpty();
        assertThat(found(reader -> reader.users().signIn(boss.login())))
                .hasValueSatisfying(
                        row -> assertThat(row.enabledAdministrator()).isFalse());
    }

    @Test
    void theyAreListedByTheTimeUntilWhichTheyAreKept() {
        List<OrganizationId> expected = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            OrganizationFixture organization = fixture.organization("acme" + i + ".example");
            trash(organization, THEN.plusSeconds(i < 3 ? 9 : 5 - i));
            expected.add(organization.id());
        }
        Stream<String> same =
                expected.subList(0, 3).stream().map(OrganizationId::toString).sorted();
        List<String> order = Stream.concat(
                        Stream.of(expected.get(4).toString(), expected.get(3).toString()), same)
                .toList();

        List<String> seen = new ArrayList<>();
        Position after = null;
        for (List<TrashedOrganization> page = list(null, 2); !page.isEmpty(); page = list(after, 2)) {
            page.forEach(trashed -> seen.add(trashed.organization().id().toString()));
            TrashedOrganization last = page.get(page.size() - 1);
            after = new Position(last.keptUntil(), last.organization().id());
        }
        assertThat(seen).isEqualTo(order);
        assertThat(listed(reader -> reader.trashedOrganizations().expired(THEN, 10)))
                .isEmpty();
        assertThat(listed(reader -> reader.trashedOrganizations().expired(THEN.plusSeconds(2), 10)))
                .containsExactly(expected.get(4), expected.get(3));
        assertThat(listed(reader -> reader.trashedOrganizations().expired(THEN.plusSeconds(9), 1)))
                .containsExactly(expected.get(4));
    }

    @Test
    void nothingIsLeftOfAPurgedOrganization() {
        OrganizationFixture acme = fixture.organization("acme.example", "second.example");
        OrganizationFixture other = fixture.organization("other.example");
        MailUser stays = other.administrator("kim", other.root(), other.root());
        OrgUnitId sales = acme.unit("sales");
        OrgUnitId seoul = acme.unit("seoul", sales);
        MailUser boss = acme.administrator("boss", seoul, acme.root(), seoul);
        acme.change(tx -> tx.users().setPassword(acme.id(), boss.id(), ContractFixture.password(1)));
        MailUser kim = acme.user("kim", sales);
        acme.change(tx -> tx.users().setPassword(acme.id(), kim.id(), ContractFixture.password(2)));
        acme.trash(kim);
        acme.change(tx -> tx.heldAddresses().hold(acme.id(), new HeldAddress(acme.address("former"), boss.id(), THEN)));
        trash(acme, THEN);

        store.write(tx -> {
            var locked = tx.organizations().lock(acme.id()).orElseThrow();
            assertThat(tx.audit().append(List.of(EventFixture.next(acme.id(), locked.head()))))
                    .isTrue();
            tx.trashedOrganizations().purge(acme.id());
            return acme;
        });

        assertThat(found(reader -> reader.organizations().find(acme.id()))).isEmpty();
        assertThat(found(reader -> reader.organizations().findByDomain(DomainName.valueOf("second.example"))))
                .isEmpty();
        assertThat(list(null, 10)).isEmpty();
        assertThat(found(reader -> reader.users().organizationOf(boss.id()))).isEmpty();
        assertThat(listed(reader -> reader.trash().organizationsWithExpired(THEN.plusSeconds(9), 10)))
                .isEmpty();
        assertThat(store.<Boolean>write(tx -> tx.organizations().lock(acme.id()).isEmpty()))
                .isTrue();
        OrganizationFixture again = fixture.organization("acme.example");
        again.user("boss", again.root());
        assertThat(other.find(stays.id())).isEqualTo(stays);
    }

    private void trash(OrganizationFixture organization, Instant keptUntil) {
        organization.status(OrganizationStatus.TRASHED);
        organization.change(tx -> tx.trashedOrganizations().put(organization.id(), THEN, keptUntil));
    }

    private List<TrashedOrganization> list(@Nullable Position after, int limit) {
        return listed(reader -> reader.trashedOrganizations().list(Run.after(after, limit)));
    }
}
