package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.id.OrgUnitId;
import io.mailadmin.store.Asker;
import io.mailadmin.store.KeyCondition;
import io.mailadmin.store.KeyMatch;
import io.mailadmin.store.KeyRange;
import io.mailadmin.store.KeyTest;
import io.mailadmin.store.MailStore;
import io.mailadmin.store.Run;
import io.mailadmin.store.UserKey;
import io.mailadmin.store.UserOrder;
import io.mailadmin.store.UserSelector;
import io.mailadmin.store.UserSlice;
import io.mailadmin.store.UserSlice.Position;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.Match;
import io.mailadmin.user.UserStatus;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding users by several keys at once and in chosen orders, and counting them. */
abstract class SearchOrderContract extends ContractPart {

    private static final UserOrder BY_LOGIN = UserOrder.rising(UserKey.LOGIN);

    private OrganizationFixture acme;

    SearchOrderContract(Supplier<MailStore> opened) {
        super(opened);
    }

    @BeforeEach
    void prepare() {
        acme = fixture.organization("acme.example");
        acme.user(acme.draft("kim-z", acme.root()).names("이", "민"));
        acme.user(acme.draft("x1", acme.root()).names("kim", "수"));
        acme.user(acme.draft("x2", acme.root()).names("kim", "kim"));
        acme.user(acme.draft("x3", acme.root()).names("박", "kim"));
        acme.user(acme.draft("kim-a", acme.root()).names("kim", "kim"));
        acme.user(acme.draft("y", acme.root()).names("최", "수"));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void usersComeByTheirFirstMatchAndOnlyOnce(int size) {
        KeyCondition any =
                any(match(UserKey.LOGIN, "kim"), match(UserKey.FAMILY_NAME, "kim"), match(UserKey.GIVEN_NAME, "kim"));

        assertThat(walk(size, UserOrder.AS_MATCHED, any)).containsExactly("kim-a", "kim-z", "x2", "x1", "x3");
        assertThat(walk(size, BY_LOGIN, any)).containsExactly("kim-a", "kim-z", "x1", "x2", "x3");
        assertThat(walk(size, UserOrder.AS_MATCHED, any, KeyConditions.of(UserKey.GIVEN_NAME, Match.IS, "수")))
                .containsExactly("x1");
        assertThat(count(any)).isEqualTo(5);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void aMatchWithATestIsNoHindranceToTheNext(int size) {
        KeyMatch tested = new KeyMatch(
                UserKey.FAMILY_NAME,
                KeyRange.beginningWith("k"),
                List.of(new KeyTest.Contains(UserKey.GIVEN_NAME, "k", KeyTest.Part.FIRST)));

        assertThat(walk(size, UserOrder.AS_MATCHED, any(tested, match(UserKey.FAMILY_NAME, "kim"))))
                .containsExactly("kim-a", "x2", "x1");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 7})
    void everyOrderGoesBothWays(int size) {
        acme.user(acme.draft("late", acme.root()).names("하", "하").createdAt(ContractFixture.THEN.plusNanos(1_000)));
        acme.user(acme.draft("early", acme.root()).names("가", "가").createdAt(ContractFixture.THEN.minusNanos(1_000)));

        for (UserKey key : UserKey.values()) {
            List<String> rising = walk(size, UserOrder.rising(key));
            List<String> falling = new ArrayList<>(walk(size, new UserOrder(key, true)));
            Collections.reverse(falling);
            assertThat(rising).as(key.name()).hasSize(8).isEqualTo(falling);
        }
        assertThat(walk(size, UserOrder.rising(UserKey.FAMILY_NAME)))
                .containsExactly("kim-a", "x2", "x1", "early", "x3", "kim-z", "y", "late");
        assertThat(walk(size, UserOrder.rising(UserKey.CREATED)))
                .containsExactly("early", "kim-a", "kim-z", "x1", "x2", "x3", "y", "late");
    }

    @ParameterizedTest
    @CsvSource({
        "FAMILY_NAME, FIRST, m, kim-a x1 x2",
        "FAMILY_NAME, FIRST, im, kim-a x1 x2",
        "FAMILY_NAME, FIRST, 수, ",
        "FAMILY_NAME, JOINED, 수, x1 y",
        "FAMILY_NAME, JOINED, m수, x1",
        "FAMILY_NAME, JOINED, imki, kim-a x2",
        "GIVEN_NAME, JOINED, 수ki, x1",
        "GIVEN_NAME, JOINED, 수%, ",
        "INITIALS, JOINED, m수, x1",
        "LOGIN, JOINED, m-, kim-a kim-z",
    })
    void aTextIsLookedForInOneNameOrInBoth(UserKey key, KeyTest.Part part, String text, @Nullable String expected) {
        List<String> found = expected == null ? List.of() : List.of(expected.split(" "));

        assertThat(walk(7, BY_LOGIN, tested(new KeyTest.Contains(key, text, part))))
                .isEqualTo(found);
    }

    @ParameterizedTest
    @CsvSource({
        "FAMILY_NAME, ^[ㄱ가-깋], ",
        "FAMILY_NAME, ^[ㅊ차-칳], y",
        "FAMILY_NAME, [ㅅ사-싷], x1 y",
        "FAMILY_NAME, ^최 ?[ㅅ사-싷]$, y",
        "FAMILY_NAME, ^[^ ]*m ?[ㅅ사-싷], x1",
        "GIVEN_NAME, ^[ㅅ사-싷] , x1 y",
        "GIVEN_NAME, ^K, ",
        "GIVEN_NAME, \\., ",
    })
    void aFormIsLookedForInAKey(UserKey key, String form, @Nullable String expected) {
        List<String> found = expected == null ? List.of() : List.of(expected.split(" "));

        assertThat(walk(7, BY_LOGIN, tested(new KeyTest.Matches(key, form)))).isEqualTo(found);
    }

    @Test
    void statusAndServiceTypeNarrowDown() {
        MailUser z = find("kim-z");
        acme.status(z, UserStatus.SUSPENDED);
        acme.user(acme.draft("p", acme.root()).serviceType(ContractFixture.PREMIUM));

        assertThat(found(new UserSelector(List.of(), null, null, UserStatus.SUSPENDED, null)))
                .containsExactly("kim-z");
        assertThat(found(new UserSelector(List.of(), null, null, null, ContractFixture.PREMIUM)))
                .containsExactly("p");
        assertThat(found(new UserSelector(List.of(), null, null, UserStatus.SUSPENDED, ContractFixture.PREMIUM)))
                .isEmpty();
    }

    @Test
    void unitsMayBeNamed() {
        OrgUnitId sales = acme.unit("sales");
        OrgUnitId dev = acme.unit("dev");
        OrgUnitId salesOfDev = acme.unit("sales", dev);
        acme.user("s", sales);
        acme.user("t", acme.unit("team", salesOfDev));
        acme.user("d", dev);
        MailUser lead = acme.administrator("lead", acme.root(), dev);

        assertThat(named(acme.operator(), "sales")).containsExactly("s", "t");
        assertThat(named(acme.operator(), "SALES")).isEmpty();
        assertThat(named(acme.operator(), "sale")).isEmpty();
        assertThat(named(acme.asker(lead), "sales")).containsExactly("t");
        assertThat(named(acme.asker(lead), "dev")).containsExactly("d", "t");
        assertThat(found(new UserSelector(List.of(), dev, "sales", null, null))).containsExactly("t");
    }

    private static KeyCondition any(KeyMatch... matches) {
        return new KeyCondition(List.of(matches));
    }

    private static KeyMatch match(UserKey key, String prefix) {
        return new KeyMatch(key, KeyRange.beginningWith(prefix), List.of());
    }

    private static KeyCondition tested(KeyTest test) {
        return any(new KeyMatch(UserKey.FAMILY_NAME, KeyRange.ALL, List.of(test)));
    }

    private MailUser find(String localPart) {
        return listed(reader -> reader.users().list(acme.operator(), slice(UserSelector.ALL, BY_LOGIN, Run.first(50))))
                .stream()
                .filter(user -> user.login().localPart().equals(localPart))
                .findFirst()
                .orElseThrow();
    }

    private long count(KeyCondition condition) {
        UserSelector selector = new UserSelector(List.of(condition), null, null, null, null);
        return store.<Long>read(reader -> reader.users().count(acme.operator(), selector));
    }

    private List<String> named(Asker asker, String nameKey) {
        return found(asker, new UserSelector(List.of(), null, nameKey, null, null));
    }

    private List<String> found(UserSelector selector) {
        return found(acme.operator(), selector);
    }

    private List<String> found(Asker asker, UserSelector selector) {
        List<MailUser> users = listed(reader -> reader.users().list(asker, slice(selector, BY_LOGIN, Run.first(50))));
        assertThat(store.<Long>read(reader -> reader.users().count(asker, selector)))
                .isEqualTo(users.size());
        return localParts(users);
    }

    /** The local parts of all that are found, read forwards and backwards in runs of {@code size}. */
    private List<String> walk(int size, UserOrder order, KeyCondition... conditions) {
        UserSelector selector = new UserSelector(List.of(conditions), null, null, null, null);
        return localParts(Walks.<MailUser, Position>runs(
                size,
                run -> listed(reader -> reader.users().list(acme.operator(), slice(selector, order, run))),
                user -> position(user, slice(selector, order, Run.first(1)))));
    }

    private static Position position(MailUser user, UserSlice slice) {
        return MemoryUserSearch.position(UserDraft.row(user), slice);
    }

    private static UserSlice slice(UserSelector selector, UserOrder order, Run<Position> run) {
        return new UserSlice(selector, order, run);
    }

    private static List<String> localParts(List<MailUser> users) {
        return users.stream().map(user -> user.login().localPart()).toList();
    }
}
