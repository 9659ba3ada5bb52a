package io.mailadmin.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.OperatorSession;
import io.mailadmin.error.BusyException;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.id.ServiceTypeCode;
import io.mailadmin.organization.ServiceTypeDefinition;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DataSourceTransactionManager;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.support.TransactionTemplate;

/** Two hosts' transactions in a deadlock: each has changed the service type that the other one wants to change. */
abstract class DeadlockHost extends HostPart {

    private static final long LARGE = 1L << 40;

    private TransactionTemplate transaction;
    private JdbcTemplate jdbc;
    private OperatorSession operator;

    DeadlockHost(Supplier<HostDatabase> opened) {
        super(opened);
    }

    @BeforeEach
    void wire() {
        transaction = new TransactionTemplate(new DataSourceTransactionManager(host.pool()));
        jdbc = new JdbcTemplate(host.pool());
        operator = host.operator(JdbcMailStore.joining(new TransactionAwareDataSourceProxy(host.pool())));
        operator.serviceTypes().create(type("first", 1));
        operator.serviceTypes().create(type("second", 1));
    }

    @Test
    void oneOfThemIsBusyAndNothingOfItIsLeft() throws Exception {
        CyclicBarrier bothHaveOne = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<List<BusyException>> acme = threads.submit(() -> run("Acme", "first", "second", bothHaveOne));
            Future<List<BusyException>> best = threads.submit(() -> run("Best", "second", "first", bothHaveOne));
            List<BusyException> ofAcme = acme.get(60, TimeUnit.SECONDS);
            List<BusyException> busy = new ArrayList<>(ofAcme);
            busy.addAll(best.get(60, TimeUnit.SECONDS));

            assertThat(busy).singleElement().satisfies(this::tellsWhatIsLost);
            host.holds(List.of(ofAcme.isEmpty() ? "Acme" : "Best"), List.of());
        } finally {
            threads.shutdownNow();
        }
        assertThat(List.of(quota("first"), quota("second"))).containsOnly(LARGE);
    }

    private void tellsWhatIsLost(BusyException e) {
        boolean lost = host.traits().deadlockEndsTransaction();
        assertThat(e.transactionLost()).isEqualTo(lost);
        assertThat(e.code()).isEqualTo(lost ? ErrorCode.TRANSACTION_LOST : ErrorCode.BUSY);
    }

    /** Runs the host's transaction, which rethrows and so is rolled back; the errors that it met. */
    private List<BusyException> run(String company, String first, String second, CyclicBarrier bothHaveOne) {
        try {
            transaction.executeWithoutResult(status -> {
                jdbc.update("insert into company (name) values (?)", company);
                operator.serviceTypes().update(type(first, LARGE), 1);
                await(bothHaveOne);
                // the winner finds a version that was rolled back, or that was never written
                operator.serviceTypes().update(type(second, LARGE), 1);
            });
            return List.of();
        } catch (BusyException e) {
            return List.of(e);
        }
    }

    private long quota(String code) {
        return operator.serviceTypes().get(ServiceTypeCode.valueOf(code)).quotaBytes();
    }

    private static ServiceTypeDefinition type(String code, long quota) {
        return ServiceTypeDefinition.of(code, code, code, quota);
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
