package io.mailadmin.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.AdminSession;
import io.mailadmin.MailAdminService;
import io.mailadmin.audit.AuditChain;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.transfer.ImportReport;
import io.mailadmin.transfer.UserExport;
import io.mailadmin.user.UserQuery;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** A large import by a process with little memory, which is killed half way. {@code -Dimport.rows=1000000} makes it larger. */
class ImportFaultTest {

    private static final int ROWS = Integer.getInteger("import.rows", 10_000);
    private static final int UNITS = 200;
    private static final long MEGABYTE = 1 << 20;

    @Test
    void killedHalfWayAndRunAgainItGivesExactlyTheListOnPostgreSql() throws IOException {
        assertExactlyTheList(PostgreSql.newDatabase());
    }

    @Test
    void killedHalfWayAndRunAgainItGivesExactlyTheListOnMariaDb() throws IOException {
        assertExactlyTheList(MariaDb.newDatabase());
    }

    private static void assertExactlyTheList(String url) throws IOException {
        DataSource pool = Servers.pool(url, 4);
        MailAdminSchema.migrate(pool);
        JdbcMailStore store = JdbcMailStore.create(pool);
        MailAdminService mailAdmin = ImportList.service(store);
        OrganizationId organization = ImportList.organization(mailAdmin);

        try (ForkedJvm first = start(url, organization)) {
            while (!first.line().equals("read " + ROWS / 2)) {}
            first.kill();
        }
        AdminSession session = mailAdmin.operator("tests").organization(organization);
        assertThat(session.hosting().users().used()).isBetween(ROWS / 2L, ROWS - 1L);
        try (ForkedJvm second = start(url, organization)) {
            List<String> told = second.lines();
            assertThat(told).last().asString().startsWith("created ").isNotEqualTo("created " + ROWS);
            List<Long> live = live(told);
            assertThat(live.get(live.size() - 1) - live.get(0))
                    .as("16 bytes a login for a million, whatever else there is")
                    .isLessThan(32 * MEGABYTE * ROWS / 1_000_000 + 2 * MEGABYTE);
            assertThat(second.exitCode()).isZero();
        }

        ByteArrayOutputStream list = new ByteArrayOutputStream();
        session.transfer().exportUsers(UserExport.csv().users(UserQuery.primarySmtpAddress("user")), list);
        assertThat(list.toString(UTF_8).lines().skip(1).toList())
                .isEqualTo(IntStream.range(0, ROWS)
                        .mapToObj(i -> ImportList.row(i, UNITS))
                        .toList());
        assertThat(session.auditLog().verify(AuditChain.CHANGES).isIntact()).isTrue();
        assertThat(store.check()).isEmpty();
        ImportReport again = session.transfer().importUsers(ImportList.HASHES, ImportList.withHashes(ROWS, UNITS));
        assertThat(again.unchanged()).isEqualTo(ROWS);
    }

    /** The bytes that were in use after the first rows and after the last. */
    private static List<Long> live(List<String> told) {
        return told.stream()
                .filter(line -> line.startsWith("live "))
                .map(line -> Long.valueOf(line.substring("live ".length())))
                .toList();
    }

    private static ForkedJvm start(String url, OrganizationId organization) {
        return new ForkedJvm(
                List.of("-Xmx64m"),
                ImportListMain.class,
                url,
                organization.toString(),
                String.valueOf(ROWS),
                String.valueOf(UNITS));
    }
}
