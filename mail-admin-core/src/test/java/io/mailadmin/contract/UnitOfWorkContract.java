package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailadmin.administrator.AdminRole;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.store.Grant;
import io.mailadmin.store.LockedOrganization;
import io.mailadmin.store.MailStore;
import io.mailadmin.store.Outcome;
import io.mailadmin.store.StoreReader;
import io.mailadmin.store.StoreTransaction;
import io.mailadmin.store.UserReader;
import io.mailadmin.store.UserStore;
import io.mailadmin.user.MailUser;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A unit of work: all of it, or nothing. */
abstract class UnitOfWorkContract extends ContractPart {

    private OrganizationFixture acme;

    UnitOfWorkContract(Supplier<MailStore> opened) {
        super(opened);
    }

    @BeforeEach
    void prepare() {
        acme = fixture.organization("acme.example");
    }

    @Test
    void theResultOfTheWorkIsPassedOn() {
        assertThat(store.<String>read(reader -> "read")).isEqualTo("read");
        assertThat(store.<String>write(tx -> "written")).isEqualTo("written");
        assertThat(store.<String>read(reader -> null)).isNull();
        assertThat(store.<String>write(tx -> null)).isNull();
    }

    @Test
    void theVeryExceptionOfTheWorkIsPassedOn() {
        RuntimeException thrown = new IllegalArgumentException("of the work");

        assertThatThrownBy(() -> store.read(reader -> {
                    throw thrown;
                }))
                .isSameAs(thrown);
        assertThatThrownBy(() -> store.write(tx -> {
                    throw thrown;
                }))
                .isSameAs(thrown);
    }

    @Test
    void everyWriteOfAUnitOfWorkIsKept() {
        OrgUnit unit = OrganizationFixture.newUnit("sales", acme.root());
        MailUser first = acme.draft("first", unit.id()).user();
        MailUser second = acme.draft("second", unit.id()).user();

        acme.change(tx -> {
            assertThat(tx.orgUnits().insert(acme.id(), unit, "sales")).isTrue();
            assertThat(insert(tx, first)).isTrue();
            assertThat(insert(tx, second)).isTrue();
            tx.administrators().add(acme.id(), new Grant(unit.id(), second.id(), AdminRole.FULL), ContractFixture.THEN);
        });

        assertThat(acme.find(unit.id()).users()).isEqualTo(2);
        assertThat(acme.find(first.id())).isEqualTo(first);
        assertThat(acme.find(second.id())).isEqualTo(second);
        assertThat(holds(reader -> reader.administrators().isAdministrator(acme.asker(second))))
                .isTrue();
    }

    @Test
    void nothingIsLeftOfAUnitOfWorkThatThrows() {
        OrgUnitId sales = acme.unit("sales");
        MailUser kim = acme.administrator("kim", sales, acme.root());
        LockedOrganization before = acme.locked();

        assertThatThrownBy(() -> acme.change(tx -> {
                    writeSomethingEverywhere(tx, sales, kim);
                    throw new IllegalArgumentException("of the work");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(acme.locked()).isEqualTo(before);
        assertThat(acme.find(kim.id())).isEqualTo(kim);
        assertThat(acme.find(sales).users()).isEqualTo(1);
        assertThat(acme.find(acme.root()).users()).isEqualTo(1);
        assertThat(acme.<Integer>read(
                        reader -> reader.organizations().allotments(acme.id()).size()))
                .isEqualTo(2);
        assertThat(found(reader -> reader.users().signIn(kim.login()))
                        .orElseThrow()
                        .password())
                .isNull();
        assertThat(holds(reader -> reader.administrators().isAdministrator(acme.asker(kim))))
                .isTrue();
    }

    private void writeSomethingEverywhere(StoreTransaction tx, OrgUnitId sales, MailUser kim) {
        OrgUnit unit = OrganizationFixture.newUnit("dev", acme.root());
        assertThat(tx.orgUnits().insert(acme.id(), unit, "dev")).isTrue();
        assertThat(insert(tx, acme.draft("lee", sales).user())).isTrue();
        assertThat(tx.users()
                        .update(
                                acme.id(),
                                kim,
                                UserDraft.change(kim).unit(unit.id()).row()))
                .isEqualTo(Outcome.DONE);
        tx.users().setPassword(acme.id(), kim.id(), ContractFixture.password(1));
        tx.administrators().remove(acme.id(), acme.root(), kim.id());
        tx.organizations().give(acme.id(), ContractFixture.PREMIUM, 5L);
        tx.organizations().withdraw(acme.id(), ContractFixture.PREMIUM);
        assertThat(tx.organizations().addDomain(acme.id(), acme.address("x").domain()))
                .isFalse();
        assertThat(tx.audit()
                        .append(List.of(EventFixture.next(
                                acme.id(),
                                tx.organizations().lock(acme.id()).orElseThrow().head()))))
                .isTrue();
    }

    @Test
    void theOrganizationIsFreeAgainAfterAUnitOfWorkThatThrew() {
        assertThatThrownBy(() -> acme.change(tx -> {
                    throw new IllegalArgumentException("of the work");
                }))
                .isInstanceOf(IllegalArgumentException.class);

        assertThat(acme.user("kim", acme.root())).isNotNull();
    }

    @Test
    void aUnitOfWorkReadsWhatItWrote() {
        MailUser kim = acme.draft("kim", acme.root()).user();

        acme.change(tx -> {
            insert(tx, kim);
            assertThat(tx.users().find(acme.operator(), kim.id())).contains(kim);
            tx.trash().put(acme.id(), List.of(kim), ContractFixture.THEN, ContractFixture.THEN);
            assertThat(tx.users().find(acme.operator(), kim.id())).isEmpty();
        });
    }

    @Test
    void aRefusedWriteDoesNotSpoilTheUnitOfWork() {
        MailUser kim = acme.user("kim", acme.root());
        OrgUnitId sales = acme.unit("sales");
        MailUser lee = acme.draft("lee", sales).user();

        acme.change(tx -> {
            assertThat(insert(tx, acme.draft("kim", sales).user())).isFalse();
            assertThat(tx.orgUnits().insert(acme.id(), OrganizationFixture.newUnit("sales", acme.root()), "sales"))
                    .isFalse();
            assertThat(tx.organizations().addDomain(acme.id(), kim.login().domain()))
                    .isFalse();
            assertThat(tx.serviceTypes().insert(ContractFixture.serviceType(ContractFixture.STANDARD)))
                    .isFalse();
            assertThat(insert(tx, lee)).isTrue();
            assertThat(tx.users()
                            .update(
                                    acme.id(),
                                    lee,
                                    UserDraft.change(lee)
                                            .login("kim@acme.example")
                                            .row()))
                    .isEqualTo(Outcome.TAKEN);
        });

        assertThat(acme.find(lee.id())).isEqualTo(lee);
        assertThat(acme.find(sales).users()).isEqualTo(1);
    }

    @Test
    void aLockShowsTheOrganizationOfNow() {
        LockedOrganization before = acme.locked();
        acme.unit("seoul", acme.unit("sales"));

        LockedOrganization after = acme.locked();

        assertThat(after.organization()).isEqualTo(acme.organization());
        assertThat(after.eventSequence()).isEqualTo(before.eventSequence() + 2);
        assertThat(after.orgUnits()).isEqualTo(2);
    }

    @Test
    void anUnknownOrganizationCannotBeLocked() {
        OrganizationId unknown = new OrganizationId(UUID.randomUUID());

        assertThat(writes(tx -> tx.organizations().lock(unknown).isPresent())).isFalse();
    }

    @Test
    void aLockMayBeTakenAgainInTheSameUnitOfWork() {
        acme.change(tx -> {
            insert(tx, acme.draft("kim", acme.root()).user());
            assertThat(tx.organizations().lock(acme.id())).isPresent();
            assertThat(tx.users().findByLogin(acme.operator(), acme.address("kim")))
                    .isPresent();
        });
    }

    @Test
    void nothingWorksAfterTheUnitOfWorkHasEnded() {
        StoreReader reader = store.read(given -> given);
        UserReader readUsers = store.read(StoreReader::users);
        StoreTransaction transaction = store.write(given -> given);
        UserStore users = store.write(StoreTransaction::users);

        assertThatIllegalStateException().isThrownBy(() -> reader.serviceTypes().list());
        assertThatIllegalStateException().isThrownBy(() -> readUsers.signIn(acme.address("kim")));
        assertThatIllegalStateException()
                .isThrownBy(() -> transaction.organizations().lock(acme.id()));
        assertThatIllegalStateException().isThrownBy(() -> users.signIn(acme.address("kim")));
    }

    private boolean insert(StoreTransaction tx, MailUser user) {
        return tx.users().insert(acme.id(), UserDraft.row(user), null);
    }
}
