package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.administrator.Administrator;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.store.Asker;
import io.mailadmin.store.KeyCondition;
import io.mailadmin.store.MailStore;
import io.mailadmin.store.OrgUnitSlice;
import io.mailadmin.store.Run;
import io.mailadmin.store.UserKey;
import io.mailadmin.store.UserOrder;
import io.mailadmin.store.UserSelector;
import io.mailadmin.store.UserSlice;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.Match;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.IntConsumer;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Pages in keyset order: by code point, without gaps or repeats. */
abstract class PagingContract extends ContractPart {

    /** In the order of their code points, which is neither that of a language nor that of UTF-16. */
    private static final List<String> ORDERED =
            List.of("1", "10", "2", "K", "Z", "a", "k", "z", "\u00E9", "가", "김", "이", "힣", "\uFF5E", "\uD83D\uDE00");

    private OrganizationFixture acme;

    PagingContract(Supplier<MailStore> opened) {
        super(opened);
    }

    @BeforeEach
    void prepare() {
        acme = fixture.organization("acme.example");
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7, 100})
    void usersAreSortedByTheCodePointsOfEachField(int size) {
        for (int i = 0; i < ORDERED.size(); i++) {
            int mirrored = ORDERED.size() - 1 - i;
            acme.user(acme.draft("u" + (char) ('a' + (i * 7) % 15), acme.root())
                    .names(ORDERED.get(i), ORDERED.get(mirrored)));
        }

        assertThat(pages(acme.operator(), UserKey.FAMILY_NAME, null, size))
                .extracting(MailUser::familyName)
                .isEqualTo(ORDERED);
        assertThat(pages(acme.operator(), UserKey.GIVEN_NAME, null, size))
                .extracting(MailUser::givenName)
                .isEqualTo(ORDERED);
        assertThat(pages(acme.operator(), UserKey.LOGIN, null, size))
                .extracting(user -> user.login().localPart())
                .isSorted()
                .hasSize(ORDERED.size());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void usersOfOneNameAreSortedByLogin(int size) {
        List<String> logins = List.of("a", "a-b", "a.b", "a0", "a1", "aa", "b", "c", "김");
        List<String> shuffled = List.of("b", "a.b", "김", "aa", "a", "c", "a-b", "a1", "a0");
        shuffled.forEach(login -> acme.user(acme.draft(login, acme.root()).names("김", "민수")));
        acme.user(acme.draft("zz", acme.root()).names("가", "민수"));

        assertThat(pages(acme.operator(), UserKey.FAMILY_NAME, null, size))
                .extracting(user -> user.login().localPart())
                .containsExactlyElementsOf(Stream.concat(
                                Stream.of("zz"),
                                logins.stream()
                                        .sorted(Comparator.comparing(
                                                login -> login + "@acme.example", CodePoints.ORDER)))
                        .toList());
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void pagesOfOverlappingScopesRepeatNobody(int size) {
        OrgUnitId sales = acme.unit("sales");
        OrgUnitId seoul = acme.unit("seoul", sales);
        OrgUnitId dev = acme.unit("dev");
        MailUser boss = acme.administrator("boss", acme.root(), sales, seoul, dev);
        List<OrgUnitId> units = List.of(sales, seoul, dev, acme.root());
        for (int i = 0; i < 16; i++) {
            acme.user(acme.draft("user" + i, units.get(i % 4)).names(ORDERED.get((i * 5) % 4), "x"));
        }

        List<MailUser> seen = pages(acme.asker(boss), UserKey.FAMILY_NAME, null, size);

        assertThat(seen)
                .hasSize(12)
                .doesNotHaveDuplicates()
                .isSortedAccordingTo(Comparator.comparing(MailUser::familyName, CodePoints.ORDER)
                        .thenComparing(user -> user.login().toString(), CodePoints.ORDER));
        assertThat(pages(acme.asker(boss), UserKey.FAMILY_NAME, sales, size))
                .hasSize(8)
                .doesNotHaveDuplicates();
    }

    @Test
    void aConditionMayBeOnAnotherFieldThanTheOrder() {
        for (String name : ORDERED) {
            acme.user(
                    acme.draft("u" + ORDERED.indexOf(name), acme.root()).names(name, "x" + ORDERED.indexOf(name) % 2));
        }
        List<KeyCondition> conditions = List.of(KeyConditions.of(UserKey.GIVEN_NAME, Match.IS, "x0"));
        UserSlice.Position after = new UserSlice.Position(0, "2 x0", "u2@acme.example");

        UserSlice slice = slice(conditions, null, UserKey.FAMILY_NAME, Run.after(after, 3));

        assertThat(listed(reader -> reader.users().list(acme.operator(), slice)))
                .extracting(MailUser::familyName)
                .containsExactly(ORDERED.get(4), ORDERED.get(6), ORDERED.get(8));
    }

    @ParameterizedTest
    @CsvSource({"1, false", "2, false", "3, false", "7, false", "1, true", "2, true", "3, true", "7, true"})
    void rowsThatComeAndGoBetweenPagesMakeNoGapsOrRepeats(int size, boolean backward) {
        List<MailUser> stay = new ArrayList<>();
        List<MailUser> leave = new ArrayList<>();
        for (int i = 10; i < 22; i++) {
            stay.add(acme.user("u" + i + "s", acme.root()));
            leave.add(acme.user("u" + i + "x", acme.root()));
        }

        List<MailUser> seen = walk(backward, size, page -> {
            if (page < leave.size()) {
                acme.trash(leave.get(page));
                acme.user("u" + (10 + page % 12) + "new" + page, acme.root());
            }
        });

        assertThat(seen).doesNotHaveDuplicates().containsSubsequence(stay);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void unitsAreSortedByNameKeyAndThenById(int size) {
        OrgUnitId parent = acme.unit("0");
        List<OrgUnit> units = new ArrayList<>();
        for (String name : ORDERED.subList(3, ORDERED.size())) {
            units.add(OrganizationFixture.newUnit(new UUID(Long.MAX_VALUE, -1), name, acme.root()));
            units.add(OrganizationFixture.newUnit(new UUID(-1, 1), name, parent));
        }
        List<OrgUnitId> expected = new ArrayList<>(List.of(parent));
        for (int i = 0; i < units.size(); i++) {
            OrgUnit unit = units.get(i);
            UUID id = new UUID(unit.id().value().getMostSignificantBits() - i, i);
            expected.add(acme.unit(OrganizationFixture.newUnit(id, unit.name(), unit.parent())));
        }

        List<OrgUnit> seen = Walks.<OrgUnit, OrgUnitSlice.Position>runs(
                size,
                run -> listed(reader -> reader.orgUnits().list(acme.operator(), new OrgUnitSlice(null, null, run))),
                unit -> new OrgUnitSlice.Position(unit.name(), unit.id()));

        assertThat(seen).extracting(OrgUnit::id).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 7})
    void administratorsAreSortedByLogin(int size) {
        List<String> logins = List.of("b", "a.b", "김", "aa", "a", "c", "a-b", "a1", "a0");
        logins.forEach(login -> acme.administrator(login, acme.root(), acme.root()));

        List<Administrator> seen = Walks.<Administrator, String>runs(
                size,
                run -> listed(reader -> reader.administrators().list(acme.operator(), acme.root(), run)),
                administrator -> administrator.login().toString());

        assertThat(seen)
                .extracting(administrator -> administrator.login().toString())
                .hasSize(logins.size())
                .isSortedAccordingTo(CodePoints.ORDER);
    }

    private List<MailUser> pages(Asker asker, UserKey sort, @Nullable OrgUnitId within, int size) {
        return Walks.<MailUser, UserSlice.Position>runs(
                size,
                run -> listed(reader -> reader.users().list(asker, slice(List.of(), within, sort, run))),
                user -> position(user, sort));
    }

    /** The users of all runs forwards, or backwards; {@code between} is called after each run with its number. */
    private List<MailUser> walk(boolean backward, int size, IntConsumer between) {
        List<MailUser> seen = new ArrayList<>();
        UserSlice.@Nullable Position from = null;
        List<MailUser> rows;
        int number = 0;
        do {
            UserSlice slice = slice(List.of(), null, UserKey.LOGIN, new Run<>(from, backward, size));
            rows = listed(reader -> reader.users().list(acme.operator(), slice));
            seen.addAll(backward ? 0 : seen.size(), rows);
            if (!rows.isEmpty()) {
                from = position(rows.get(backward ? 0 : rows.size() - 1), UserKey.LOGIN);
            }
            between.accept(number++);
        } while (rows.size() == size && number < 1_000);
        return seen;
    }

    private static UserSlice slice(
            List<KeyCondition> conditions, @Nullable OrgUnitId within, UserKey sort, Run<UserSlice.Position> run) {
        return new UserSlice(new UserSelector(conditions, within, null, null, null), UserOrder.rising(sort), run);
    }

    private static UserSlice.Position position(MailUser user, UserKey sort) {
        String login = user.login().toString();
        return new UserSlice.Position(
                0,
                switch (sort) {
                    case LOGIN -> login;
                    case GIVEN_NAME -> user.givenName() + " " + user.familyName();
                    case FAMILY_NAME -> user.familyName() + " " + user.givenName();
                    case INITIALS -> user.familyName() + user.givenName();
                    case CREATED -> UserKey.created(user.createdAt());
                },
                login);
    }
}
