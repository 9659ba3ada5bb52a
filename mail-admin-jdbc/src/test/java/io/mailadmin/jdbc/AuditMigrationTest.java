package io.mailadmin.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.AdminSession;
import io.mailadmin.MailAdmin;
import io.mailadmin.OperatorSession;
import io.mailadmin.audit.AuditAnchor;
import io.mailadmin.audit.AuditChain;
import io.mailadmin.audit.AuditReport;
import io.mailadmin.orgunit.NewOrgUnit;
import io.mailadmin.page.PageRequest;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;

/** Changes made before there was an audit trail were numbered, but not recorded. */
class AuditMigrationTest {

    private static final AuditAnchor BEFORE = new AuditAnchor(AuditChain.CHANGES, 5, AuditAnchor.NO_HASH);

    @Test
    void theChainOfAnOlderOrganizationBeginsAfterItsChangesOnH2() {
        assertChainBeginsAfterOlderChanges(H2.emptyMemory());
    }

    @Test
    void theChainOfAnOlderOrganizationBeginsAfterItsChangesOnPostgreSql() {
        assertChainBeginsAfterOlderChanges(PostgreSql.emptyDatabase());
    }

    @Test
    void theChainOfAnOlderOrganizationBeginsAfterItsChangesOnMariaDb() {
        assertChainBeginsAfterOlderChanges(MariaDb.emptyDatabase());
    }

    private static void assertChainBeginsAfterOlderChanges(DataSource dataSource) {
        Connections connections = Connections.inAutoCommit(dataSource);
        Dialect dialect = connections.dialect();
        var scripts = SchemaScript.shipped(dialect.scripts());
        new Migrator(connections, dialect, scripts.subList(0, 1)).migrate();
        connections.run(handle -> {
            handle.execute(
                    "insert into mail_admin_service_type (code, name_ko, name_en, quota_bytes, protocols, version)"
                            + " values ('standard', 'x', 'x', 1, '', 1)");
            new ManyRows(handle, dialect).organizations(1);
            handle.execute("update mail_admin_organization set event_sequence = 5");
        });
        MailAdminSchema.migrate(dataSource);

        OperatorSession operator =
                MailAdmin.create(JdbcMailStore.create(dataSource)).operator("tests");
        AdminSession help = operator.organization(operator.organizations()
                .list(PageRequest.first())
                .items()
                .get(0)
                .id());
        assertThat(help.auditLog().verify(AuditChain.CHANGES)).isEqualTo(new AuditReport(BEFORE, 0, null));
        help.orgUnits().create(NewOrgUnit.named("Sales"));
        assertThat(help.auditLog().verify(AuditChain.CHANGES)).isEqualTo(new AuditReport(BEFORE, 1, null));
        assertThat(operator.auditLogs().unread(PageRequest.first()).items()).hasSize(1);
    }
}
