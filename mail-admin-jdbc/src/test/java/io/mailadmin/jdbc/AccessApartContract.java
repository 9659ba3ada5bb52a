package io.mailadmin.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mailadmin.AdminSession;
import io.mailadmin.MailAdmin;
import io.mailadmin.MailAdminService;
import io.mailadmin.OperatorSession;
import io.mailadmin.administrator.AdminScope;
import io.mailadmin.audit.AuditAction;
import io.mailadmin.audit.AuditChain;
import io.mailadmin.audit.AuditEvent;
import io.mailadmin.audit.AuditLog;
import io.mailadmin.audit.AuditQuery;
import io.mailadmin.error.NotPermittedException;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.organization.NewOrganization;
import io.mailadmin.organization.Organization;
import io.mailadmin.organization.ServiceTypeDefinition;
import io.mailadmin.orgunit.NewOrgUnit;
import io.mailadmin.user.NewMailUser;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A refusal in a transaction of the host's that is rolled back. */
abstract class AccessApartContract {

    private DataSource dataSource;
    private AdminSession help;
    private OrgUnitId sales;
    private MailUserId lead;

    /** A database with the schema and without rows. */
    abstract DataSource database();

    @BeforeEach
    void fill() {
        dataSource = database();
        OperatorSession operator =
                MailAdmin.create(JdbcMailStore.create(dataSource)).operator("tests");
        operator.serviceTypes().create(ServiceTypeDefinition.of("standard", "표준", "Standard", 1 << 20));
        Organization organization = operator.organizations()
                .create(NewOrganization.builder("Your Company")
                        .domain("yourdomain.com")
                        .firstAdministrator(user("admin", null))
                        .build());
        help = operator.organization(organization.id());
        sales = help.orgUnits().create(NewOrgUnit.named("Sales")).id();
        lead = help.users().create(user("lead", sales)).id();
        help.administrators().add(AdminScope.orgUnit(sales), List.of(lead));
    }

    @Test
    void itRemainsAndHasNotWaitedForTheHostsOwnLock() throws SQLException {
        long changes = audit().anchor(AuditChain.CHANGES).sequence();
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            refuse(MailAdmin.create(JdbcMailStore.joining(() -> connection, dataSource)));
            connection.rollback();
        }
        assertThat(audit().find(AuditQuery.access()).items())
                .extracting(AuditEvent::action)
                .containsExactly(AuditAction.ACTION_REFUSED);
        assertThat(audit().verify(AuditChain.ACCESS).isIntact()).isTrue();
        assertThat(audit().anchor(AuditChain.CHANGES).sequence()).isEqualTo(changes);
    }

    @Test
    void withoutASecondDataSourceItSharesTheHostsFate() throws SQLException {
        try (Connection connection = dataSource.getConnection()) {
            connection.setAutoCommit(false);
            refuse(MailAdmin.create(JdbcMailStore.joining(() -> connection)));
            connection.rollback();
        }
        assertThat(audit().find(AuditQuery.access()).items()).isEmpty();
    }

    /** Changes something first, so that the host's transaction holds the organization's row. */
    private void refuse(MailAdminService mailAdmin) {
        AdminSession session = mailAdmin.actingAs(lead);
        session.users().create(user("kim", sales));
        assertThatExceptionOfType(NotPermittedException.class)
                .isThrownBy(() -> session.orgUnits().delete(sales));
    }

    private AuditLog audit() {
        return help.auditLog();
    }

    private static NewMailUser user(String login, OrgUnitId unit) {
        return NewMailUser.builder()
                .givenName("민수")
                .familyName("김")
                .orgUnit(unit)
                .serviceType("standard")
                .login(login)
                .withoutPassword()
                .build();
    }
}
