package io.mailadmin.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.AdminSession;
import io.mailadmin.MailAdmin;
import io.mailadmin.OperatorSession;
import io.mailadmin.audit.AuditChain;
import io.mailadmin.error.BusyException;
import io.mailadmin.orgunit.NewOrgUnit;
import io.mailadmin.page.PageRequest;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** The driver makes the zone of each session that of the JVM, so the one of Los Angeles is but the server's. */
class PostgreSqlSettingsTest extends SettingsContract {

    @Override
    Map<String, Supplier<String>> settings() {
        return new TreeMap<>(Map.of(
                LOS_ANGELES,
                () -> with("alter database %s set timezone to 'America/Los_Angeles'"),
                "lc_ctype C",
                () -> PostgreSql.newDatabase("template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'"),
                "ICU en-US",
                () -> PostgreSql.newDatabase("""
                        template template0 encoding 'UTF8' locale_provider icu icu_locale 'en-US'
                        lc_collate 'C' lc_ctype 'C'
                        """),
                "another schema",
                () -> with("create schema portal") + "&currentSchema=portal",
                "SERIALIZABLE",
                () -> with("alter database %s set default_transaction_isolation to 'serializable'"),
                "a search path of several schemas",
                () -> with("create schema portal") + "&options=-c%20search_path=portal,public"));
    }

    @Test
    void ofConnectionsThatComeAtAnotherIsolationNowAndThenNothingIsLost() throws InterruptedException {
        DataSource pool = serializableNowAndThen(PostgreSql.shared().emptied());
        JdbcMailStore store = JdbcMailStore.create(pool);
        SameResults.write(store);
        OperatorSession operator = MailAdmin.create(store).operator("tests");
        AdminSession admin = operator.organization(operator.organizations()
                .list(PageRequest.first())
                .items()
                .get(0)
                .id());
        long before = admin.hosting().orgUnits().used();
        AtomicInteger created = new AtomicInteger();

        List<Thread> threads = new ArrayList<>();
        for (int thread = 0; thread < 4; thread++) {
            int number = thread;
            threads.add(new Thread(() -> {
                for (int i = 0; i < 20; i++) {
                    created.addAndGet(creates(admin, "unit %d.%d".formatted(number, i)) ? 1 : 0);
                }
            }));
        }
        threads.forEach(Thread::start);
        for (Thread thread : threads) {
            thread.join();
        }

        assertThat(created).hasPositiveValue();
        assertThat(admin.hosting().orgUnits().used()).isEqualTo(before + created.get());
        assertThat(admin.auditLog().verify(AuditChain.CHANGES).isIntact()).isTrue();
        assertThat(store.check()).isEmpty();
    }

    /** Collisions are tried again, but not for ever. */
    private static boolean creates(AdminSession admin, String name) {
        try {
            admin.orgUnits().create(NewOrgUnit.named(name));
            return true;
        } catch (BusyException e) {
            return false;
        }
    }

    private static DataSource serializableNowAndThen(DataSource pool) {
        AtomicInteger connections = new AtomicInteger();
        return new DelegatingDataSource(pool) {
            @Override
            public Connection getConnection() throws SQLException {
                Connection connection = super.getConnection();
                if (connections.incrementAndGet() % 3 == 0) {
                    connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
                }
                return connection;
            }
        };
    }

    private static String with(String statement) {
        String url = PostgreSql.newDatabase();
        String name = url.replaceFirst("^.*/([^/?]+)\\?.*$", "$1");
        Jdbi.create(url).useHandle(handle -> handle.execute(statement.formatted(name)));
        return url;
    }
}
