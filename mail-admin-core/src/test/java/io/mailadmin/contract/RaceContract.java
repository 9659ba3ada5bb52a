package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.address.DomainName;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.ServiceTypeCode;
import io.mailadmin.store.MailStore;
import io.mailadmin.store.Outcome;
import io.mailadmin.store.Run;
import io.mailadmin.user.MailUser;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Many threads at a time: what is unique stays so, and nothing is lost. */
@Timeout(60)
abstract class RaceContract extends ContractPart {

    private OrganizationFixture acme;

    RaceContract(Supplier<MailStore> opened) {
        super(opened);
    }

    @BeforeEach
    void prepare() {
        acme = fixture.organization("acme.example");
    }

    @Test
    void oneAddressIsTakenOnce() {
        List<Boolean> taken = Race.run(
                16,
                thread -> acme.writes(tx -> tx.users()
                        .insert(acme.id(), acme.draft("kim", acme.root()).row(), null)));

        assertThat(taken).containsOnlyOnce(true);
        assertThat(acme.find(acme.root()).users()).isEqualTo(1);
    }

    @Test
    void oneDomainIsTakenOnce() {
        List<Boolean> taken = Race.run(
                16,
                thread -> writes(tx -> tx.organizations()
                        .insert(ContractFixture.newOrganization("own" + thread + ".example", "same.example"))
                        .isEmpty()));

        assertThat(taken).containsOnlyOnce(true);
        assertThat(listed(reader -> reader.organizations().list(Run.first(20)))).hasSize(2);
    }

    @Test
    void oneDomainIsAddedOnce() {
        List<OrganizationFixture> organizations =
                List.of(acme, fixture.organization("b.example"), fixture.organization("c.example"));

        List<Boolean> added = Race.run(
                3,
                thread -> organizations
                        .get(thread)
                        .writes(tx -> tx.organizations()
                                .addDomain(organizations.get(thread).id(), DomainName.valueOf("same.example"))));

        assertThat(added).containsOnlyOnce(true);
    }

    @Test
    void oneNameAmongSiblingsIsTakenOnce() {
        List<Boolean> taken = Race.run(
                16,
                thread -> acme.writes(tx ->
                        tx.orgUnits().insert(acme.id(), OrganizationFixture.newUnit("sales", acme.root()), "sales")));

        assertThat(taken).containsOnlyOnce(true);
        assertThat(acme.locked().orgUnits()).isEqualTo(1);
    }

    @Test
    void oneServiceTypeCodeIsTakenOnce() {
        ServiceTypeCode code = ServiceTypeCode.valueOf("new");

        List<Boolean> taken =
                Race.run(16, thread -> writes(tx -> tx.serviceTypes().insert(ContractFixture.serviceType(code))));

        assertThat(taken).containsOnlyOnce(true);
    }

    @Test
    void ofChangesOfOneVersionOneWins() {
        MailUser kim = acme.user("kim", acme.root());

        List<Outcome> outcomes = Race.run(
                16,
                thread -> acme.write(tx -> tx.users()
                        .update(
                                acme.id(),
                                kim,
                                UserDraft.change(kim).names("n" + thread, "x").row())));

        assertThat(outcomes).containsOnlyOnce(Outcome.DONE).containsOnly(Outcome.DONE, Outcome.STALE);
        assertThat(acme.find(kim.id()).version()).isEqualTo(2);
    }

    @Test
    void aLimitThatIsCheckedUnderTheLockIsExact() {
        int seats = 5;

        List<Boolean> seated = Race.run(
                16,
                thread -> acme.writes(tx -> {
                    long used = tx.orgUnits()
                            .find(acme.operator(), acme.root())
                            .orElseThrow()
                            .users();
                    return used < seats
                            && tx.users()
                                    .insert(
                                            acme.id(),
                                            acme.draft("u" + thread, acme.root())
                                                    .row(),
                                            null);
                }));

        assertThat(seated).filteredOn(Boolean::booleanValue).hasSize(seats);
        assertThat(acme.find(acme.root()).users()).isEqualTo(seats);
    }

    @Test
    void noChangeIsLostAndEachAdvancesTheSequenceByOne() {
        long before = acme.locked().eventSequence();
        OrgUnitId sales = acme.unit("sales");

        Race.run(32, thread -> {
            acme.user("u" + thread + "-1", sales);
            MailUser second = acme.user("u" + thread + "-2", acme.root());
            acme.update(second, UserDraft.change(second).unit(sales));
            return acme.user("u" + thread + "-3", acme.root());
        });

        assertThat(acme.locked().eventSequence()).isEqualTo(before + 1 + 32 * 4);
        assertThat(acme.find(acme.root()).users()).isEqualTo(96);
        assertThat(acme.find(sales).users()).isEqualTo(64);
    }

    @Test
    void manyOrganizationsAreWrittenAtATime() {
        List<OrganizationFixture> all = Race.run(16, thread -> {
            OrganizationFixture own = fixture.organization("o" + thread + ".example");
            own.user("kim", own.unit("sales"));
            return own;
        });

        assertThat(all)
                .allSatisfy(own -> assertThat(own.find(own.root()).users()).isEqualTo(1));
    }
}
