package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.administrator.AdminRole;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.organization.OrganizationStatus;
import io.mailadmin.store.Asker;
import io.mailadmin.store.MailStore;
import io.mailadmin.store.OrgUnitSlice;
import io.mailadmin.store.Run;
import io.mailadmin.store.UserSlice;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserStatus;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;

/** Who sees what. */
abstract class ScopeContract extends ScopeProbe {

    ScopeContract(Supplier<MailStore> opened) {
        super(opened);
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
    void onlyWhatIsAdministeredWithTheFullRoleIsVisibleToWhoAsksFully() {
        acme.grant(sales, user("root"), AdminRole.WITHOUT_PASSWORDS);
        Asker asker = administrator("root", seoul);

        assertSees(asker, "sales seoul");
        assertSees(asker.fully(), "seoul");
        assertSees(acme.operator().fully(), "dev root sales seoul");
        acme.revoke(seoul, user("root"));
        assertSees(asker.fully(), "");
        assertThat(acme.<Boolean>read(reader -> reader.administrators().isTopOfScope(asker.fully(), sales)))
                .isFalse();
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
    void aListBelowAUnitThatIsNotVisibleShowsNothingNotEvenWhatIs() {
        Asker asker = administrator("root", seoul);

        assertThat(listUnits(asker, new OrgUnitSlice(sales, null, Run.first(10))))
                .isEmpty();
        assertThat(listUnits(asker, new OrgUnitSlice(acme.root(), null, Run.first(10))))
                .isEmpty();
        assertThat(listUnits(asker, new OrgUnitSlice(null, "dev", Run.first(10))))
                .isEmpty();
        UserSlice wholeOrganization = slice(acme.root());
        assertThat(listed(reader -> reader.users().list(asker, wholeOrganization)))
                .isEmpty();
        assertThat(listed(reader -> reader.users().list(asker, slice(dev)))).isEmpty();
    }
}
