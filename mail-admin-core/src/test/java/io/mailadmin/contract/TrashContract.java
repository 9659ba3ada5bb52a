package io.mailadmin.contract;

import static io.mailadmin.contract.ContractFixture.PREMIUM;
import static io.mailadmin.contract.ContractFixture.THEN;
import static io.mailadmin.contract.ContractFixture.hash;
import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.id.OrgUnitId;
import io.mailadmin.store.Asker;
import io.mailadmin.store.MailStore;
import io.mailadmin.store.Run;
import io.mailadmin.store.SignInRow;
import io.mailadmin.store.StoredPassword;
import io.mailadmin.store.TrashReader.Position;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.TrashedUser;
import io.mailadmin.user.UserStatus;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Users in the trash. */
abstract class TrashContract extends ContractPart {

    private static final Instant KEPT = THEN.plusSeconds(1);

    private OrganizationFixture acme;
    private OrgUnitId sales;
    private OrgUnitId seoul;

    TrashContract(Supplier<MailStore> opened) {
        super(opened);
    }

    @BeforeEach
    void addOrganization() {
        acme = fixture.organization("acme.example");
        sales = acme.unit("sales");
        seoul = acme.unit("seoul", sales);
    }

    @Test
    void aDeletedUserIsInTheTrashAsItWas() {
        MailUser kim = acme.user(acme.draft("kim", seoul)
                .names("김", "🧑‍🚀 O'Brien")
                .serviceType(PREMIUM)
                .status(UserStatus.LOGIN_BLOCKED));
        acme.trash(kim);

        TrashedUser trashed = new TrashedUser(kim, THEN, KEPT);
        assertThat(found(reader -> reader.trash().find(acme.operator(), kim.id())))
                .contains(trashed);
        assertThat(list(acme.operator())).containsExactly(trashed);
        assertThat(found(reader -> reader.users().find(acme.operator(), kim.id())))
                .isEmpty();
        assertThat(found(reader -> reader.users().signIn(kim.login()))).isEmpty();
        assertThat(found(reader -> reader.users().organizationOf(kim.id()))).isEmpty();
    }

    @Test
    void theAddressOfADeletedUserStaysTakenUntilThePurge() {
        MailUser kim = acme.user("kim", sales);
        acme.trash(kim);

        assertThat(acme.writes(tx ->
                        tx.users().insert(acme.id(), acme.draft("kim", sales).row(), null)))
                .isFalse();
        acme.change(tx -> tx.trash().purge(acme.id(), List.of(kim)));
        assertThat(list(acme.operator())).isEmpty();
        assertThat(acme.user("kim", sales).id()).isNotEqualTo(kim.id());
    }

    @Test
    void grantsOfDeletedUsersEndAndAreNotCounted() {
        MailUser kim = acme.administrator("kim", sales, sales, seoul);
        MailUser lee = acme.administrator("lee", sales, sales);
        MailUser stays = acme.administrator("park", sales, sales);
        acme.trash(kim, lee);

        assertThat(holds(reader -> reader.administrators().isAdministrator(acme.asker(kim))))
                .isFalse();
        var overview = acme.read(reader -> reader.organizations().overview(acme.asker(stays)))
                .orElseThrow();
        assertThat(overview.administrators()).isEqualTo(1);
        restore(kim, sales);
        assertThat(holds(reader -> reader.administrators().isAdministrator(acme.asker(kim))))
                .isFalse();
    }

    @Test
    void aRestoredUserIsBackWithItsPassword() {
        MailUser kim = acme.user(acme.draft("kim", sales).names("김", "민수"));
        StoredPassword password = new StoredPassword(hash(7), true, Instant.parse("2026-02-03T04:05:06.123456Z"));
        acme.change(tx -> tx.users().setPassword(acme.id(), kim.id(), password));
        acme.trash(kim);

        MailUser restored = restore(kim, seoul);

        assertThat(acme.find(kim.id())).isEqualTo(restored);
        assertThat(found(reader -> reader.users().signIn(kim.login())))
                .map(SignInRow::password)
                .contains(password);
        assertThat(list(acme.operator())).isEmpty();
        assertThat(acme.writes(tx -> tx.trash().restore(acme.id(), restored))).isFalse();
        assertThat(acme.find(kim.id())).isEqualTo(restored);
    }

    @Test
    void onlyUsersOutsideTheTrashAreCounted() {
        MailUser kim = acme.user(acme.draft("kim", sales).serviceType(PREMIUM));
        MailUser lee = acme.user("lee", sales);
        acme.user("park", seoul);
        assertThat(counts()).containsExactly(3L, 2L, 1L);
        acme.trash(kim, lee);
        assertThat(counts()).containsExactly(1L, 0L, 1L);
        restore(kim, seoul);
        assertThat(counts()).containsExactly(2L, 0L, 2L);
        acme.change(tx -> tx.trash().purge(acme.id(), List.of(lee)));
        assertThat(counts()).containsExactly(2L, 0L, 2L);
    }

    @Test
    void aUserInTheTrashIsVisibleByTheUnitThatItWasDeletedIn() {
        MailUser boss = acme.administrator("boss", acme.root(), acme.root());
        MailUser lead = acme.administrator("lead", acme.root(), sales);
        MailUser inside = acme.user("inside", seoul);
        MailUser outside = acme.user("outside", acme.root());
        acme.trash(inside, outside);

        assertThat(users(acme.asker(lead))).containsExactly(inside);
        assertThat(users(acme.asker(boss))).containsExactlyInAnyOrder(inside, outside);
        assertThat(users(acme.operator())).containsExactlyInAnyOrder(inside, outside);
        assertThat(found(reader -> reader.trash().find(acme.asker(lead), outside.id())))
                .isEmpty();
        acme.status(boss, UserStatus.SUSPENDED);
        assertThat(users(acme.asker(boss))).isEmpty();
        OrganizationFixture other = fixture.organization("other.example");
        assertThat(users(other.operator())).isEmpty();
    }

    @Test
    void aUserWhoseUnitIsGoneIsVisibleToWhoSeesTheRoot() {
        MailUser boss = acme.administrator("boss", acme.root(), acme.root());
        MailUser lead = acme.administrator("lead", acme.root(), sales);
        MailUser kim = acme.user("kim", seoul);
        acme.trash(kim);
        acme.change(tx -> tx.orgUnits().delete(acme.id(), seoul));

        assertThat(users(acme.asker(lead))).isEmpty();
        assertThat(users(acme.asker(boss))).containsExactly(kim);
        assertThat(users(acme.operator())).containsExactly(kim);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void theLatestDeletedAreListedFirst(int size) {
        for (int i = 0; i < 8; i++) {
            MailUser user = acme.user("u" + i, sales);
            Instant at = THEN.plusNanos(1_000L * (i / 3));
            acme.change(tx -> tx.trash().put(acme.id(), List.of(user), at, KEPT));
        }
        Comparator<TrashedUser> order = Comparator.comparing(TrashedUser::trashedAt)
                .thenComparing(user -> user.user().id().toString())
                .reversed();

        List<TrashedUser> seen = Walks.<TrashedUser, Position>runs(
                size,
                run -> listed(reader -> reader.trash().list(acme.operator(), run)),
                trashed -> new Position(trashed.trashedAt(), trashed.user().id()));

        assertThat(seen).hasSize(8).doesNotHaveDuplicates().isSortedAccordingTo(order);
    }

    @Test
    void whatIsKeptNoLongerIsFoundInItsOrganization() {
        OrganizationFixture other = fixture.organization("other.example");
        MailUser early = acme.user("early", sales);
        MailUser late = acme.user("late", sales);
        MailUser never = other.user("never", other.root());
        other.trash(never);
        acme.change(tx -> tx.trash().put(acme.id(), List.of(late), THEN, KEPT));
        acme.change(tx -> tx.trash().put(acme.id(), List.of(early), THEN, THEN));
        other.change(tx -> tx.trash().purge(other.id(), List.of(never)));

        assertThat(listed(reader -> reader.trash().organizationsWithExpired(THEN.minusNanos(1_000), 10)))
                .isEmpty();
        assertThat(listed(reader -> reader.trash().organizationsWithExpired(THEN, 10)))
                .containsExactly(acme.id());
        assertThat(expired(THEN, 10)).containsExactly(early);
        assertThat(expired(KEPT, 10)).containsExactly(early, late);
        assertThat(expired(KEPT, 1)).containsExactly(early);
    }

    @Test
    void usersAreMovedAndGetAStatusTogether() {
        MailUser kim = acme.user(acme.draft("kim", sales).serviceType(PREMIUM));
        MailUser lee = acme.user("lee", sales);
        MailUser park = acme.user("park", acme.root());
        Instant now = THEN.plusSeconds(5);
        acme.change(tx -> tx.users().move(acme.id(), List.of(kim, lee, park), seoul, now));
        acme.change(tx -> tx.users().setStatus(acme.id(), List.of(kim.id(), lee.id()), UserStatus.SUSPENDED, now));

        assertThat(counts()).containsExactly(3L, 0L, 3L);
        MailUser moved = acme.find(kim.id());
        assertThat(moved)
                .usingRecursiveComparison()
                .ignoringFields("orgUnit", "status", "version", "updatedAt")
                .isEqualTo(kim);
        assertThat(moved.orgUnit()).isEqualTo(seoul);
        assertThat(moved.version()).isEqualTo(3);
        assertThat(moved.updatedAt()).isEqualTo(now);
        assertThat(Stream.of(kim, lee, park).map(user -> acme.find(user.id()).status()))
                .containsExactly(UserStatus.SUSPENDED, UserStatus.SUSPENDED, UserStatus.ACTIVE);
    }

    /** Of the root, of sales, and of seoul. */
    private List<Long> counts() {
        return Stream.of(acme.root(), sales, seoul)
                .map(unit -> acme.find(unit).users())
                .toList();
    }

    private MailUser restore(MailUser user, OrgUnitId unit) {
        MailUser restored = UserDraft.change(user).unit(unit).user();
        assertThat(acme.writes(tx -> tx.trash().restore(acme.id(), restored))).isTrue();
        return restored;
    }

    private List<MailUser> expired(Instant now, int limit) {
        return acme.write(tx -> tx.trash().expired(acme.id(), now, limit)).stream()
                .map(TrashedUser::user)
                .toList();
    }

    private List<TrashedUser> list(Asker asker) {
        return listed(reader -> reader.trash().list(asker, Run.first(100)));
    }

    private List<MailUser> users(Asker asker) {
        return list(asker).stream().map(TrashedUser::user).toList();
    }
}
