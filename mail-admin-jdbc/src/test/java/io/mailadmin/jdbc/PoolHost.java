package io.mailadmin.jdbc;

import static io.mailadmin.jdbc.HostDatabase.addCompany;
import static io.mailadmin.jdbc.HostDatabase.user;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.StorageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** A host's HikariCP, with auto-commit on and off. */
abstract class PoolHost extends HostPart {

    PoolHost(Supplier<HostDatabase> opened) {
        super(opened);
    }

    @Test
    void withAutoCommitOnTheStoreOwnsItsTransactions() {
        try (HikariDataSource pool = pool(true)) {
            host.admin(JdbcMailStore.create(pool)).users().create(user("kim"));
            host.admin(JdbcMailStore.joining(pool)).users().create(user("lee"));
        }
        host.holds(List.of(), List.of("kim", "lee"));
    }

    @Test
    void withAutoCommitOffItIsRefusedWithTheWayOutSinceRowsWouldBeLost() {
        try (HikariDataSource pool = pool(false)) {
            refused(() -> JdbcMailStore.create(pool));
            refused(() -> JdbcMailStore.joining(pool));
        }
    }

    @Test
    void withAutoCommitOffTheHostPassesItsConnectionAndCommits() throws SQLException {
        try (HikariDataSource pool = pool(false);
                Connection connection = pool.getConnection()) {
            var admin = host.admin(JdbcMailStore.joining(() -> connection));
            addCompany(connection, "Acme");
            admin.users().create(user("kim"));
            connection.commit();
            addCompany(connection, "Best");
            admin.users().create(user("lee"));
            connection.rollback();
        }
        host.holds(List.of("Acme"), List.of("kim"));
    }

    private static void refused(ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(StorageException.class, e -> {
                    assertThat(e.code()).isEqualTo(ErrorCode.AUTO_COMMIT_OFF);
                    assertThat(e.message(Locale.KOREAN)).contains("auto-commit=true", "joining");
                })
                .hasMessageContaining("auto-commit=true")
                .hasMessageContaining("joining");
    }

    private HikariDataSource pool(boolean autoCommit) {
        HikariConfig config = new HikariConfig();
        config.setDataSource(host.pool());
        config.setMaximumPoolSize(2);
        config.setAutoCommit(autoCommit);
        return new HikariDataSource(config);
    }
}
