package io.mailadmin.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailadmin.error.BusyException;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.StorageException;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.h2.jdbcx.JdbcConnectionPool;
import org.h2.jdbcx.JdbcDataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SchemaTest {

    private final DataSource dataSource = H2.emptyMemory();
    private final Jdbi jdbi = Jdbi.create(dataSource);
    private final Connections connections = Connections.inAutoCommit(dataSource);

    @Test
    void migratingAgainDoesNothing() {
        MailAdminSchema.migrate(dataSource);
        List<String> before = history();
        MailAdminSchema.migrate(dataSource);
        MailAdminSchema.verify(dataSource);
        assertThat(history()).isEqualTo(before).hasSize(SchemaScript.NAMES.size());
    }

    @Test
    void eightThreadsMigrateOnce() throws Exception {
        // many times, since one in a hundred read the history at the moment of its creation
        for (int i = 0; i < 100; i++) {
            DataSource empty = H2.emptyMemory();
            assertMigratedOnce(empty, empty);
        }
    }

    @Test
    void dataSourcesThatShareNothingButTheFileMigrateOnce(@TempDir Path folder) throws Exception {
        String url = "jdbc:h2:file:" + folder.resolve("mail") + ";DB_CLOSE_DELAY=5";
        assertMigratedOnce(plain(url), plain(url));
    }

    @Test
    void aPoolOfTwoConnectionsIsEnoughForEightThreads() throws Exception {
        ((JdbcConnectionPool) dataSource).setMaxConnections(2);
        assertMigratedOnce(dataSource, dataSource);
    }

    @Test
    void onlyTheStepsThatAreMissingRun() {
        SchemaScript first = script(1, "create table mail_admin_one (id integer);\n");
        SchemaScript second = script(2, "create table mail_admin_two (id integer);\n");
        migrator(first).migrate();
        assertRefused(() -> migrator(first, second).verify(), ErrorCode.SCHEMA_OUTDATED, "step 1 but 2");
        migrator(first, second).migrate();
        migrator(first, second).verify();
    }

    @Test
    void aScriptThatWasChangedIsRefused() {
        migrator(script(1, "create table mail_admin_one (id integer);\n")).migrate();
        Migrator changed = migrator(script(1, "create table mail_admin_one (id bigint);\n"));
        assertRefused(changed::verify, ErrorCode.SCHEMA_CHANGED, "Step 1");
        assertRefused(changed::migrate, ErrorCode.SCHEMA_CHANGED, "Step 1");
    }

    @Test
    void lineEndingsDoNotChangeAScript() {
        migrator(script(1, "create table mail_admin_one (\nid integer);\n")).migrate();
        migrator(script(1, "create table mail_admin_one (\r\nid integer);\r\n")).verify();
    }

    @Test
    void aHistoryNewerThanThisVersionIsRefused() {
        SchemaScript first = script(1, "create table mail_admin_one (id integer);\n");
        migrator(first, script(2, "create table mail_admin_two (id integer);\n"))
                .migrate();
        assertRefused(() -> migrator(first).verify(), ErrorCode.SCHEMA_CHANGED, "Step 2");
        assertRefused(() -> migrator(first).migrate(), ErrorCode.SCHEMA_CHANGED, "Step 2");
    }

    @Test
    void aScriptThatFailsHalfWayHasNotRunAndIsRunAgain() {
        String one = "create table if not exists mail_admin_one (id integer);\n";
        Migrator failing = migrator(script(1, one + "create table mail_admin_two (id nonsense);\n"));
        assertRefused(failing::migrate, ErrorCode.SCHEMA_STEP_FAILED, "statement 3 of V001__test.sql");
        assertThat(history()).isEmpty();
        migrator(script(1, one)).migrate();
        assertThat(history()).hasSize(1);
    }

    @Test
    void whoHoldsTheLockTooLongMakesOthersBusy() throws Exception {
        Dialect dialect = new H2Dialect();
        CountDownLatch end = new CountDownLatch(1);
        CountDownLatch begun = new CountDownLatch(1);
        ExecutorService threads = Executors.newSingleThreadExecutor();
        try {
            Future<?> holder = threads.submit(() -> dialect.exclusively(connections, Duration.ofSeconds(1), handle -> {
                begun.countDown();
                awaitQuietly(end);
            }));
            begun.await();
            assertThatThrownBy(() -> dialect.exclusively(connections, Duration.ofMillis(50), handle -> {}))
                    .isInstanceOf(BusyException.class);
            end.countDown();
            holder.get();
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void theListOfScriptsIsWhatIsShipped() throws IOException, URISyntaxException {
        Path folder = Path.of(Objects.requireNonNull(SchemaScript.class.getResource("schema/h2"))
                .toURI());
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files.map(file -> file.getFileName().toString()).sorted())
                    .containsExactlyElementsOf(SchemaScript.NAMES);
        }
    }

    private static void assertMigratedOnce(DataSource even, DataSource odd) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            CountDownLatch start = new CountDownLatch(1);
            List<Future<?>> running = new ArrayList<>();
            for (int i = 0; i < 8; i++) {
                DataSource mine = i % 2 == 0 ? even : odd;
                running.add(threads.submit(() -> {
                    awaitQuietly(start);
                    MailAdminSchema.migrate(mine);
                }));
            }
            start.countDown();
            for (Future<?> thread : running) {
                thread.get();
            }
        } finally {
            threads.shutdownNow();
        }
        MailAdminSchema.verify(odd);
    }

    private static void awaitQuietly(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static DataSource plain(String url) {
        JdbcDataSource plain = new JdbcDataSource();
        plain.setURL(url);
        return plain;
    }

    /** A script that records its step, as the shipped ones do. */
    private static SchemaScript script(int step, String sql) {
        String table = SchemaScript.shipped("h2").get(0).statements().get(0) + ";\n";
        String record = "insert into mail_admin_schema_history (step, script) values (%d, 'test');\n".formatted(step);
        return SchemaScript.of(step, "V00" + step + "__test.sql", table + sql + record);
    }

    private Migrator migrator(SchemaScript... scripts) {
        return new Migrator(connections, new H2Dialect(), List.of(scripts));
    }

    private List<String> history() {
        return jdbi.withHandle(
                handle -> handle.createQuery("""
                        select concat(step, script, checksum, installed_at)
                        from mail_admin_schema_history
                        """).mapTo(String.class).list());
    }

    private static void assertRefused(ThrowingCallable call, ErrorCode code, String message) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.code()).isEqualTo(code))
                .hasMessageContaining(message)
                .hasNoCause();
    }
}
