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
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** Of connections that come at another isolation now and then, nothing is lost. */
class MixedIsolationTest {

    private static final int THREADS = 4;
    private static final int UNITS_OF_EACH = 20;

    @Test
    void onH2() throws Exception {
        assertNothingIsLost(H2.memory());
    }

    @Test
    void onPostgreSql() throws Exception {
        assertNothingIsLost(PostgreSql.shared().emptied());
    }

    @Test
    void onMariaDb() throws Exception {
        assertNothingIsLost(MariaDb.shared().emptied());
    }

    private static void assertNothingIsLost(DataSource pool) throws Exception {
        JdbcMailStore store = JdbcMailStore.create(new Mixed(pool));
        SameResults.write(store);
        OperatorSession operator = MailAdmin.create(store).operator("tests");
        AdminSession admin = operator.organization(operator.organizations()
                .list(PageRequest.first())
                .items()
                .get(0)
                .id());
        long before = admin.hosting().orgUnits().used();

        int created = inThreads(admin);

        assertThat(created).isPositive();
        assertThat(admin.hosting().orgUnits().used()).isEqualTo(before + created);
        assertThat(admin.auditLog().verify(AuditChain.CHANGES).isIntact()).isTrue();
        assertThat(store.check()).isEmpty();
    }

    /** How many units were created: collisions are tried again, but not for ever. Whatever else is thrown fails the test. */
    private static int inThreads(AdminSession admin) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(THREADS);
        try {
            List<Callable<Integer>> works = new ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                String name = "unit " + i;
                works.add(() -> creates(admin, name));
            }
            int created = 0;
            for (Future<Integer> done : threads.invokeAll(works)) {
                created += done.get();
            }
            return created;
        } finally {
            threads.shutdown();
        }
    }

    private static int creates(AdminSession admin, String name) {
        int created = 0;
        for (int i = 0; i < UNITS_OF_EACH; i++) {
            try {
                admin.orgUnits().create(NewOrgUnit.named(name + "." + i));
                created++;
            } catch (BusyException e) {
                // the host would try again
            }
        }
        return created;
    }

    /** Every third connection is SERIALIZABLE. */
    private static final class Mixed extends DelegatingDataSource {

        private final AtomicInteger connections = new AtomicInteger();

        Mixed(DataSource pool) {
            super(pool);
        }

        @Override
        public Connection getConnection() throws SQLException {
            Connection connection = super.getConnection();
            if (connections.incrementAndGet() % 3 == 0) {
                connection.setTransactionIsolation(Connection.TRANSACTION_SERIALIZABLE);
            }
            return connection;
        }
    }
}
