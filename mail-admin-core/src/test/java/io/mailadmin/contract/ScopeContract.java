package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.organization.OrganizationStatus;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.store.Asker;
import io.mailadmin.store.MailStore;
import io.mailadmin.store.OrgUnitSlice;
import io.mailadmin.store.StoreReader;
import io.mailadmin.store.UserSlice;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserField;
import io.mailadmin.user.UserStatus;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * What an asker sees, by every read. The tree: sales with seoul below it, and dev; one user in each unit and one in the
 * root, called as the unit.
 */
abstract class ScopeContract extends ContractPart {

    private OrganizationFixture acme;
    private OrgUnitId sales;
    private OrgUnitId seoul;
    private OrgUnitId dev;
    private List<MailUser> users;

    ScopeContract(Supplier<MailStore> opened) {
        super(opened);
    }

    @BeforeEach
    void prepare() {
        acme = fixture.organization("acme.example");
        sales = acme.unit("sales");
        seoul = acme.unit("seoul", sales);
        dev = acme.unit("dev");
        users = List.of(
                acme.user("dev", dev),
                acme.user("root", acme.root()),
                acme.user("sales", sales),
                acme.user("seoul", seoul));
    }

    @Test
    void theOperatorSeesTheWholeOrganization() {
        assertSees(acme.operator(), "dev root sales seoul");
    }

    @Test
    void anAdministratorOfTheRootSeesTheWholeOrganization() {
        assertSees(administrator("dev", acme.root()), "dev root sales seoul");
    }

    @Test
    void anAdministratorOfAUnitSeesItAndWhatLiesBelow() {
        assertSees(administrator("root", sales), "sales seoul");
    }

    @Test
    void anAdministratorOfAUnitSeesNothingAboveOrBesideIt() {
        assertSees(administrator("seoul", seoul), "seoul");
    }

    @Test
    void anAdministratorOfTwoUnitsSeesBoth() {
        assertSees(administrator("root", seoul, dev), "dev seoul");
    }

    @Test
    void anAdministratorOfOverlappingUnitsSeesEachRowOnce() {
        assertSees(administrator("root", sales, seoul), "sales seoul");
    }

    @Test
    void aUserWithoutGrantSeesNothing() {
        assertSees(administrator("root"), "");
    }

    @Test
    void anUnknownUserSeesNothing() {
        assertSees(new Asker(acme.id(), new MailUserId(UUID.randomUUID())), "");
    }

    @Test
    void anAdministratorSeesNothingOnceTheGrantIsTakenAway() {
        Asker asker = administrator("root", sales);
        acme.revoke(sales, user("root"));

        assertSees(asker, "");
    }

    @Test
    void anAdministratorWhoIsBlockedOrSuspendedSeesNothing() {
        Asker asker = administrator("root", acme.root());

        MailUser blocked = acme.status(user("root"), UserStatus.LOGIN_BLOCKED);
        assertSees(asker, "");
        MailUser suspended = acme.status(blocked, UserStatus.SUSPENDED);
        assertSees(asker, "");
        acme.status(suspended, UserStatus.ACTIVE);
        assertThat(seenUnits(asker)).hasSize(3);
    }

    @Test
    void onlyTheOperatorSeesASuspendedOrganization() {
        Asker asker = administrator("root", acme.root());

        acme.status(OrganizationStatus.SUSPENDED);

        assertSees(asker, "");
        assertSees(acme.operator(), "dev root sales seoul");
    }

    @Test
    void anAdministratorOfAnotherOrganizationSeesNothing() {
        OrganizationFixture other = fixture.organization("other.example");
        MailUser boss = other.administrator("boss", other.root(), other.root());

        assertSees(acme.asker(boss), "");
        assertSeesNothingOfAcme(other.asker(boss));
        assertSeesNothingOfAcme(other.operator());
        assertSees(new Asker(new OrganizationId(UUID.randomUUID()), null), "");
    }

    @Test
    void aScopeFollowsTheUnitsThatMove() {
        Asker asker = administrator("root", sales);

        acme.move(dev, seoul);
        assertSees(asker, "dev sales seoul");
        acme.move(seoul, acme.root());
        assertSees(asker, "sales");
    }

    @Test
    void aScopeFollowsTheUsersThatMove() {
        Asker asker = administrator("root", dev);

        acme.update(user("sales"), UserDraft.change(user("sales")).unit(dev));
        acme.update(user("dev"), UserDraft.change(user("dev")).unit(acme.root()));

        assertThat(seenUsers(asker)).containsExactly(acme.find(user("sales").id()));
    }

    @Test
    void anAdministratorWhoMovesKeepsTheScope() {
        Asker asker = administrator("root", sales);

        acme.update(user("root"), UserDraft.change(user("root")).unit(dev));

        assertSees(asker, "sales seoul");
    }

    @Test
    void aUnitOfWorkSeesTheRightsThatItChanged() {
        Asker asker = administrator("root", sales);

        acme.change(tx -> {
            assertThat(tx.users().find(asker, user("seoul").id())).isPresent();
            tx.administrators().remove(acme.id(), sales, user("root").id());
            assertThat(tx.users().find(asker, user("seoul").id())).isEmpty();
        });
    }

    @Test
    void aListBelowAUnitThatIsNotVisibleShowsOnlyWhatIs() {
        Asker asker = administrator("root", seoul);

        assertThat(listUnits(asker, new OrgUnitSlice(sales, null, null, 10))).containsExactly(seoul);
        assertThat(listUnits(asker, new OrgUnitSlice(acme.root(), null, null, 10)))
                .isEmpty();
        assertThat(listUnits(asker, new OrgUnitSlice(null, "dev", null, 10))).isEmpty();
        UserSlice wholeOrganization = slice(acme.root());
        assertThat(listed(reader -> reader.users().list(asker, wholeOrganization)))
                .containsExactly(user("seoul"));
        assertThat(listed(reader -> reader.users().list(asker, slice(dev)))).isEmpty();
    }

    /** The user {@code name} as an asker who was granted {@code units}. */
    private Asker administrator(String name, OrgUnitId... units) {
        Stream.of(units).forEach(unit -> acme.grant(unit, user(name)));
        return acme.asker(user(name));
    }

    private MailUser user(String name) {
        return users.stream()
                .filter(user -> user.login().localPart().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Names of users in the order of the logins; of units too, "root" being visible where it is named. */
    private void assertSees(Asker asker, String names) {
        Set<String> expected = names.isEmpty() ? Set.of() : Set.of(names.split(" "));
        List<MailUser> now = acme.read(reader -> reader.users().list(acme.operator(), slice(null)));
        List<MailUser> visible = now.stream()
                .filter(user -> expected.contains(user.login().localPart()))
                .toList();
        assertThat(seenUsers(asker)).isEqualTo(visible);
        for (MailUser user : now) {
            boolean sees = visible.contains(user);
            assertThat(reads(reader -> reader.users().find(asker, user.id()).isPresent()))
                    .isEqualTo(sees);
            assertThat(reads(reader ->
                            reader.users().findByLogin(asker, user.login()).isPresent()))
                    .isEqualTo(sees);
        }
        assertThat(seenUnits(asker))
                .containsExactlyInAnyOrderElementsOf(Stream.of(sales, seoul, dev)
                        .filter(unit -> expected.contains(name(unit)))
                        .toList());
        for (OrgUnitId unit : List.of(acme.root(), sales, seoul, dev)) {
            assertThat(reads(reader -> reader.orgUnits().find(asker, unit).isPresent()))
                    .isEqualTo(expected.contains(name(unit)));
        }
        assertThat(reads(reader -> reader.administrators().isAdministrator(asker)))
                .isEqualTo(!names.isEmpty());
        assertThat(reads(reader -> reader.organizations().overview(asker).isPresent()))
                .isEqualTo(!names.isEmpty());
    }

    private void assertSeesNothingOfAcme(Asker asker) {
        assertThat(reads(
                        reader -> reader.users().find(asker, user("sales").id()).isPresent()))
                .isFalse();
        assertThat(reads(reader ->
                        reader.users().findByLogin(asker, user("sales").login()).isPresent()))
                .isFalse();
        assertThat(seenByIdAndLogin(asker)).isEmpty();
        assertThat(reads(reader -> reader.orgUnits().find(asker, sales).isPresent()))
                .isFalse();
        assertThat(listUnits(asker, new OrgUnitSlice(acme.root(), null, null, 10)))
                .isEmpty();
        assertThat(reads(reader -> reader.users().list(asker, slice(sales)).isEmpty()))
                .isTrue();
    }

    private boolean reads(Predicate<StoreReader> question) {
        return store.read(question::test);
    }

    private List<MailUser> seenUsers(Asker asker) {
        List<MailUser> listed = store.read(reader -> reader.users().list(asker, slice(null)));
        assertThat(seenByIdAndLogin(asker)).containsAll(listed).hasSize(2 * listed.size());
        return listed;
    }

    private List<MailUser> seenByIdAndLogin(Asker asker) {
        List<MailUser> now = users.stream().map(user -> acme.find(user.id())).toList();
        return store.read(reader -> Stream.concat(
                        reader
                                .users()
                                .findAll(asker, now.stream().map(MailUser::id).toList())
                                .stream(),
                        reader
                                .users()
                                .findAllByLogin(
                                        asker, now.stream().map(MailUser::login).toList())
                                .stream())
                .toList());
    }

    private Set<OrgUnitId> seenUnits(Asker asker) {
        return Set.copyOf(listUnits(asker, new OrgUnitSlice(null, null, null, 10)));
    }

    private List<OrgUnitId> listUnits(Asker asker, OrgUnitSlice slice) {
        return store.read(reader -> reader.orgUnits().list(asker, slice)).stream()
                .map(OrgUnit::id)
                .toList();
    }

    private String name(OrgUnitId unit) {
        return unit.equals(acme.root()) ? "root" : acme.find(unit).name();
    }

    private static UserSlice slice(@Nullable OrgUnitId within) {
        return new UserSlice(List.of(), within, UserField.PRIMARY_SMTP_ADDRESS, null, 10);
    }
}
