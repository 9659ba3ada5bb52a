package io.mailadmin.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.zaxxer.hikari.HikariDataSource;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.OutcomeUnknownException;
import io.mailadmin.store.UserRow;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Kills of a server and of a client, and lost connections: what was told to be kept is kept, and nothing is half there. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class FaultContract {

    private ServerProcess server;
    private String database;
    private HikariDataSource pool;
    private JdbcMailStore store;

    /** Starts a server that forces each commit to the disk. */
    abstract ServerProcess startServer();

    /** A query for what decides whether it does so, and its answers if it does. */
    abstract Map<String, String> durability();

    @BeforeAll
    void start() {
        server = startServer();
    }

    @AfterAll
    void stop() {
        if (server != null) {
            server.close();
        }
    }

    @BeforeEach
    void open() {
        database = "t" + UUID.randomUUID().toString().replace("-", "");
        Jdbi.create(server.url("")).useHandle(handle -> handle.execute("create database " + database));
        pool = Servers.pool(server.url(database), 4);
        pool.setConnectionTimeout(1_000);
        MailAdminSchema.migrate(pool);
        store = JdbcMailStore.create(pool);
    }

    @AfterEach
    void close() {
        pool.close();
    }

    @Test
    void theServerForcesEachCommitToTheDisk() {
        Jdbi.create(pool)
                .useHandle(handle -> durability()
                        .forEach((query, answer) -> assertThat(handle.createQuery(query)
                                        .mapTo(String.class)
                                        .one())
                                .isEqualTo(answer)));
    }

    @Test
    void aServerKilledUnderLoadLosesNothingThatWasKeptAndTheSameStoreGoesOn() throws Exception {
        try (CreateLoad load = new CreateLoad(store, 4)) {
            for (int kills = 0; kills < 2; kills++) {
                load.awaitCreated(40);
                server.kill();
                load.awaitRefused(2);
                server.start();
            }
            load.awaitCreated(40);
            load.stop();
            assertThat(load.codes())
                    .isSubsetOf(ErrorCode.DATABASE_UNREACHABLE, ErrorCode.STORAGE_FAILED, ErrorCode.OUTCOME_UNKNOWN);
            Set<String> there = load.there();
            assertThat(there).containsAll(load.created());
            Set<String> unexpected = new TreeSet<>(there);
            unexpected.removeAll(load.created());
            assertThat(load.unknown()).containsAll(unexpected);
            assertThat(store.check()).isEmpty();
        }
    }

    @Test
    void aClientKilledInTheMiddleOfAnImportLeavesWholeTransactions() throws Exception {
        List<String> kept = new ArrayList<>();
        try (ForkedJvm client = new ForkedJvm(List.of(), ImportMain.class, server.url(database))) {
            for (int i = 0; i < 200; i++) {
                kept.add(client.line());
            }
            client.kill();
            kept.addAll(client.lines());
        }
        Set<String> there = logins();
        assertThat(there).containsAll(kept);
        Map<String, Long> groups = there.stream()
                .filter(login -> login.startsWith("group-"))
                .collect(Collectors.groupingBy(
                        login -> login.substring(0, login.lastIndexOf('-')), Collectors.counting()));
        assertThat(groups).isNotEmpty().values().containsOnly((long) ImportMain.GROUP);
        assertThat(store.check()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource(
            value = CuttingProxy.Cut.class,
            names = {"BEFORE_THE_SERVER_HAS_COMMIT", "BEFORE_THE_DRIVER_HAS_THE_ANSWER"})
    void aConnectionCutDuringCommitIsToldAndLeavesTheWholeOrNothing(CuttingProxy.Cut cut) throws IOException {
        Rows rows = new Rows(store);
        try (CuttingProxy proxy = new CuttingProxy(server.port);
                HikariDataSource through = Servers.pool(through(proxy), 2)) {
            JdbcMailStore behind = JdbcMailStore.create(through);
            UserRow kim = Rows.user("kim", rows.sales);
            proxy.cut(cut);
            assertThatThrownBy(() -> insert(behind, rows, kim))
                    .isInstanceOf(OutcomeUnknownException.class)
                    .hasMessage("The connection was lost while the change was being saved;"
                            + " read it again to see whether it was saved before you repeat it")
                    .hasNoCause();
            boolean saved = behind.read(
                            reader -> reader.users().organizationOf(kim.user().id()))
                    .isPresent();
            assertThat(saved).isEqualTo(cut == CuttingProxy.Cut.BEFORE_THE_DRIVER_HAS_THE_ANSWER);
            assertThat(store.check()).isEmpty();
            insert(behind, rows, Rows.user("lee", rows.sales));
            assertThat(logins()).isEqualTo(saved ? Set.of("kim", "lee") : Set.of("lee"));
            assertThat(store.check()).isEmpty();
        }
    }

    private static boolean insert(JdbcMailStore store, Rows rows, UserRow user) {
        return store.write(tx -> {
            assertThat(tx.organizations().lock(rows.organization)).isPresent();
            return tx.users().insert(rows.organization, user, Rows.HASH);
        });
    }

    /** PostgreSQL's driver would prepare COMMIT at last, and then no more send the word. */
    private String through(CuttingProxy proxy) {
        return server.url(database).replace(":" + server.port, ":" + proxy.port()) + "&prepareThreshold=0";
    }

    private Set<String> logins() {
        return Jdbi.create(pool)
                .withHandle(handle -> handle.createQuery("select login from mail_admin_user")
                        .mapTo(String.class)
                        .set())
                .stream()
                .map(login -> login.substring(0, login.indexOf('@')))
                .collect(Collectors.toCollection(TreeSet::new));
    }
}
