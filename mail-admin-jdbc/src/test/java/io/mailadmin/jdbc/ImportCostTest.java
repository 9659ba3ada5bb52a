package io.mailadmin.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.AdminSession;
import io.mailadmin.MailAdminService;
import io.mailadmin.transfer.ImportReport;
import io.mailadmin.user.NewMailUser;
import java.io.ByteArrayInputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.atomic.AtomicInteger;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.Test;

/** What an import costs in statements, and others in waiting. */
class ImportCostTest {

    private static final int BATCH = 500;

    private final AtomicInteger statements = new AtomicInteger();
    private final MailAdminService mailAdmin =
            ImportList.service(JdbcMailStore.create(ProxyDataSourceBuilder.create(H2.memory())
                    .afterQuery((execution, queries) -> statements.incrementAndGet())
                    .build()));
    private final AdminSession admin = mailAdmin.operator("tests").organization(ImportList.organization(mailAdmin));

    @Test
    void fiveHundredRowsCostAsManyStatementsAsAFewHoweverManyThereAre() {
        List<Integer> costs = new ArrayList<>();
        admin.transfer()
                .importUsers(
                        ImportList.HASHES.listener(progress -> {
                            costs.add(statements.getAndSet(0));
                            return true;
                        }),
                        ImportList.withHashes(5 * BATCH, 40));
        // the first batch creates the units; the last look finds no more rows
        assertThat(costs.subList(1, 5)).hasSize(4).containsOnly(12);
        assertThat(costs).hasSize(6).last().isEqualTo(1);

        statements.set(0);
        ImportReport few = admin.transfer()
                .importUsers(
                        ImportList.HASHES,
                        new ByteArrayInputStream(
                                "login,givenName,familyName,serviceType,passwordHash\na,A,B,standard,\n"
                                        .getBytes(UTF_8)));
        assertThat(few.created()).isEqualTo(1);
        assertThat(statements.get()).isBetween(12, 18);
    }

    @Test
    void fiveHundredChangesCostAsManyStatementsAsAFew() {
        admin.transfer().importUsers(ImportList.HASHES, ImportList.withHashes(4 * BATCH, 40));
        List<Integer> costs = new ArrayList<>();
        statements.set(0);
        ImportReport report = admin.transfer()
                .importUsers(
                        ImportList.HASHES.updateExisting().listener(progress -> {
                            costs.add(statements.getAndSet(0));
                            return true;
                        }),
                        ImportList.withHashes(4 * BATCH, 20));
        assertThat(report.updated()).isEqualTo(2 * BATCH);
        assertThat(costs.subList(1, 4)).containsOnly(13);
    }

    @Test
    void readAgainItCostsLessStill() {
        admin.transfer().importUsers(ImportList.HASHES, ImportList.withHashes(3 * BATCH, 40));
        statements.set(0);
        ImportReport again = admin.transfer().importUsers(ImportList.HASHES, ImportList.withHashes(3 * BATCH, 40));
        assertThat(again.unchanged()).isEqualTo(3 * BATCH);
        assertThat(statements.get()).isLessThan(3 * 10);
    }

    @Test
    void othersHaveTheirTurnBetweenTwoBatches() {
        List<CompletableFuture<?>> others = new ArrayList<>();
        List<Boolean> done = new ArrayList<>();
        admin.transfer()
                .importUsers(
                        ImportList.HASHES.listener(progress -> {
                            if (others.isEmpty()) {
                                others.add(CompletableFuture.runAsync(() -> admin.users()
                                        .create(NewMailUser.builder()
                                                .givenName("A")
                                                .familyName("B")
                                                .serviceType("standard")
                                                .login("other")
                                                .withoutPassword()
                                                .build())));
                            }
                            done.add(others.get(0).isDone());
                            return true;
                        }),
                        ImportList.withHashes(12 * BATCH, 40));
        assertThat(others.get(0)).succeedsWithin(Duration.ofSeconds(10));
        assertThat(done).contains(true);
    }
}
