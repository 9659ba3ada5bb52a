package io.mailadmin.contract;

import static io.mailadmin.contract.ContractFixture.PREMIUM;
import static io.mailadmin.contract.ContractFixture.password;
import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.address.EmailAddress;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.store.HeldAddress;
import io.mailadmin.store.MailStore;
import io.mailadmin.store.StoredPassword;
import io.mailadmin.store.UserRow;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserStatus;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Many users written at a time; that their counters fit, each test's check of the store tells. */
abstract class ManyUsersContract extends ContractPart {

    private OrganizationFixture acme;
    private OrgUnitId sales;

    ManyUsersContract(Supplier<MailStore> opened) {
        super(opened);
    }

    @BeforeEach
    void prepare() {
        acme = fixture.organization("acme.example", "second.example");
        sales = acme.unit("sales");
    }

    @Test
    void theyAreThereWithTheirAddressesHashesAndCounts() {
        acme.user("before", sales);
        List<UserRow> rows = IntStream.range(0, 500)
                .mapToObj(i -> {
                    UserDraft draft = acme.draft("user" + i, i % 3 == 0 ? acme.root() : sales);
                    return (i % 2 == 0 ? draft : draft.serviceType(PREMIUM)).row();
                })
                .toList();
        Map<MailUserId, StoredPassword> passwords = new HashMap<>();
        passwords.put(rows.get(7).user().id(), password(7));
        acme.change(tx -> tx.users().insertAll(acme.id(), rows, passwords));

        for (UserRow row : List.of(rows.get(0), rows.get(7), rows.get(499))) {
            assertThat(acme.find(row.user().id())).isEqualTo(row.user());
        }
        assertThat(found(reader -> reader.users().signIn(rows.get(7).user().login())))
                .hasValueSatisfying(found -> assertThat(found.password()).isEqualTo(password(7)));
        assertThat(found(reader -> reader.users().signIn(rows.get(8).user().login())))
                .hasValueSatisfying(found -> assertThat(found.password()).isNull());
        assertThat(acme.find(sales).users()).isEqualTo(1 + 333);
        assertThat(acme.find(acme.root()).users()).isEqualTo(501);
    }

    @Test
    void theirNextVersionsReplaceThemAndAreCountedAnew() {
        OrgUnitId dev = acme.unit("dev");
        List<MailUser> users = IntStream.range(0, 500)
                .mapToObj(i ->
                        acme.draft("user" + i, i % 5 == 0 ? acme.root() : sales).user())
                .toList();
        MailUser last = users.get(499);
        acme.change(tx -> tx.users()
                .insertAll(acme.id(), users.stream().map(UserDraft::row).toList(), Map.of(last.id(), password(7))));
        List<UserRow> after = users.stream()
                .map(user -> UserDraft.change(user).names("Other", "Name").status(UserStatus.SUSPENDED))
                .map(draft -> draft.unit(dev).serviceType(PREMIUM).row())
                .toList();

        assertThat(acme.<Set<MailUserId>>write(tx -> tx.users().updateAll(acme.id(), after.subList(100, 500))))
                .isEmpty();

        assertThat(acme.find(last.id())).isEqualTo(after.get(499).user());
        assertThat(acme.find(users.get(99).id())).isEqualTo(users.get(99));
        assertThat(found(reader -> reader.users().signIn(last.login())))
                .hasValueSatisfying(found -> assertThat(found.password()).isEqualTo(password(7)));
        assertThat(acme.find(sales).users()).isEqualTo(80);
        assertThat(acme.find(dev).users()).isEqualTo(400);
        assertThat(acme.find(acme.root()).users()).isEqualTo(500);
    }

    @Test
    void whoHasAnotherVersionByNowIsToldAndLeftAlone() {
        MailUser kim = acme.user("kim", sales);
        MailUser lee = acme.user("lee", sales);
        MailUser saved = acme.update(kim, UserDraft.change(kim).names("Other", "Name"));
        MailUser nobody = acme.draft("nobody", sales).user();
        List<UserRow> after = Stream.of(kim, lee, nobody)
                .map(user -> UserDraft.change(user).unit(acme.root()).row())
                .toList();

        assertThat(acme.<Set<MailUserId>>write(tx -> tx.users().updateAll(acme.id(), after)))
                .containsExactlyInAnyOrder(kim.id(), nobody.id());

        assertThat(acme.find(kim.id())).isEqualTo(saved);
        assertThat(acme.find(lee.id())).isEqualTo(after.get(1).user());
        assertThat(acme.find(sales).users()).isEqualTo(1);
    }

    @Test
    void anAddressIsTakenWhoeverOwnsItAndInItsDomainOnly() {
        MailUser kim = acme.user("kim", acme.root());
        MailUser lee = acme.user("lee", sales);
        MailUser gone = acme.user("gone", sales);
        acme.trash(gone);
        EmailAddress held = acme.address("held");
        acme.change(tx -> tx.heldAddresses()
                .hold(acme.id(), new HeldAddress(held, lee.id(), ContractFixture.THEN.plus(Duration.ofDays(1)))));
        EmailAddress elsewhere = EmailAddress.valueOf("kim@second.example");
        acme.user(acme.draft("park", sales).login("park@second.example"));
        List<EmailAddress> asked = Stream.concat(
                        Stream.of(kim.login(), lee.login(), gone.login(), held, elsewhere, acme.address("park")),
                        IntStream.range(0, 494).mapToObj(i -> acme.address("free" + i)))
                .toList();

        assertThat(acme.<Set<EmailAddress>>write(tx -> tx.users().taken(acme.id(), asked)))
                .containsExactlyInAnyOrder(kim.login(), lee.login(), gone.login(), held);
    }

    @Test
    void nothingIsThereOfWorkThatIsUndone() {
        List<UserRow> rows = List.of(acme.draft("kim", sales).row());
        try {
            acme.change(tx -> {
                tx.users().insertAll(acme.id(), rows, Map.of());
                throw new IllegalStateException("undo it");
            });
        } catch (IllegalStateException e) {
            assertThat(found(reader -> reader.users()
                            .findByLogin(acme.operator(), rows.get(0).user().login())))
                    .isEmpty();
            return;
        }
        throw new AssertionError("The work was not undone");
    }
}
