package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.administrator.AdminRole;
import io.mailadmin.administrator.AdminScope;
import io.mailadmin.administrator.Administrator;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.store.Asker;
import io.mailadmin.store.Grant;
import io.mailadmin.store.MailStore;
import io.mailadmin.store.Run;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserStatus;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Grants. */
abstract class AdministratorContract extends ContractPart {

    private static final AdminRole CLERK = AdminRole.WITHOUT_PASSWORDS;

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
    void grantingTwiceIsNoErrorAndKeepsTheFirstTimeAndRole() {
        MailUser kim = acme.administrator("kim", dev, sales);
        Instant later = ContractFixture.THEN.plusSeconds(1);

        acme.change(tx ->
                tx.administrators().add(acme.id(), new Grant(sales, kim.id(), AdminRole.WITHOUT_PASSWORDS), later));

        assertThat(list(acme.operator(), sales)).containsExactly(row(kim, AdminScope.orgUnit(sales)));
        acme.revoke(sales, kim);
        assertThat(list(acme.operator(), sales)).isEmpty();
    }

    @Test
    void theRoleOfAGrantIsChangedAndItsTimeStays() {
        MailUser kim = acme.administrator("kim", dev, sales, seoul);
        assertThat(role(sales, kim)).contains(AdminRole.FULL);
        assertThat(role(dev, kim)).isEmpty();

        acme.change(tx -> tx.administrators().setRole(acme.id(), new Grant(sales, kim.id(), CLERK)));

        assertThat(role(sales, kim)).contains(CLERK);
        assertThat(role(seoul, kim)).contains(AdminRole.FULL);
        assertThat(list(acme.operator(), sales)).containsExactly(row(kim, AdminScope.orgUnit(sales), CLERK));
    }

    @Test
    void theNearestGrantThatMakesAUnitVisibleIsTold() {
        MailUser kim = acme.user("kim", dev);
        acme.grant(acme.root(), kim, CLERK);
        acme.grant(sales, kim);
        acme.grant(seoul, kim, CLERK);
        Asker asker = acme.asker(kim);

        assertThat(nearest(asker, seoul)).contains(new Grant(seoul, kim.id(), CLERK));
        assertThat(nearest(asker, sales)).contains(new Grant(sales, kim.id(), AdminRole.FULL));
        assertThat(nearest(asker, dev)).contains(new Grant(acme.root(), kim.id(), CLERK));
        assertThat(nearest(asker.fully(), seoul)).contains(new Grant(sales, kim.id(), AdminRole.FULL));
        assertThat(nearest(asker.fully(), dev)).isEmpty();
        assertThat(nearest(acme.operator(), dev)).isEmpty();
        acme.status(kim, UserStatus.SUSPENDED);
        assertThat(nearest(asker, seoul)).isEmpty();
    }

    @Test
    void aFullerRoleThanTheAskersIsNoticed() {
        MailUser clerk = acme.user("clerk", sales);
        acme.grant(sales, clerk, CLERK);
        acme.grant(seoul, clerk);
        MailUser peer = acme.user("peer", sales);
        acme.grant(sales, peer, CLERK);
        MailUser lead = acme.administrator("lead", sales, sales);
        MailUser below = acme.administrator("below", sales, seoul);

        assertThat(holdsGrantBeyond(acme.asker(clerk), lead)).isTrue();
        assertThat(holdsGrantBeyond(acme.asker(clerk), peer)).isFalse();
        assertThat(holdsGrantBeyond(acme.asker(clerk), below))
                .as("a full role where the asker has it, too")
                .isFalse();
        assertThat(holdsGrantBeyond(acme.asker(clerk), clerk)).isFalse();
        assertThat(holdsGrantBeyond(acme.asker(lead), clerk)).isFalse();
        assertThat(holdsGrantBeyond(acme.operator(), lead)).isFalse();
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

        assertThat(holdsGrantBeyond(acme.asker(lead), boss)).isTrue();
        assertThat(holdsGrantBeyond(acme.asker(lead), lee)).isTrue();
        assertThat(holdsGrantBeyond(acme.asker(lead), kim)).isFalse();
        assertThat(holdsGrantBeyond(acme.asker(lead), lead)).isFalse();
        assertThat(holdsGrantBeyond(acme.asker(lead), none)).isFalse();
        assertThat(holdsGrantBeyond(acme.asker(kim), lead)).as("a grant above").isTrue();
        assertThat(holdsGrantBeyond(acme.asker(boss), lee)).isFalse();
        assertThat(holdsGrantBeyond(acme.operator(), boss)).isFalse();
        assertThat(holdsGrantBeyond(acme.asker(none), kim))
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
    void anotherAdministratorOfTheOrganizationMustBeActiveAndHoldTheRootFully() {
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
        acme.change(tx -> tx.administrators().setRole(acme.id(), new Grant(acme.root(), second.id(), CLERK)));
        assertThat(another(boss)).as("one without the full role").isFalse();
        acme.change(tx -> tx.administrators().setRole(acme.id(), new Grant(acme.root(), second.id(), AdminRole.FULL)));
        acme.revoke(acme.root(), second);
        assertThat(another(boss)).isFalse();

        OrganizationFixture other = fixture.organization("other.example");
        other.administrator("boss", other.root(), other.root());
        assertThat(another(boss)).as("of another organization").isFalse();
    }

    private static Administrator row(MailUser user, AdminScope scope) {
        return row(user, scope, AdminRole.FULL);
    }

    private static Administrator row(MailUser user, AdminScope scope, AdminRole role) {
        return new Administrator(
                user.id(), user.login(), user.givenName(), user.familyName(), scope, role, ContractFixture.THEN);
    }

    private Optional<AdminRole> role(OrgUnitId unit, MailUser user) {
        return acme.write(tx -> tx.administrators().role(acme.id(), unit, user.id()));
    }

    private Optional<Grant> nearest(Asker asker, OrgUnitId unit) {
        return acme.read(reader -> reader.administrators().nearestGrant(asker, unit));
    }

    private List<Administrator> list(Asker asker, OrgUnitId unit) {
        return acme.read(reader -> reader.administrators().list(asker, unit, Run.first(10)));
    }

    private boolean holdsGrantBeyond(Asker asker, MailUser user) {
        return acme.write(tx -> tx.administrators()
                .holdersOfGrantsBeyond(asker, List.of(user.id()))
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
