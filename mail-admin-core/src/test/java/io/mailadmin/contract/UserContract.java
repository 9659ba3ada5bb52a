package io.mailadmin.contract;

import static io.mailadmin.contract.ContractFixture.password;
import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.address.EmailAddress;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.store.MailStore;
import io.mailadmin.store.Outcome;
import io.mailadmin.store.SignInRow;
import io.mailadmin.store.StoredPassword;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserStatus;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Users and their addresses. */
abstract class UserContract extends ContractPart {

    private static final String SMILE = "\uD83D\uDE00";

    private OrganizationFixture acme;

    UserContract(Supplier<MailStore> opened) {
        super(opened);
    }

    @BeforeEach
    void prepare() {
        acme = fixture.organization("acme.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"김", "O'Neil \"q\" \\ % _ ;--", "e\u0301", "\u05D0\u05D1", SMILE, "ﷺ", "A  b"})
    void namesAreKeptExactly(String name) {
        MailUser kim = acme.user(acme.draft("kim", acme.root()).names(name, name + name));

        assertThat(acme.find(kim.id())).isEqualTo(kim);
    }

    @Test
    void theLongestNamesAndAddressAreKept() {
        String domain = "a".repeat(63) + '.' + "b".repeat(63) + '.' + "c".repeat(61);
        OrganizationFixture longest = fixture.organization(domain);
        MailUser user = longest.user(
                longest.draft("d".repeat(64), longest.root()).names(SMILE.repeat(60), "\uD842\uDFB7".repeat(60)));

        assertThat(user.login().toString()).hasSize(254);
        assertThat(longest.find(user.id())).isEqualTo(user);
        assertThat(found(reader -> reader.users().findByLogin(longest.operator(), user.login())))
                .contains(user);
    }

    @Test
    void anInternationalAddressIsKept() {
        MailUser user = acme.user("김철수", acme.root());

        assertThat(found(reader -> reader.users().findByLogin(acme.operator(), user.login())))
                .contains(user);
        assertThat(signIn("김철수")).isNotNull();
    }

    @ParameterizedTest
    @EnumSource(UserStatus.class)
    void eachStatusIsKept(UserStatus status) {
        MailUser kim = acme.user(acme.draft("kim", acme.root()).status(status));

        assertThat(acme.find(kim.id()).status()).isEqualTo(status);
    }

    @Test
    void usersAreFoundByIdAndByLoginAlsoSeveralAtATime() {
        MailUser kim = acme.user("kim", acme.root());
        MailUser lee = acme.user("lee", acme.unit("sales"));
        acme.user("park", acme.root());
        List<MailUserId> ids = Stream.concat(
                        Stream.of(kim.id(), lee.id()),
                        Stream.generate(() -> new MailUserId(UUID.randomUUID())).limit(498))
                .toList();
        List<EmailAddress> logins = Stream.concat(
                        Stream.of(kim.login(), lee.login()),
                        Stream.iterate(0, n -> n + 1)
                                .map(n -> acme.address("nobody" + n))
                                .limit(498))
                .toList();

        acme.read(reader -> {
            assertThat(reader.users().find(acme.operator(), lee.id())).contains(lee);
            assertThat(reader.users().find(acme.operator(), ids.get(2))).isEmpty();
            assertThat(reader.users().findByLogin(acme.operator(), lee.login())).contains(lee);
            assertThat(reader.users().findByLogin(acme.operator(), logins.get(2)))
                    .isEmpty();
            assertThat(reader.users().findAll(acme.operator(), ids)).containsExactlyInAnyOrder(kim, lee);
            assertThat(reader.users().findAll(acme.operator(), List.of())).isEmpty();
            assertThat(reader.users().findAllByLogin(acme.operator(), logins)).containsExactlyInAnyOrder(kim, lee);
            assertThat(reader.users().findAllByLogin(acme.operator(), List.of()))
                    .isEmpty();
            return true;
        });
    }

    @Test
    void anAddressHasOneOwner() {
        MailUser kim = acme.user("kim", acme.root());
        MailUser second = acme.draft("kim", acme.unit("sales")).user();

        assertThat(insert(second, password(1))).isFalse();

        assertThat(acme.find(kim.id())).isEqualTo(kim);
        assertThat(found(reader -> reader.users().find(acme.operator(), second.id())))
                .isEmpty();
        assertThat(signIn("kim").password()).isNull();
    }

    @Test
    void theSameLocalPartInAnotherDomainIsAnotherAddress() {
        OrganizationFixture other = fixture.organization("other.example", "third.example");

        acme.user("kim", acme.root());
        other.user("kim", other.root());
        other.user(other.draft("kim", other.root()).login("kim@third.example"));

        assertThat(acme.find(acme.root()).users()).isEqualTo(1);
        assertThat(other.find(other.root()).users()).isEqualTo(2);
    }

    @Test
    void anUpdateReplacesEverythingThatMayChange() {
        OrgUnitId sales = acme.unit("sales");
        MailUser before = acme.user("kim", acme.root());
        acme.change(tx -> tx.users().setPassword(acme.id(), before.id(), password(1)));

        MailUser after = acme.update(
                before,
                UserDraft.change(before)
                        .names("Park", SMILE)
                        .unit(sales)
                        .serviceType(ContractFixture.PREMIUM)
                        .login("park@acme.example")
                        .status(UserStatus.LOGIN_BLOCKED));

        assertThat(acme.find(before.id())).isEqualTo(after);
        assertThat(signIn("park").password()).as("the password stays").isEqualTo(password(1));
        assertThat(found(reader -> reader.users().signIn(before.login()))).isEmpty();
        assertThat(acme.user("kim", sales)).as("the old address is free").isNotNull();
    }

    @Test
    void aStaleUpdateOfAUserChangesNothing() {
        MailUser first = acme.user("kim", acme.root());
        MailUser second = acme.update(first, UserDraft.change(first).names("second", "second"));
        OrgUnitId sales = acme.unit("sales");
        UserDraft stale = UserDraft.change(first)
                .names("stale", "stale")
                .unit(sales)
                .serviceType(ContractFixture.PREMIUM)
                .login("stale@acme.example");

        assertThat(update(first, stale)).isEqualTo(Outcome.STALE);

        assertThat(acme.find(first.id())).isEqualTo(second);
        assertThat(acme.find(sales).users()).isZero();
        assertThat(acme.user("stale", acme.root())).as("no address was taken").isNotNull();
    }

    @Test
    void anUpdateOfAUserWhoIsGoneIsStale() {
        MailUser kim = acme.draft("kim", acme.root()).user();

        assertThat(update(kim, UserDraft.change(kim))).isEqualTo(Outcome.STALE);
        assertThat(update(kim, UserDraft.change(kim).login("new@acme.example"))).isEqualTo(Outcome.STALE);
        assertThat(acme.user("new", acme.root())).isNotNull();
    }

    @Test
    void anUpdateToTheAddressOfAnotherUserChangesNothing() {
        MailUser kim = acme.user("kim", acme.root());
        MailUser lee = acme.user("lee", acme.root());
        OrgUnitId sales = acme.unit("sales");

        assertThat(update(kim, UserDraft.change(kim).names("x", "x").unit(sales).login("lee@acme.example")))
                .isEqualTo(Outcome.TAKEN);

        assertThat(acme.find(kim.id())).isEqualTo(kim);
        assertThat(acme.find(lee.id())).isEqualTo(lee);
        assertThat(acme.find(sales).users()).isZero();
    }

    @Test
    void aUserDeletedForGoodIsGoneWithAddressPasswordAndGrants() {
        MailUser kim = acme.administrator("kim", acme.root(), acme.root());
        setPassword(kim, password(1));

        acme.trash(kim);

        assertThat(found(reader -> reader.users().find(acme.operator(), kim.id())))
                .isEmpty();
        assertThat(found(reader -> reader.users().signIn(kim.login()))).isEmpty();
        assertThat(found(reader -> reader.users().organizationOf(kim.id()))).isEmpty();
        assertThat(holds(reader -> reader.administrators().isAdministrator(acme.asker(kim))))
                .isFalse();
        acme.change(tx -> tx.trash().purge(acme.id(), List.of(kim)));
        MailUser again = acme.user("kim", acme.root());
        assertThat(signIn("kim")).isEqualTo(new SignInRow(acme.id(), again.id(), null, true, false));
    }

    @Test
    void manyPasswordsAreReplacedAtOnceWhetherThereWereAnyOrNot() {
        MailUser kim = acme.user("kim", acme.root());
        MailUser lee = acme.user("lee", acme.root());
        MailUser park = acme.user("park", acme.root());
        setPassword(kim, password(1));
        setPassword(park, password(1));

        acme.change(tx -> tx.users().setPasswords(acme.id(), Map.of(kim.id(), password(2), lee.id(), password(3))));

        assertThat(signIn("kim").password()).isEqualTo(password(2));
        assertThat(signIn("lee").password()).isEqualTo(password(3));
        assertThat(signIn("park").password()).isEqualTo(password(1));
    }

    private boolean insert(MailUser user, @Nullable StoredPassword password) {
        return acme.write(tx -> tx.users().insert(acme.id(), UserDraft.row(user), password));
    }

    private Outcome update(MailUser before, UserDraft after) {
        return acme.write(tx -> tx.users().update(acme.id(), before, after.row()));
    }

    private void setPassword(MailUser user, @Nullable StoredPassword password) {
        acme.change(tx -> tx.users().setPassword(acme.id(), user.id(), password));
    }

    private SignInRow signIn(String localPart) {
        return store.read(reader -> reader.users().signIn(acme.address(localPart)))
                .orElseThrow();
    }
}
