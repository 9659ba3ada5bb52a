package io.mailadmin.examples.benchmark;

import io.mailadmin.examples.benchmark.Client.Place;
import io.mailadmin.password.Password;
import io.mailadmin.user.Match;
import io.mailadmin.user.UserField;
import java.io.OutputStream;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;

/** Everything that is measured, in the order of the results. */
final class Works {

    private static final int WRITERS = 8;

    private Works() {}

    /**
     * Those of {@code names}, or all if there are none.
     *
     * @throws IllegalArgumentException if there is no work of a name
     */
    static List<Work> named(Set<String> names) {
        List<Work> works = new ArrayList<>(reads());
        works.addAll(writes());
        List<String> known = works.stream().map(Work::name).toList();
        if (!known.containsAll(names)) {
            throw new IllegalArgumentException("--works: " + String.join(",", known));
        }
        works.removeIf(work -> !names.isEmpty() && !names.contains(work.name()));
        return works;
    }

    static List<Work> reads() {
        return List.of(
                Work.of("get", (client, data, number) -> client.get(data.organization(number), login(data, number))),
                find("given-is", UserField.GIVEN_NAME, Match.IS, Works::given),
                find("family-begins", UserField.FAMILY_NAME, Match.BEGINS_WITH, user -> start(family(user), 1)),
                find(
                        "address-begins",
                        UserField.PRIMARY_SMTP_ADDRESS,
                        Match.BEGINS_WITH,
                        user -> start(user.localPart(), 5)),
                find("given-contains", UserField.GIVEN_NAME, Match.CONTAINS, user -> end(given(user), 1)),
                find("family-contains", UserField.FAMILY_NAME, Match.CONTAINS, user -> end(family(user), 1)),
                find(
                        "address-contains",
                        UserField.PRIMARY_SMTP_ADDRESS,
                        Match.CONTAINS,
                        user -> user.localPart().substring(2, 7)),
                find(
                        "address-contains-rare",
                        UserField.PRIMARY_SMTP_ADDRESS,
                        Match.CONTAINS,
                        user -> String.valueOf(user.number())),
                find("any-begins", UserField.ANY, Match.BEGINS_WITH, Works::typed),
                find("choseong", UserField.FULL_NAME, Match.BEGINS_WITH, Works::consonants),
                find("any-choseong", UserField.ANY, Match.BEGINS_WITH, Works::consonants),
                findInDivision("division-given-is", UserField.GIVEN_NAME, Match.IS, Works::given),
                findInDivision(
                        "division-family-begins",
                        UserField.FAMILY_NAME,
                        Match.BEGINS_WITH,
                        user -> start(family(user), 1)),
                Work.of("division-page-1", (client, data, number) -> client.pageOfDivision(data.organization(number))),
                page("page-1", Place.FIRST),
                page("page-1000", Place.THOUSANDTH),
                page("page-last", Place.LAST),
                Work.of("overview", (client, data, number) -> client.overview(data.organization(number))));
    }

    private static List<Work> writes() {
        Work create = Work.of("create", (client, data, number) -> create(client, data, data.organization(number)));
        Work hashing = Work.of("create-hashing", (client, data, number) -> createHashing(client, data, number));
        Work.Call created = create.call();
        return List.of(
                create,
                Work.of("create", (client, data, number) -> create(client, data, data.busy(number)))
                        .threads(WRITERS),
                hashing,
                hashing.threads(WRITERS),
                Work.of("update", (client, data, number) -> {
                            client.update();
                            return 1;
                        })
                        .after(created),
                Work.of("delete", (client, data, number) -> {
                            client.delete();
                            return 1;
                        })
                        .after(created),
                Work.of("sign-in", (client, data, number) -> {
                    client.signIn(data.organization(number));
                    return 1;
                }),
                Work.of("import", (client, data, number) -> {
                            client.importUsers(data.empty(), data.fresh(data.importSize()), data.importSize());
                            return data.importSize();
                        })
                        .after((client, data, number) -> {
                            data.createEmpty();
                            return 0;
                        }),
                Work.of(
                        "export",
                        (client, data, number) ->
                                client.export(data.organization(number), OutputStream.nullOutputStream())));
    }

    private static long create(Client client, DataSet data, SampleOrganization organization) throws SQLException {
        client.create(organization, SampleUser.of(data.fresh(1)), data.hash());
        return 1;
    }

    private static long createHashing(Client client, DataSet data, long number) throws SQLException {
        Password typed = Password.valueOf(DataSet.PASSWORD);
        client.create(
                data.busy(number),
                SampleUser.of(data.fresh(1)),
                data.mailAdmin().hash(typed));
        return 1;
    }

    private static String login(DataSet data, long number) {
        return data.user(number).localPart() + "@" + data.organization(number).domain();
    }

    private static Work page(String name, Place place) {
        return Work.of(name, (client, data, number) -> client.page(data.organization(number), place));
    }

    private static Work find(String name, UserField field, Match match, Function<SampleUser, String> word) {
        return find(name, word, typed -> new Search(field, match, typed, false));
    }

    private static Work findInDivision(String name, UserField field, Match match, Function<SampleUser, String> word) {
        return find(name, word, typed -> new Search(field, match, typed, true));
    }

    /** The words are drawn from the users, so that frequent names are frequently looked for. */
    private static Work find(String name, Function<SampleUser, String> word, Function<String, Search> search) {
        return Work.of(
                name,
                (client, data, number) ->
                        client.find(data.organization(number), search.apply(word.apply(data.user(number)))));
    }

    private static String given(SampleUser user) {
        return user.givenName().toLowerCase(Locale.ROOT);
    }

    private static String family(SampleUser user) {
        return user.familyName().toLowerCase(Locale.ROOT);
    }

    /** What people type into a search box: a family name, a given name, or how an address begins. */
    private static String typed(SampleUser user) {
        return switch ((int) (user.number() % 3)) {
            case 0 -> family(user);
            case 1 -> given(user);
            default -> start(user.localPart(), 5);
        };
    }

    /** ㄱㅁㅅ for 김민수; in place of who is not Korean, whoever begins with ㄱ. */
    private static String consonants(SampleUser user) {
        return user.isKorean() ? user.initials() : "ㄱ";
    }

    private static String start(String text, int length) {
        return text.substring(0, Math.min(length, text.length()));
    }

    private static String end(String text, int length) {
        return text.substring(Math.max(0, text.length() - length));
    }
}
