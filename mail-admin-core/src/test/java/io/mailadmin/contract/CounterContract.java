package io.mailadmin.contract;

import static io.mailadmin.contract.ContractFixture.PREMIUM;
import static io.mailadmin.contract.ContractFixture.STANDARD;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailadmin.administrator.AdminRole;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.organization.Organization;
import io.mailadmin.organization.ServiceAllotment;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.store.Asker;
import io.mailadmin.store.MailStore;
import io.mailadmin.store.OrgUnitSlice;
import io.mailadmin.store.Outcome;
import io.mailadmin.store.Overview;
import io.mailadmin.store.Run;
import io.mailadmin.user.MailUser;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Counts of users, units and grants, and the overview made of them. */
abstract class CounterContract extends ContractPart {

    private OrganizationFixture acme;
    private OrgUnitId sales;
    private OrgUnitId seoul;
    private OrgUnitId dev;

    CounterContract(Supplier<MailStore> opened) {
        super(opened);
    }

    @BeforeEach
    void prepare() {
        acme = fixture.organization("acme.example");
        sales = acme.unit("sales");
        seoul = acme.unit("seoul", sales);
        dev = acme.unit("dev");
    }

    @Test
    void aUnitCountsTheUsersDirectlyInItAndTheRootAll() {
        acme.user("a", acme.root());
        acme.user("b", sales);
        acme.user("c", seoul);
        acme.user("d", seoul);

        assertUsers(4, 1, 2, 0);
        assertThat(listed(
                        reader -> reader.orgUnits().list(acme.operator(), new OrgUnitSlice(null, null, Run.first(9)))))
                .extracting(OrgUnit::users)
                .containsExactly(0L, 1L, 2L);
    }

    @Test
    void anInsertThatIsRefusedCountsNothing() {
        acme.user("a", sales);

        assertThat(acme.writes(tx -> tx.users()
                        .insert(
                                acme.id(),
                                acme.draft("a", seoul).serviceType(PREMIUM).row(),
                                null)))
                .isFalse();

        assertUsers(1, 1, 0, 0);
        assertServiceTypes(0, 1);
    }

    @Test
    void aUserWhoMovesIsCountedInTheNewUnit() {
        MailUser user = acme.user("a", sales);

        MailUser moved = acme.update(user, UserDraft.change(user).unit(dev));
        assertUsers(1, 0, 0, 1);
        MailUser inRoot = acme.update(moved, UserDraft.change(moved).unit(acme.root()));
        assertUsers(1, 0, 0, 0);
        acme.update(inRoot, UserDraft.change(inRoot).unit(seoul));
        assertUsers(1, 0, 1, 0);
    }

    @Test
    void aUserWhoseServiceTypeChangesIsCountedThere() {
        MailUser user = acme.user("a", sales);
        acme.user("b", acme.root());
        assertServiceTypes(0, 2);

        acme.update(user, UserDraft.change(user).serviceType(PREMIUM).unit(dev));

        assertServiceTypes(1, 1);
        assertUsers(2, 0, 0, 1);
    }

    @Test
    void anUpdateThatIsRefusedCountsNothing() {
        MailUser user = acme.user("a", sales);
        acme.user("b", sales);
        UserDraft change = UserDraft.change(user).serviceType(PREMIUM).unit(dev);
        MailUser old = UserDraft.change(user).user();

        assertThat(acme.outcome(tx -> tx.users().update(acme.id(), old, change.row())))
                .isEqualTo(Outcome.STALE);
        assertThat(acme.outcome(tx -> tx.users()
                        .update(acme.id(), user, change.login("b@acme.example").row())))
                .isEqualTo(Outcome.TAKEN);

        assertUsers(2, 2, 0, 0);
        assertServiceTypes(0, 2);
    }

    @Test
    void aDeletedUserIsNotCountedAnyMore() {
        MailUser user = acme.user(acme.draft("a", sales).serviceType(PREMIUM));
        acme.user("b", sales);

        acme.trash(user);

        assertUsers(1, 1, 0, 0);
        assertServiceTypes(0, 1);
    }

    @Test
    void countsAreUndoneWithTheirUnitOfWork() {
        acme.user("a", sales);

        assertThatThrownBy(() -> acme.change(tx -> {
                    tx.users()
                            .insert(
                                    acme.id(),
                                    acme.draft("b", seoul).serviceType(PREMIUM).row(),
                                    null);
                    tx.orgUnits().insert(acme.id(), OrganizationFixture.newUnit("hr", dev), "hr");
                    throw new IllegalArgumentException("of the work");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertUsers(1, 1, 0, 0);
        assertServiceTypes(0, 1);
        assertThat(acme.locked().orgUnits()).isEqualTo(3);
    }

    @Test
    void aChangedLimitLeavesTheCount() {
        acme.user("a", sales);

        acme.change(tx -> tx.organizations().give(acme.id(), STANDARD, 1L));

        assertServiceTypes(0, 1);
    }

    @Test
    void countsStayWithTheirOrganization() {
        OrganizationFixture other = fixture.organization("other.example");
        acme.user("a", sales);
        other.user("a", other.root());
        other.user("b", other.root());

        assertUsers(1, 1, 0, 0);
        assertServiceTypes(0, 1);
        assertThat(other.find(other.root()).users()).isEqualTo(2);
    }

    @Test
    void theOverviewOfTheOperatorAndOfTheOrganizationsAdministratorIsTheWhole() {
        MailUser boss = acme.administrator("boss", seoul, acme.root());
        MailUser kim = acme.administrator("kim", sales, sales, acme.root());
        Overview whole = overview(acme.operator());

        assertThat(whole).isEqualTo(expected(List.of(acme.root()), 3, 2, counts(0, 2)));
        assertThat(overview(acme.asker(boss))).isEqualTo(whole);
        assertThat(overview(acme.asker(kim))).isEqualTo(whole);
    }

    @Test
    void theOverviewOfAUnitsAdministratorCoversTheUnitAndWhatLiesBelow() {
        MailUser kim = acme.administrator("kim", dev, sales);
        acme.administrator("lee", acme.root(), sales, seoul);
        acme.user(acme.draft("a", seoul).serviceType(PREMIUM));
        acme.user("b", sales);

        assertThat(overview(acme.asker(kim))).isEqualTo(expected(List.of(sales), 2, 2, counts(1, 1)));
        acme.move(dev, seoul);
        assertThat(overview(acme.asker(kim))).isEqualTo(expected(List.of(sales), 3, 2, counts(1, 2)));
    }

    @Test
    void theOverviewOfOverlappingScopesCountsEachUserAndUnitOnce() {
        MailUser kim = acme.administrator("kim", seoul, sales, seoul, dev);
        acme.administrator("lee", seoul, seoul);
        acme.user("a", sales);
        List<OrgUnitId> scopes = Stream.of(sales, seoul, dev)
                .sorted(Comparator.comparing(OrgUnitId::toString))
                .toList();

        assertThat(overview(acme.asker(kim))).isEqualTo(expected(scopes, 3, 4, counts(0, 3)));
    }

    @Test
    void theOverviewFollowsGrants() {
        MailUser kim = acme.administrator("kim", seoul, sales, dev);
        acme.grant(sales, kim);
        acme.revoke(dev, kim);
        acme.revoke(dev, kim);

        assertThat(overview(acme.asker(kim))).isEqualTo(expected(List.of(sales), 2, 1, counts(0, 1)));
        acme.trash(kim);
        assertThat(overview(acme.operator())).isEqualTo(expected(List.of(acme.root()), 3, 0, counts(0, 0)));
    }

    private Overview overview(Asker asker) {
        return acme.read(reader -> reader.organizations().overview(asker)).orElseThrow();
    }

    private Overview expected(
            List<OrgUnitId> scopes, long orgUnits, long administrators, List<ServiceAllotment> serviceTypes) {
        Organization organization = acme.organization();
        List<Overview.Scope> named = scopes.stream()
                .map(unit -> new Overview.Scope(unit, acme.find(unit).name(), AdminRole.FULL))
                .toList();
        return new Overview(organization, named, orgUnits, administrators, serviceTypes);
    }

    private static List<ServiceAllotment> counts(long premium, long standard) {
        return List.of(
                new ServiceAllotment(ContractFixture.serviceType(PREMIUM), null, premium),
                new ServiceAllotment(ContractFixture.serviceType(STANDARD), null, standard));
    }

    private void assertUsers(long inAll, long inSales, long inSeoul, long inDev) {
        assertThat(Stream.of(acme.root(), sales, seoul, dev)
                        .map(unit -> acme.find(unit).users()))
                .as("users in the root, sales, seoul, dev")
                .containsExactly(inAll, inSales, inSeoul, inDev);
    }

    private void assertServiceTypes(long premium, long standard) {
        assertThat(listed(reader -> reader.organizations().allotments(acme.id())))
                .extracting(ServiceAllotment::users)
                .as("users of premium, standard")
                .containsExactly(premium, standard);
    }
}
