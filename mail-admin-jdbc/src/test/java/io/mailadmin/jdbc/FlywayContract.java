package io.mailadmin.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.StorageException;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.configuration.FluentConfiguration;
import org.flywaydb.core.api.output.MigrateResult;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The shipped scripts run by the host's own tool, beside the host's own migrations in the same schema. */
abstract class FlywayContract {

    private DataSource dataSource;

    /** A database of its own without the schema. */
    abstract DataSource emptyDatabase();

    /** The folder of the database's scripts. */
    abstract String folder();

    @BeforeEach
    void open() {
        dataSource = emptyDatabase();
    }

    @Test
    void theHostsMigrationsRunFirst() {
        assertThat(host().load().migrate().migrationsExecuted).isEqualTo(2);
        assertThat(migrate().migrationsExecuted).isEqualTo(SchemaScript.NAMES.size());
        assertWorksForBoth();
    }

    @Test
    void theHostsMigrationsRunSecond() {
        assertThat(migrate().migrationsExecuted).isEqualTo(SchemaScript.NAMES.size());
        FluentConfiguration second = host().baselineOnMigrate(true).baselineVersion("0");
        assertThat(second.load().migrate().migrationsExecuted).isEqualTo(2);
        assertWorksForBoth();
    }

    @Test
    void migratingByOurselvesAfterwardsDoesNothing() {
        migrate();
        List<String> before = history();
        MailAdminSchema.migrate(dataSource);
        assertThat(history()).isEqualTo(before).hasSize(SchemaScript.NAMES.size());
        assertThat(before).allMatch(entry -> entry.endsWith(" null null"));
    }

    @Test
    void whatWeMigratedIsNoHindranceAfterwards() {
        MailAdminSchema.migrate(dataSource);
        List<String> before = history();
        assertThat(migrate().success).isTrue();
        assertThat(history()).isEqualTo(before).hasSize(SchemaScript.NAMES.size());
        assertWorks();
    }

    @Test
    void aScriptThatEndedHalfWayIsRefusedAndThenRunAgain() {
        List<String> statements = SchemaScript.shipped(folder()).get(0).statements();
        Jdbi.create(dataSource)
                .useHandle(
                        handle -> statements.subList(0, statements.size() / 2).forEach(handle::execute));
        assertRefused(ErrorCode.SCHEMA_OUTDATED);
        migrate();
        assertWorks();
    }

    @Test
    void aScriptThatEndedHalfWayIsRunAgainByOurselves() {
        List<String> statements = SchemaScript.shipped(folder()).get(0).statements();
        Jdbi.create(dataSource)
                .useHandle(
                        handle -> statements.subList(0, statements.size() - 1).forEach(handle::execute));
        assertRefused(ErrorCode.SCHEMA_OUTDATED);
        MailAdminSchema.migrate(dataSource);
        assertWorks();
    }

    @Test
    void aStepOfALaterVersionIsRefused() {
        migrate();
        int later = SchemaScript.NAMES.size() + 1;
        Jdbi.create(dataSource)
                .useHandle(handle -> handle.execute(
                        "insert into mail_admin_schema_history (step, script) values (?, 'later.sql')", later));
        assertRefused(ErrorCode.SCHEMA_CHANGED);
    }

    /** Beside the host's own Flyway, with a history of its own; baseline 0, since the schema may not be empty. */
    private MigrateResult migrate() {
        return Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:io/mailadmin/jdbc/schema/" + folder())
                .table("mail_admin_flyway_history")
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .load()
                .migrate();
    }

    private FluentConfiguration host() {
        return Flyway.configure().dataSource(dataSource);
    }

    private void assertWorksForBoth() {
        assertThat(host().load().info().pending()).isEmpty();
        Jdbi.create(dataSource)
                .useHandle(handle -> assertThat(handle.execute("insert into company values (1, 'Acme', 'none')"))
                        .isEqualTo(1));
        assertThat(migrate().migrationsExecuted).isZero();
        assertWorks();
    }

    private void assertWorks() {
        MailAdminSchema.verify(dataSource);
        JdbcMailStore store = JdbcMailStore.create(dataSource);
        Rows rows = new Rows(store);
        assertThat(rows.add("kim", rows.sales).familyName()).isEqualTo("김");
        assertThat(store.check()).isEmpty();
    }

    private void assertRefused(ErrorCode code) {
        assertThatThrownBy(() -> JdbcMailStore.create(dataSource))
                .isInstanceOfSatisfying(
                        StorageException.class, e -> assertThat(e.code()).isEqualTo(code));
    }

    private List<String> history() {
        return Jdbi.create(dataSource)
                .withHandle(handle -> handle.createQuery("""
                        select step, script, checksum, installed_at from mail_admin_schema_history order by step
                        """)
                        .map((row, context) -> "%s %s %s %s"
                                .formatted(row.getInt(1), row.getString(2), row.getString(3), row.getString(4)))
                        .list());
    }
}
