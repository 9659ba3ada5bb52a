package io.mailadmin.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import io.mailadmin.MailAdmin;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.StorageException;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.page.PageRequest;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.store.Asker;
import io.mailadmin.store.StoreReader;
import io.mailadmin.store.UserRow;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserQuery;
import io.mailadmin.user.Users;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What fails says nothing of what it was about, and changes nothing. */
abstract class FailuresContract {

    static final String MARKER = "marker4711";

    /** Ours and JDBI's: what a driver logs by itself is the host's to switch off. */
    private static final List<Logger> LOGGERS = Stream.of("io.mailadmin", "org.jdbi")
            .map(name -> (Logger) LoggerFactory.getLogger(name))
            .toList();

    private DataSource dataSource;
    JdbcMailStore store;
    Rows rows;
    private final ListAppender<ILoggingEvent> log = new ListAppender<>();

    /** A database of its own without the schema. */
    abstract DataSource emptyDatabase();

    @BeforeEach
    void listen() {
        dataSource = emptyDatabase();
        MailAdminSchema.migrate(dataSource);
        store = JdbcMailStore.create(dataSource);
        rows = new Rows(store);
        log.start();
        LOGGERS.forEach(logger -> logger.addAppender(log));
    }

    @AfterEach
    void stopListening() {
        LOGGERS.forEach(logger -> logger.detachAppender(log));
    }

    @Test
    void nothingOfTheValuesShowsWhenAKeyExistsAlready() {
        MailUser kim = rows.add(MARKER, rows.sales);
        UserRow again = new UserRow(
                new MailUser(
                        kim.id(),
                        MARKER,
                        MARKER,
                        kim.orgUnit(),
                        kim.serviceType(),
                        Rows.login("other" + MARKER),
                        kim.status(),
                        1,
                        Rows.THEN,
                        Rows.THEN),
                MARKER,
                MARKER,
                MARKER);
        assertSilent(() -> rows.write(tx -> tx.users().insert(rows.organization, again, Rows.HASH)));
    }

    @Test
    void nothingOfTheValuesShowsWhenAValueIsTooLong() {
        String tooLong = MARKER.repeat(200);
        UserRow row = Rows.user("kim", rows.sales);
        assertSilent(() -> rows.write(tx -> tx.users()
                .insert(rows.organization, new UserRow(row.user(), tooLong.repeat(9), tooLong, "kim"), null)));
    }

    @Test
    void nothingOfTheValuesShowsWhenATableIsGone() throws SQLException {
        execute("drop table mail_admin_password");
        assertSilent(() -> store.read(reader -> reader.users().signIn(Rows.login(MARKER))));
        assertThat(warnings())
                .singleElement()
                .asString()
                .matches("STORAGE_FAILED: [\\w.]+Exception, SQLSTATE \\w{5}, vendor code \\d+");
    }

    @Test
    void nothingOfTheValuesShowsWhenTheKeysOfARowAreNotThoseOfItsNames() throws SQLException {
        rows.add("kim", rows.sales);
        rows.add("lee", rows.sales);
        execute("update mail_admin_user set given_name = '" + MARKER + "', family_name = '" + MARKER + "'");
        Users users = MailAdmin.create(store)
                .operator("tests")
                .organization(rows.organization)
                .users();
        assertSilent(() -> users.find(UserQuery.familyName("김").page(PageRequest.first(1))));
        assertThat(warnings()).singleElement().asString().contains("STORAGE_FAILED", "damaged", "search keys");
    }

    @Test
    void nothingOfTheValuesShowsWhenARowIsDamaged() throws SQLException {
        MailUser kim = rows.add("kim", rows.sales);
        execute("update mail_admin_user set login = '" + MARKER + "'");
        Asker operator = new Asker(rows.organization, null);
        assertSilent(() -> store.read(reader -> reader.users().find(operator, kim.id())));
        assertThat(warnings())
                .singleElement()
                .asString()
                .contains("STORAGE_FAILED", "damaged", "ADDRESS_INVALID", "address");
    }

    @Test
    void aHashThatCannotBeReadIsLeftOutOfWhatARefusalComputes() throws SQLException {
        MailUser kim = rows.add("kim", rows.sales);
        MailUser lee = rows.add("lee", rows.sales);
        rows.write(tx -> tx.users().setPassword(rows.organization, kim.id(), Rows.HASH));
        rows.write(tx -> tx.users().setPassword(rows.organization, lee.id(), Rows.HASH));
        execute("update mail_admin_password set kind = '{AAA}', hash = '" + MARKER + "' where user_id = (select id"
                + " from mail_admin_user where login = '" + kim.login() + "')");
        List<HashedPassword> read =
                store.read(reader -> reader.users().hashOfEachKind(kim.login().domain()));
        assertThat(read).containsExactly(Rows.HASH.hash());
        assertSilent(() -> store.read(reader -> reader.users().signIn(kim.login())));
    }

    @Test
    void whatTheWorkThrowsPassesThroughAndUndoesTheWork() {
        IllegalArgumentException thrown = new IllegalArgumentException("the host's own");
        UserRow row = Rows.user("kim", rows.sales);
        assertThatThrownBy(() -> rows.write(tx -> {
                    assertThat(tx.users().insert(rows.organization, row, null)).isTrue();
                    throw thrown;
                }))
                .isSameAs(thrown)
                .hasNoSuppressedExceptions();
        Optional<OrganizationId> kept =
                store.read(reader -> reader.users().organizationOf(row.user().id()));
        assertThat(kept).isEmpty();
    }

    @Test
    void aStoreIsRefusedAfterItsWorkAndOnOtherThreads() {
        StoreReader kept = store.read(reader -> reader);
        assertThatThrownBy(() -> kept.serviceTypes().list()).isInstanceOf(IllegalStateException.class);
        assertThatThrownBy(() -> store.read(reader -> CompletableFuture.supplyAsync(
                                () -> reader.serviceTypes().list())
                        .join()))
                .isInstanceOf(CompletionException.class)
                .hasCauseInstanceOf(IllegalStateException.class);
    }

    final void assertSilent(Runnable call) {
        assertSilent(ErrorCode.STORAGE_FAILED, call);
    }

    final void assertSilent(ErrorCode code, Runnable call) {
        StorageException e = catchThrowableOfType(StorageException.class, call::run);
        assertThat(e).isNotNull().hasNoCause().hasNoSuppressedExceptions();
        assertThat(e.code()).isEqualTo(code);
        StringWriter trace = new StringWriter();
        e.printStackTrace(new PrintWriter(trace));
        assertThat(trace.toString() + e.message(Locale.KOREAN))
                .doesNotContain(MARKER, "insert into", "select ", "mail_admin_");
        assertThat(log.list).allSatisfy(event -> {
            assertThat(event.getFormattedMessage())
                    .doesNotContain(MARKER, Rows.HASH.hash().encoded());
            assertThat(event.getThrowableProxy()).isNull();
        });
        assertThat(warnings()).as("an operator is told once").hasSize(code == ErrorCode.STORAGE_FAILED ? 1 : 0);
    }

    private List<String> warnings() {
        return log.list.stream()
                .filter(event -> event.getLevel().isGreaterOrEqual(Level.WARN))
                .map(ILoggingEvent::getFormattedMessage)
                .toList();
    }

    final void execute(String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
