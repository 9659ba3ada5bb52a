package io.mailadmin.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.code_intelligence.jazzer.junit.FuzzTest;
import io.mailadmin.AdminSession;
import io.mailadmin.MailAdmin;
import io.mailadmin.OperatorSession;
import io.mailadmin.contract.InMemoryMailStore;
import io.mailadmin.error.MailAdminException;
import io.mailadmin.organization.Organization;
import io.mailadmin.page.PageRequest;
import io.mailadmin.store.MailStore;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.Match;
import io.mailadmin.user.NewMailUser;
import io.mailadmin.user.UserField;
import io.mailadmin.user.UserQuery;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;

/** The store in memory and a database judge alike, whatever is typed: both refuse it with one error, or find the same. */
class StoresFuzzTest {

    /** The audit trail grows with every user, and in memory it is copied for each. */
    private static final int MOST_USERS = 1_000;

    private static DataSource dataSource;
    private static AdminSession database;
    private static AdminSession memory;
    private static int users = MOST_USERS;

    @FuzzTest(maxDuration = "10m")
    void words(byte[] fuzzed) throws SQLException {
        openStores();
        String word = new String(fuzzed, UTF_8);
        for (UserField field : UserField.values()) {
            for (Match match : Match.values()) {
                judgedAlike(session -> found(session, UserQuery.where(field, match, word)));
            }
        }
    }

    /** Names and login, a line each. */
    @FuzzTest(maxDuration = "10m")
    void users(byte[] fuzzed) throws SQLException {
        openStores();
        String[] typed = (new String(fuzzed, UTF_8) + "\n\n").split("\n", 3);
        NewMailUser user = NewMailUser.builder()
                .givenName(typed[0])
                .familyName(typed[1])
                .serviceType("standard")
                .login(typed[2].strip())
                .withoutPassword()
                .build();
        judgedAlike(session -> createdAndPurged(session, user));
        users++;
    }

    private static List<Object> createdAndPurged(AdminSession session, NewMailUser user) {
        MailUser created = session.users().create(user);
        List<Object> seen = List.of(
                shown(created),
                found(session, UserQuery.all()),
                found(session, UserQuery.givenNameContains("~").and(UserQuery.familyNameContains("~"))),
                found(session, UserQuery.familyNameIs(user.familyName())),
                found(session, UserQuery.primarySmtpAddressIs(created.login().toUnicode())));
        session.users().delete(created.id());
        session.trash().purge(created.id());
        return seen;
    }

    private static List<String> found(AdminSession session, UserQuery query) {
        return session.users().find(query.page(PageRequest.first(500))).items().stream()
                .map(StoresFuzzTest::shown)
                .toList();
    }

    private static String shown(MailUser user) {
        return user.login() + " " + user.givenName() + " " + user.familyName();
    }

    private static void judgedAlike(Function<AdminSession, ?> call) {
        assertThat(judged(database, call)).isEqualTo(judged(memory, call));
    }

    private static Object judged(AdminSession session, Function<AdminSession, ?> call) {
        try {
            return call.apply(session);
        } catch (MailAdminException e) {
            return e.code() + ": " + e.getMessage();
        }
    }

    private static void openStores() throws SQLException {
        if (users < MOST_USERS) {
            return;
        }
        if (dataSource != null) {
            shutDown(dataSource);
        }
        dataSource = H2.memory();
        database = filled(JdbcMailStore.create(dataSource));
        memory = filled(new InMemoryMailStore());
        users = 0;
    }

    private static AdminSession filled(MailStore store) {
        SameResults.write(store);
        OperatorSession operator = MailAdmin.create(store).operator("tests");
        Organization organization =
                operator.organizations().list(PageRequest.first()).items().get(0);
        return operator.organization(organization.id());
    }

    private static void shutDown(DataSource h2) throws SQLException {
        try (Connection connection = h2.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("SHUTDOWN");
        }
    }
}
