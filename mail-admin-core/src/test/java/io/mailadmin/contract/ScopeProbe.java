package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.id.OrgUnitId;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.store.Asker;
import io.mailadmin.store.MailStore;
import io.mailadmin.store.OrgUnitSlice;
import io.mailadmin.store.Run;
import io.mailadmin.store.UserKey;
import io.mailadmin.store.UserOrder;
import io.mailadmin.store.UserSelector;
import io.mailadmin.store.UserSlice;
import io.mailadmin.user.MailUser;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;

/**
 * What an asker sees, asked by every read. The tree: sales with seoul below it, and dev; one user in each unit and one in
 * the root, called as the unit.
 */
abstract class ScopeProbe extends ContractPart {

    OrganizationFixture acme;
    OrgUnitId sales;
    OrgUnitId seoul;
    OrgUnitId dev;
    List<MailUser> users;

    ScopeProbe(Supplier<MailStore> opened) {
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

    /** The user {@code name} as an asker who was granted {@code units}. */
    final Asker administrator(String name, OrgUnitId... units) {
        Stream.of(units).forEach(unit -> acme.grant(unit, user(name)));
        return acme.asker(user(name));
    }

    final MailUser user(String name) {
        return users.stream()
                .filter(user -> user.login().localPart().equals(name))
                .findFirst()
                .orElseThrow();
    }

    /** Names of users in the order of the logins; of units too, "root" being visible where it is named. */
    final void assertSees(Asker asker, String names) {
        Set<String> expected = names.isEmpty() ? Set.of() : Set.of(names.split(" "));
        List<MailUser> now = acme.read(reader -> reader.users().list(acme.operator(), slice(null)));
        List<MailUser> visible = now.stream()
                .filter(user -> expected.contains(user.login().localPart()))
                .toList();
        assertThat(seenUsers(asker)).isEqualTo(visible);
        for (MailUser user : now) {
            boolean sees = visible.contains(user);
            assertThat(holds(reader -> reader.users().find(asker, user.id()).isPresent()))
                    .isEqualTo(sees);
            assertThat(holds(reader ->
                            reader.users().findByLogin(asker, user.login()).isPresent()))
                    .isEqualTo(sees);
        }
        assertThat(seenUnits(asker))
                .containsExactlyInAnyOrderElementsOf(Stream.of(sales, seoul, dev)
                        .filter(unit -> expected.contains(name(unit)))
                        .toList());
        for (OrgUnitId unit : List.of(acme.root(), sales, seoul, dev)) {
            assertThat(holds(reader -> reader.orgUnits().find(asker, unit).isPresent()))
                    .isEqualTo(expected.contains(name(unit)));
        }
        assertThat(holds(reader -> reader.administrators().isAdministrator(asker)))
                .isEqualTo(!names.isEmpty());
        assertThat(holds(reader -> reader.organizations().overview(asker).isPresent()))
                .isEqualTo(!names.isEmpty());
    }

    final void assertSeesNothingOfAcme(Asker asker) {
        assertThat(holds(
                        reader -> reader.users().find(asker, user("sales").id()).isPresent()))
                .isFalse();
        assertThat(holds(reader ->
                        reader.users().findByLogin(asker, user("sales").login()).isPresent()))
                .isFalse();
        assertThat(seenByIdAndLogin(asker)).isEmpty();
        assertThat(holds(reader -> reader.orgUnits().find(asker, sales).isPresent()))
                .isFalse();
        assertThat(listUnits(asker, new OrgUnitSlice(acme.root(), null, Run.first(10))))
                .isEmpty();
        assertThat(holds(reader -> reader.users().list(asker, slice(sales)).isEmpty()))
                .isTrue();
    }

    final List<MailUser> seenUsers(Asker asker) {
        List<MailUser> listed = store.read(reader -> reader.users().list(asker, slice(null)));
        assertThat(seenByIdAndLogin(asker)).containsAll(listed).hasSize(2 * listed.size());
        return listed;
    }

    final List<MailUser> seenByIdAndLogin(Asker asker) {
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

    final Set<OrgUnitId> seenUnits(Asker asker) {
        return Set.copyOf(listUnits(asker, new OrgUnitSlice(null, null, Run.first(10))));
    }

    final List<OrgUnitId> listUnits(Asker asker, OrgUnitSlice slice) {
        return store.read(reader -> reader.orgUnits().list(asker, slice)).stream()
                .map(OrgUnit::id)
                .toList();
    }

    final String name(OrgUnitId unit) {
        return unit.equals(acme.root()) ? "root" : acme.find(unit).name();
    }

    static UserSlice slice(@Nullable OrgUnitId within) {
        return new UserSlice(
                new UserSelector(List.of(), within, null, null, null), UserOrder.rising(UserKey.LOGIN), Run.first(10));
    }
}
