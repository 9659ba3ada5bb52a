package io.mailadmin.jdbc;

import static io.mailadmin.jdbc.HostDatabase.addCompany;
import static io.mailadmin.jdbc.HostDatabase.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailadmin.AdminSession;
import io.mailadmin.error.DuplicateException;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.StorageException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A host that keeps its connection, and begins and ends its transactions, by itself. */
abstract class ConnectionHost extends HostPart {

    private Connection connection;
    private JdbcMailStore store;
    private AdminSession admin;

    ConnectionHost(Supplier<HostDatabase> opened) {
        super(opened);
    }

    @BeforeEach
    void connect() throws SQLException {
        connection = host.pool().getConnection();
        connection.setAutoCommit(false);
        store = JdbcMailStore.joining(() -> connection);
        admin = host.admin(store);
    }

    @AfterEach
    void disconnect() throws SQLException {
        connection.close();
    }

    @Test
    void bothAreKeptWhenTheHostCommits() throws SQLException {
        addCompany(connection, "Acme");
        admin.users().create(user("kim"));
        host.holds(List.of(), List.of());
        connection.commit();
        host.holds(List.of("Acme"), List.of("kim"));
    }

    @Test
    void neitherIsKeptWhenTheHostRollsBack() throws SQLException {
        addCompany(connection, "Acme");
        admin.users().create(user("kim"));
        connection.rollback();
        host.holds(List.of(), List.of());
    }

    @Test
    void theConnectionStaysOpenAndInAutoCommitWhereTheHostHasNoTransaction() throws SQLException {
        connection.setAutoCommit(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
        admin.users().create(user("kim"));
        assertThatThrownBy(() -> admin.users().create(user("kim"))).isInstanceOf(DuplicateException.class);
        host.holds(List.of(), List.of("kim"));
        assertThat(connection.isClosed()).isFalse();
        assertThat(connection.getAutoCommit()).isTrue();
        assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_SERIALIZABLE);
        connection.setTransactionIsolation(Connection.TRANSACTION_READ_COMMITTED);
    }

    @Test
    void noSettingOfTheHostsChanges() throws SQLException {
        String usual = waits();
        connection.rollback();
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        execute(host.traits().limitWaits());
        String limited = waits();
        admin.users().create(user("kim"));
        assertThatThrownBy(() -> admin.users().create(user("kim"))).isInstanceOf(DuplicateException.class);
        assertThat(limited).isNotEqualTo(usual);
        assertThat(waits()).isEqualTo(limited);
        assertThat(connection.getTransactionIsolation()).isEqualTo(Connection.TRANSACTION_REPEATABLE_READ);
        assertThat(connection.isClosed()).isFalse();
        assertThat(connection.getAutoCommit()).isFalse();
        connection.commit();
        host.holds(List.of(), List.of("kim"));
    }

    @Test
    void theUsualWaitForLocksIsBackAfterACall() throws SQLException {
        String usual = waits();
        admin.users().create(user("kim"));
        assertThat(waits()).isEqualTo(usual);
        connection.commit();
        assertThat(waits()).isEqualTo(usual);
    }

    @Test
    void aCallWithinACallIsUndoneByItselfAndWithTheOuterOne() throws SQLException {
        Rows rows = new Rows(store);
        connection.commit();
        addCompany(connection, "Acme");
        assertThatThrownBy(() -> rows.write(outer -> {
                    outer.users().insert(rows.organization, Rows.user("first", rows.sales), null);
                    assertThatThrownBy(() -> rows.write(inner -> {
                                inner.users().insert(rows.organization, Rows.user("second", rows.sales), null);
                                throw new IllegalArgumentException("inner");
                            }))
                            .hasMessage("inner");
                    rows.add("third", rows.sales);
                    throw new IllegalArgumentException("outer");
                }))
                .hasMessage("outer");
        rows.add("fourth", rows.sales);
        connection.commit();
        host.holds(List.of("Acme"), List.of());
        assertThat(query("select login from mail_admin_user where login like '%example.com'"))
                .isEqualTo("fourth@example.com");
    }

    @Test
    void aTransactionThatCannotBeGoneBackInIsLost() {
        assertThatThrownBy(() -> store.write(tx -> {
                    close();
                    throw new IllegalArgumentException("of the work");
                }))
                .isInstanceOfSatisfying(StorageException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.TRANSACTION_LOST);
                    assertThat(e.transactionLost()).isTrue();
                    assertThat(e.getMessage()).contains("roll it back");
                    assertThat(e.message(Locale.KOREAN)).contains("롤백");
                    assertThat(e.getSuppressed()).hasSize(1);
                });
    }

    @Test
    void aConnectionThatIsNotToBeHadIsToldWithoutTheHostsWords() {
        JdbcMailStore nowhere = JdbcMailStore.joining(() -> {
            throw new IllegalStateException("marker");
        });
        assertThatThrownBy(nowhere::check)
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.code()).isEqualTo(ErrorCode.DATABASE_UNREACHABLE))
                .hasMessageNotContaining("marker")
                .hasNoCause();
    }

    @Test
    void aCallCostsTwoStatementsMoreAndOneThatWritesFourAtMost() throws SQLException {
        AtomicInteger statements = new AtomicInteger();
        DataSource counted = ProxyDataSourceBuilder.create(host.pool())
                .afterQuery((execution, queries) -> statements.addAndGet(queries.size()))
                .build();
        try (Connection used = counted.getConnection()) {
            AdminSession session = host.admin(JdbcMailStore.joining(() -> used));
            int write = cost(statements, () -> session.users().create(user("kim")));
            int read = cost(statements, () -> session.users().findByLogin("kim@yourdomain.com"));
            used.setAutoCommit(false);
            assertThat(cost(statements, () -> session.users().findByLogin("kim@yourdomain.com")))
                    .isEqualTo(read + 2);
            assertThat(cost(statements, () -> session.users().create(user("lee"))))
                    .isBetween(write + 2, write + 4);
            used.commit();
        }
        host.holds(List.of(), List.of("kim", "lee"));
    }

    private static int cost(AtomicInteger statements, Runnable call) {
        statements.set(0);
        call.run();
        return statements.get();
    }

    private void close() {
        try {
            connection.close();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String waits() throws SQLException {
        return query(host.traits().waits());
    }

    private String query(String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            assertThat(rows.next()).isTrue();
            String value = rows.getString(1);
            assertThat(rows.next()).isFalse();
            return value;
        }
    }

    private void execute(String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
