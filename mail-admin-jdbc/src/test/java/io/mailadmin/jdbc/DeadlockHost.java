package io.mailadmin.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.OperatorSession;
import io.mailadmin.error.BusyException;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.organization.OrganizationLimits;
import io.mailadmin.orgunit.NewOrgUnit;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.orgunit.OrgUnitQuery;
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

/** Two hosts' transactions in a deadlock: each has changed the organization that the other one wants to change. */
abstract class DeadlockHost extends HostPart {

    private TransactionTemplate transaction;
    private JdbcTemplate jdbc;
    private OperatorSession operator;
    private OrganizationId first;
    private OrganizationId second;

    DeadlockHost(Supplier<HostDatabase> opened) {
        super(opened);
    }

    @BeforeEach
    void wire() {
        transaction = new TransactionTemplate(new DataSourceTransactionManager(host.pool()));
        jdbc = new JdbcTemplate(host.pool());
        operator = host.operator(JdbcMailStore.joining(new TransactionAwareDataSourceProxy(host.pool())));
        first = host.newOrganization("first.example", OrganizationLimits.none());
        second = host.newOrganization("second.example", OrganizationLimits.none());
    }

    @Test
    void oneOfThemIsBusyAndNothingOfItIsLeft() throws Exception {
        CyclicBarrier bothHaveOne = new CyclicBarrier(2);
        ExecutorService threads = Executors.newFixedThreadPool(2);
        try {
            Future<List<BusyException>> acme = threads.submit(() -> run("Acme", first, second, bothHaveOne));
            Future<List<BusyException>> best = threads.submit(() -> run("Best", second, first, bothHaveOne));
            List<BusyException> ofAcme = acme.get(60, TimeUnit.SECONDS);
            List<BusyException> busy = new ArrayList<>(ofAcme);
            busy.addAll(best.get(60, TimeUnit.SECONDS));

            assertThat(busy).singleElement().satisfies(this::tellsWhatIsLost);
            String winner = ofAcme.isEmpty() ? "Acme" : "Best";
            host.holds(List.of(winner), List.of());
            assertThat(List.of(units(first), units(second))).containsOnly(List.of(winner));
        } finally {
            threads.shutdownNow();
        }
    }

    private void tellsWhatIsLost(BusyException e) {
        Boolean lost = host.traits().deadlockEndsTransaction();
        assertThat(e.transactionLost()).isEqualTo(lost == null ? e.transactionLost() : lost);
        assertThat(e.code()).isEqualTo(e.transactionLost() ? ErrorCode.TRANSACTION_LOST : ErrorCode.BUSY);
    }

    /** Runs the host's transaction, which rethrows and so is rolled back; the errors that it met. */
    private List<BusyException> run(
            String company, OrganizationId mine, OrganizationId theirs, CyclicBarrier bothHaveOne) {
        try {
            transaction.executeWithoutResult(status -> {
                jdbc.update("insert into company (name) values (?)", company);
                operator.organization(mine).orgUnits().create(NewOrgUnit.named(company));
                await(bothHaveOne);
                operator.organization(theirs).orgUnits().create(NewOrgUnit.named(company));
            });
            return List.of();
        } catch (BusyException e) {
            return List.of(e);
        }
    }

    private List<String> units(OrganizationId organization) {
        return operator.organization(organization).orgUnits().find(OrgUnitQuery.all()).items().stream()
                .map(OrgUnit::name)
                .toList();
    }

    private static void await(CyclicBarrier barrier) {
        try {
            barrier.await(30, TimeUnit.SECONDS);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
