package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.administrator.AdminScope;
import io.mailadmin.administrator.Administrator;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.store.Asker;
import io.mailadmin.store.MailStore;
import io.mailadmin.store.Run;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserStatus;
import java.time.Instant;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Grants. */
abstract class AdministratorContract extends ContractPart {

    private OrganizationFixture acme;
    private OrgUnitId sales;
    private OrgUnitId seoul;
    private OrgUnitId dev;

    AdministratorContract(Supplier<MailStore> opened) {
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
    void theAdministratorsOfExactlyOneUnitAreListed() {
        MailUser boss = acme.administrator("boss", acme.root(), acme.root());
        MailUser kim = acme.administrator("kim", dev, sales, seoul);
        MailUser lee = acme.administrator("lee", sales, sales);

        assertThat(list(acme.operator(), acme.root())).containsExactly(row(boss, AdminScope.organization()));
        assertThat(list(acme.asker(boss), sales))
                .containsExactly(row(kim, AdminScope.orgUnit(sales)), row(lee, AdminScope.orgUnit(sales)));
        assertThat(list(acme.asker(lee), seoul))
                .as("also who sits outside the asker's scope")
                .containsExactly(row(kim, AdminScope.orgUnit(seoul)));
        assertThat(list(acme.asker(lee), dev)).isEmpty();
        assertThat(list(acme.asker(lee), acme.root())).isEmpty();
        assertThat(list(acme.operator(), dev)).isEmpty();
    }

    @Test
    void administratorsAreListedWhateverTheirStatus() {
        MailUser kim = acme.administrator("kim", dev, sales);
        acme.status(kim, UserStatus.SUSPENDED);

        assertThat(list(acme.operator(), sales)).extracting(Administrator::user).containsExactly(kim.id());
    }

    @Test
    void grantingTwiceIsNoErrorAndKeepsTheFirstTime() {
        MailUser kim = acme.administrator("kim", dev, sales);
        Instant later = ContractFixture.THEN.plusSeconds(1);

        acme.change(tx -> tx.administrators().add(acme.id(), sales, kim.id(), later));

        assertThat(list(acme.operator(), sales)).containsExactly(row(kim, AdminScope.orgUnit(sales)));
        acme.revoke(sales, kim);
        assertThat(list(acme.operator(), sales)).isEmpty();
    }

    @Test
    void takingAwayWhatWasNotGrantedIsNoError() {
        MailUser kim = acme.administrator("kim", dev, sales);

        acme.revoke(dev, kim);
        acme.revoke(seoul, kim);

        assertThat(list(acme.operator(), sales)).hasSize(1);
    }

    @Test
    void aGrantOutsideTheScopeOfTheAskerIsNoticed() {
        MailUser boss = acme.administrator("boss", acme.root(), acme.root());
        MailUser lead = acme.administrator("lead", sales, sales);
        MailUser kim = acme.administrator("kim", sales, seoul);
        MailUser lee = acme.administrator("lee", sales, seoul, dev);
        MailUser none = acme.user("none", sales);

        assertThat(holdsGrantOutside(acme.asker(lead), boss)).isTrue();
        assertThat(holdsGrantOutside(acme.asker(lead), lee)).isTrue();
        assertThat(holdsGrantOutside(acme.asker(lead), kim)).isFalse();
        assertThat(holdsGrantOutside(acme.asker(lead), lead)).isFalse();
        assertThat(holdsGrantOutside(acme.asker(lead), none)).isFalse();
        assertThat(holdsGrantOutside(acme.asker(kim), lead)).as("a grant above").isTrue();
        assertThat(holdsGrantOutside(acme.asker(boss), lee)).isFalse();
        assertThat(holdsGrantOutside(acme.operator(), boss)).isFalse();
        assertThat(holdsGrantOutside(acme.asker(none), kim))
                .as("who sees nothing")
                .isTrue();
    }

    @Test
    void theTopOfAScopeIsAGrantWithNoneAboveIt() {
        MailUser kim = acme.administrator("kim", sales, sales, seoul, dev);
        MailUser boss = acme.administrator("boss", sales, acme.root(), sales);

        assertThat(isTopOfScope(acme.asker(kim), sales)).isTrue();
        assertThat(isTopOfScope(acme.asker(kim), dev)).isTrue();
        assertThat(isTopOfScope(acme.asker(kim), seoul))
                .as("a grant below another")
                .isFalse();
        assertThat(isTopOfScope(acme.asker(kim), acme.root())).isFalse();
        assertThat(isTopOfScope(acme.asker(boss), sales)).isFalse();
        assertThat(isTopOfScope(acme.asker(boss), seoul)).isFalse();
        assertThat(isTopOfScope(acme.operator(), sales)).isFalse();
        acme.move(seoul, acme.root());
        assertThat(isTopOfScope(acme.asker(kim), seoul)).as("after a move").isTrue();
    }

    @Test
    void anotherAdministratorOfTheOrganizationMustBeActiveAndHoldTheRoot() {
        MailUser boss = acme.administrator("boss", sales, acme.root());
        acme.administrator("kim", sales, sales);
        assertThat(another(boss)).isFalse();

        MailUser second = acme.administrator("second", sales, acme.root());
        assertThat(another(boss)).isTrue();
        assertThat(another(acme.user("anybody", sales))).isTrue();
        MailUser blocked = acme.status(second, UserStatus.LOGIN_BLOCKED);
        assertThat(another(boss)).isFalse();
        acme.status(acme.status(blocked, UserStatus.SUSPENDED), UserStatus.ACTIVE);
        assertThat(another(boss)).isTrue();
        acme.revoke(acme.root(), second);
        assertThat(another(boss)).isFalse();

        OrganizationFixture other = fixture.organization("other.example");
        other.administrator("boss", other.root(), other.root());
        assertThat(another(boss)).as("of another organization").isFalse();
    }

    private static Administrator row(MailUser user, AdminScope scope) {
        return new Administrator(
                user.id(), user.login(), user.givenName(), user.familyName(), scope, ContractFixture.THEN);
    }

    private List<Administrator> list(Asker asker, OrgUnitId unit) {
        return acme.read(reader -> reader.administrators().list(asker, unit, Run.first(10)));
    }

    private boolean holdsGrantOutside(Asker asker, MailUser user) {
        return acme.write(tx -> tx.administrators()
                .holdersOfGrantsOutside(asker, List.of(user.id()))
                .contains(user.id()));
    }

    private boolean isTopOfScope(Asker asker, OrgUnitId unit) {
        return acme.write(tx -> tx.administrators().isTopOfScope(asker, unit));
    }

    private boolean another(MailUser except) {
        return acme.write(
                tx -> tx.administrators().anotherAdministratorOfOrganization(acme.id(), List.of(except.id())));
    }
}
