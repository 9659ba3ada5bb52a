package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.id.OrgUnitId;
import io.mailadmin.store.KeyCondition;
import io.mailadmin.store.KeyRange;
import io.mailadmin.store.MailStore;
import io.mailadmin.store.Run;
import io.mailadmin.store.UserKey;
import io.mailadmin.store.UserOrder;
import io.mailadmin.store.UserRow;
import io.mailadmin.store.UserSelector;
import io.mailadmin.store.UserSlice;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.Match;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Finding users by conditions. All characters are literal, and keys are compared code point by code point. */
abstract class SearchContract extends ContractPart {

    private static final String LAST = new String(Character.toChars(Character.MAX_CODE_POINT));

    private OrganizationFixture acme;

    SearchContract(Supplier<MailStore> opened) {
        super(opened);
    }

    @BeforeEach
    void prepare() {
        acme = fixture.organization("acme.example");
    }

    @ParameterizedTest
    @CsvSource({
        "FAMILY_NAME, IS, kim, a",
        "FAMILY_NAME, BEGINS_WITH, kim, a b",
        "FAMILY_NAME, CONTAINS, kim, a b c",
        "GIVEN_NAME, IS, 민수, a",
        "GIVEN_NAME, BEGINS_WITH, 민수, a b",
        "GIVEN_NAME, CONTAINS, 민수, a b c",
        "LOGIN, IS, a@acme.example, a",
        "LOGIN, BEGINS_WITH, a@, a",
        "LOGIN, CONTAINS, @acme.exam, a b c d",
    })
    void eachFieldIsComparedInEachWay(UserKey key, Match match, String text, String expected) {
        acme.user(acme.draft("a", acme.root()).names("kim", "민수"));
        acme.user(acme.draft("b", acme.root()).names("kimchi", "민수민"));
        acme.user(acme.draft("c", acme.root()).names("akim", "김민수"));
        acme.user(acme.draft("d", acme.root()).names("kin", "민"));

        assertThat(found(KeyConditions.of(key, match, text))).containsExactly(expected.split(" "));
    }

    @ParameterizedTest
    @ValueSource(strings = {"%", "_", "\\", "'", "\"", "[", "*", "?", ".", "$", "^", "!", "\\%", "''", "--"})
    void noCharacterIsAWildcard(String literal) {
        acme.user(acme.draft("a", acme.root()).names(literal, "x"));
        acme.user(acme.draft("b", acme.root()).names(literal + "tail", "x"));
        acme.user(acme.draft("c", acme.root()).names("head" + literal, "x"));
        acme.user(acme.draft("d", acme.root()).names("other", "x"));

        assertThat(found(family(Match.IS, literal))).containsExactly("a");
        assertThat(found(family(Match.BEGINS_WITH, literal))).containsExactly("a", "b");
        assertThat(found(family(Match.CONTAINS, literal))).containsExactly("a", "b", "c");
    }

    @ParameterizedTest
    @CsvSource({
        "e, \u00E9",
        "ss, \u00DF",
        "k, K",
        "가, \u1100\u1161",
        "o, \u00F8",
        "a, \uFF41",
        "\uD83D\uDE00, \uD83D\uDE01",
        "i, \u0131"
    })
    void keysAreTheSameOnlyIfTheirCodePointsAre(String key, String similar) {
        acme.user(acme.draft("a", acme.root()).names(key, "x"));
        acme.user(acme.draft("b", acme.root()).names(similar, "x"));

        for (Match match : Match.values()) {
            assertThat(found(family(match, key))).containsExactly("a");
            assertThat(found(family(match, similar))).containsExactly("b");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"김", "z", "\uD7FF", "\uD83D\uDE00", "\uFFFD", "a\uDBFF\uDFFD"})
    void aPrefixSelectsTheKeysThatBeginWithItAndNoOthers(String prefix) {
        KeyCondition condition = family(Match.BEGINS_WITH, prefix);
        acme.user(acme.draft("a", acme.root()).names(prefix, "x"));
        acme.user(acme.draft("b", acme.root()).names(prefix + "0", "x"));
        acme.user(acme.draft("c", acme.root()).names(prefix + LAST, "x"));
        acme.user(acme.draft("d", acme.root())
                .names(KeyRange.beginningWith(prefix).to(), "x"));
        acme.user(acme.draft("e", acme.root()).names("!" + prefix, "x"));

        assertThat(found(condition)).containsExactly("a", "b", "c");
    }

    @Test
    void aPrefixOfTheLastCodePointHasNoEnd() {
        acme.user(acme.draft("a", acme.root()).names(LAST + "x", "x"));
        acme.user(acme.draft("b", acme.root()).names("z", "x"));

        assertThat(found(family(Match.BEGINS_WITH, LAST))).containsExactly("a");
    }

    @Test
    void allConditionsMustHold() {
        acme.user(acme.draft("a", acme.root()).names("kim", "민수"));
        acme.user(acme.draft("b", acme.root()).names("kim", "철수"));
        acme.user(acme.draft("c", acme.root()).names("lee", "민수"));

        assertThat(found(
                        family(Match.IS, "kim"),
                        KeyConditions.of(UserKey.GIVEN_NAME, Match.CONTAINS, "수"),
                        KeyConditions.of(UserKey.LOGIN, Match.BEGINS_WITH, "b")))
                .containsExactly("b");
        assertThat(found(family(Match.BEGINS_WITH, "k"), family(Match.CONTAINS, "l")))
                .isEmpty();
    }

    @Test
    void theKeysDecideAndNotTheNames() {
        MailUser kim = acme.draft("kim", acme.root()).names("KIM", "Min Su").user();
        acme.change(tx -> tx.users().insert(acme.id(), new UserRow(kim, "minsu kim", "kim minsu", "kimminsu"), null));

        assertThat(found(family(Match.IS, "kim"))).containsExactly("kim");
        assertThat(found(family(Match.IS, "KIM"))).isEmpty();
        assertThat(acme.find(kim.id())).isEqualTo(kim);
    }

    @Test
    void theLongestKeysAreKept() {
        String name = "\uFDFA".repeat(60);
        String key = "صلى الله عليه وسلم".replace(" ", "").repeat(60) + "x".repeat(180);
        MailUser kim = acme.draft("kim", acme.root()).names(name, name).user();

        acme.change(tx -> tx.users().insert(acme.id(), new UserRow(kim, key, key, "😀".repeat(120)), null));

        assertThat(key.getBytes(StandardCharsets.UTF_8)).hasSize(1_980);
        assertThat(found(family(Match.IS, key))).containsExactly("kim");
    }

    @Test
    void anUpdateReplacesTheKeys() {
        MailUser kim = acme.user(acme.draft("kim", acme.root()).names("kim", "x"));
        acme.update(kim, UserDraft.change(kim).names("park", "y").login("park@acme.example"));

        assertThat(found(family(Match.IS, "kim"))).isEmpty();
        assertThat(found(KeyConditions.of(UserKey.LOGIN, Match.CONTAINS, "kim")))
                .isEmpty();
        assertThat(found(family(Match.IS, "park"), KeyConditions.of(UserKey.GIVEN_NAME, Match.IS, "y")))
                .containsExactly("park");
    }

    @Test
    void onlyUsersWithinTheUnitOrBelowItAreFound() {
        OrgUnitId sales = acme.unit("sales");
        OrgUnitId seoul = acme.unit("seoul", sales);
        acme.user("inroot", acme.root());
        acme.user("insales", sales);
        acme.user("inseoul", seoul);
        acme.user("indev", acme.unit("dev"));

        assertThat(within(acme.root())).containsExactly("indev", "inroot", "insales", "inseoul");
        assertThat(within(sales)).containsExactly("insales", "inseoul");
        assertThat(within(seoul)).containsExactly("inseoul");
        assertThat(within(
                        new OrgUnitId(fixture.organization("other.example").id().value())))
                .isEmpty();
        acme.move(seoul, acme.root());
        assertThat(within(sales)).containsExactly("insales");
    }

    private static KeyCondition family(Match match, String key) {
        return KeyConditions.of(UserKey.FAMILY_NAME, match, key);
    }

    private List<String> found(KeyCondition... conditions) {
        return list(Arrays.asList(conditions), null);
    }

    private List<String> within(OrgUnitId unit) {
        return list(List.of(), unit);
    }

    /** The local parts of the users found, by login. */
    private List<String> list(List<KeyCondition> conditions, @Nullable OrgUnitId within) {
        UserSelector selector = new UserSelector(conditions, within, null, null, null);
        UserSlice slice = new UserSlice(selector, UserOrder.rising(UserKey.LOGIN), Run.first(100));
        return acme.read(reader -> reader.users().list(acme.operator(), slice)).stream()
                .map(user -> user.login().localPart())
                .toList();
    }
}
