package io.mailadmin.jdbc;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailadmin.AdminSession;
import io.mailadmin.MailAdmin;
import io.mailadmin.OperatorSession;
import io.mailadmin.error.DuplicateException;
import io.mailadmin.organization.NewOrganization;
import io.mailadmin.organization.Organization;
import io.mailadmin.organization.ServiceTypeDefinition;
import io.mailadmin.orgunit.NewOrgUnit;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.orgunit.OrgUnitQuery;
import io.mailadmin.page.PageRequest;
import io.mailadmin.store.MailStore;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.NewMailUser;
import io.mailadmin.user.UserQuery;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Names, addresses and times that settings of databases and JVMs spoil, and what must come of them everywhere. */
final class SameResults {

    /** Half past two on the night in which Los Angeles has none, and more digits than databases keep. */
    private static final Instant NOW = Instant.parse("2026-03-08T02:30:00.123456789Z");

    /** In their order, that of code points with case and width aside; UTF-16 has U+FA0E and U+FFFD behind what follows them. */
    private static final List<String> NAMES = List.of(
            "Apple~",
            "banana~",
            "Inch~",
            "I~",
            "\u0130stanbul~",
            "Müller~",
            "O'Brien\\\"~",
            "ＺＥＴＡ２~",
            "zeta~",
            "éclair~",
            "ñandú~",
            "ハン~",
            "金~",
            "김민수~",
            "\uFA0E~",
            "\uFFFD~",
            "😀~",
            "𠀀~");

    /** In their order, each followed by its domain. */
    private static final List<String> LOGINS = List.of(
            "a-b", "a.b", "a0", "a", "a_b", "aa", "b", "i", "in", "ix", "müller", "y", "z", "zz", "é", "漢字", "한글2",
            "한글");

    /** What {@link #read} finds. */
    static final List<String> EXPECTED = List.of(
            "by address: " + LOGINS,
            "by given name: " + NAMES,
            "by family name: " + NAMES,
            "units: " + NAMES,
            "times: [2026-03-08T02:30:00.123456Z]",
            "named i: [Inch~, I~, \u0130stanbul~]",
            "named IN: [Inch~]",
            "named mu\u0308LLER: [Müller~]",
            "named zeta: [ＺＥＴＡ２~, zeta~]",
            "named E: []",
            "named \u1100\u1175\u11B7: [김민수~]",
            "named 😀: [😀~]",
            "named O'BRIEN\\: [O'Brien\\\"~]",
            "with address I: [i, in, ix]");

    private SameResults() {}

    /** Migrates the database of the address given, writes to it and prints what is read. */
    public static void main(String[] arguments) {
        try (var pool = Servers.pool(arguments[0], 2);
                var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8)) {
            MailAdminSchema.migrate(pool);
            JdbcMailStore store = JdbcMailStore.create(pool);
            write(store);
            read(store).forEach(out::println);
        }
    }

    /** Fills an empty store. */
    static void write(MailStore store) {
        OperatorSession operator = operator(store);
        operator.serviceTypes().create(ServiceTypeDefinition.of("standard", "표준", "Standard", 1L << 30));
        Organization organization = operator.organizations()
                .create(NewOrganization.builder("Your Company")
                        .domain("yourdomain.com")
                        .serviceType("standard")
                        .internationalAddresses()
                        .firstAdministrator(user(0))
                        .build());
        AdminSession session = operator.organization(organization.id());
        for (int i = 1; i < LOGINS.size(); i++) {
            session.users().create(user(11 * i % LOGINS.size()));
        }
        for (int i = 0; i < NAMES.size(); i++) {
            String name = decomposed(NAMES.get(11 * i % NAMES.size()));
            session.orgUnits().create(NewOrgUnit.named(name));
        }
        assertThatThrownBy(() -> session.orgUnits().create(NewOrgUnit.named("inCH~")))
                .isInstanceOf(DuplicateException.class);
        assertThatThrownBy(() -> session.users().create(user("I", "Other", "Other")))
                .isInstanceOf(DuplicateException.class);
    }

    /** What is in a store after {@link #write}, a line for each way to find it. */
    static List<String> read(MailStore store) {
        OperatorSession operator = operator(store);
        Organization organization =
                operator.organizations().list(PageRequest.first()).items().get(0);
        AdminSession session = operator.organization(organization.id());
        Function<MailUser, String> login = user -> user.login().localPart();
        Stream<String> all = Stream.of(
                "by address: " + found(session, UserQuery.all(), login),
                "by given name: " + found(session, UserQuery.givenNameContains("~"), MailUser::givenName),
                "by family name: " + found(session, UserQuery.familyNameContains("~"), MailUser::familyName),
                "units: " + units(session),
                "times: " + times(session));
        Stream<String> named = Stream.of(
                        "i", "IN", "mu\u0308LLER", "zeta", "E", "\u1100\u1175\u11B7", "😀", "O'BRIEN\\")
                .map(word -> "named " + word + ": " + found(session, UserQuery.familyName(word), MailUser::familyName));
        String address = "with address I: " + found(session, UserQuery.primarySmtpAddress("I"), login);
        return Stream.of(all, named, Stream.of(address)).flatMap(lines -> lines).toList();
    }

    private static OperatorSession operator(MailStore store) {
        return MailAdmin.builder(store)
                .clock(Clock.fixed(NOW, ZoneOffset.UTC))
                .build()
                .operator("tests");
    }

    private static NewMailUser user(int number) {
        return user(
                LOGINS.get(number),
                decomposed(NAMES.get(5 * number % NAMES.size())),
                decomposed(NAMES.get(7 * number % NAMES.size())));
    }

    private static NewMailUser user(String login, String givenName, String familyName) {
        return NewMailUser.builder()
                .givenName(givenName)
                .familyName(familyName)
                .serviceType("standard")
                .login(login)
                .primarySmtpAddress(login + "@yourdomain.com")
                .withoutPassword()
                .build();
    }

    /** As macOS types it. */
    private static String decomposed(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFD);
    }

    private static List<String> found(AdminSession session, UserQuery query, Function<MailUser, String> shown) {
        return session.users().find(query.page(PageRequest.first(500))).items().stream()
                .map(shown)
                .toList();
    }

    private static List<String> units(AdminSession session) {
        return session.orgUnits().find(OrgUnitQuery.all().page(PageRequest.first(500))).items().stream()
                .map(OrgUnit::name)
                .filter(name -> name.endsWith("~"))
                .toList();
    }

    private static List<Instant> times(AdminSession session) {
        return session.users().find(UserQuery.all().page(PageRequest.first(500))).items().stream()
                .flatMap(user -> Stream.of(user.createdAt(), user.updatedAt()))
                .distinct()
                .collect(Collectors.toList());
    }
}
