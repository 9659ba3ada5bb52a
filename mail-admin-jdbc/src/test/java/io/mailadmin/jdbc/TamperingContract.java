package io.mailadmin.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.AdminSession;
import io.mailadmin.MailAdmin;
import io.mailadmin.MailAdminService;
import io.mailadmin.OperatorSession;
import io.mailadmin.audit.AuditAnchor;
import io.mailadmin.audit.AuditChain;
import io.mailadmin.audit.AuditEvent;
import io.mailadmin.audit.AuditLog;
import io.mailadmin.audit.AuditReport;
import io.mailadmin.audit.AuditReport.Fault;
import io.mailadmin.audit.AuditReport.Reason;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.organization.NewOrganization;
import io.mailadmin.organization.ServiceTypeDefinition;
import io.mailadmin.orgunit.NewOrgUnit;
import io.mailadmin.user.NewMailUser;
import java.util.Arrays;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Tampers with the audit trail directly in the database, as somebody who may write there but does not know the host's key. */
abstract class TamperingContract {

    private static final byte[] KEY = new byte[32];
    private static final int EVENTS = 12;

    private DataSource dataSource;
    private MailAdminService mailAdmin;
    private OrganizationId organization;
    private AdminSession help;

    /** A database with the schema and without rows. */
    abstract DataSource database();

    @BeforeEach
    void fill() {
        dataSource = database();
        mailAdmin = service(false);
        help = fill(mailAdmin);
    }

    @Test
    void whatNobodyTouchedIsIntact() {
        AuditAnchor anchor = help.auditLog().anchor(AuditChain.CHANGES);
        assertThat(anchor.sequence()).isEqualTo(EVENTS);
        AuditReport report = help.auditLog().verify(anchor);
        assertThat(report.isIntact()).isTrue();
        assertThat(report.events()).isEqualTo(EVENTS);
        help.orgUnits().create(NewOrgUnit.named("Later"));
        assertThat(help.auditLog().verify(anchor).events()).isEqualTo(EVENTS + 1);
        assertThat(mailAdmin
                        .operator("tests")
                        .auditLogs()
                        .ofOperator()
                        .verify(AuditChain.CHANGES)
                        .events())
                .isEqualTo(1);
    }

    @TestFactory
    Stream<DynamicTest> aChangedEventIsNamed() {
        return Forger.CHANGES.stream()
                .map(change -> DynamicTest.dynamicTest(change, () -> {
                    fill();
                    tamper("update mail_admin_audit_event set " + change + " where event_sequence = 7 and " + ours());
                    assertFault(7, Reason.CHANGED);
                }));
    }

    @Test
    void aDeletedEventIsMissing() {
        tamper("delete from mail_admin_audit_event where event_sequence = 7 and " + ours());
        assertFault(7, Reason.MISSING);
    }

    @Test
    void theFirstAndTheLastEventAreMissedToo() {
        tamper("delete from mail_admin_audit_event where event_sequence = 1 and " + ours());
        assertFault(1, Reason.MISSING);
        fill();
        tamper("delete from mail_admin_audit_event where event_sequence = " + EVENTS + " and " + ours());
        assertFault(EVENTS, Reason.MISSING);
    }

    @Test
    void swappedEventsAreNamed() {
        tamper("update mail_admin_audit_event set event_sequence = 1000 where event_sequence = 7 and " + ours());
        tamper("update mail_admin_audit_event set event_sequence = 7 where event_sequence = 8 and " + ours());
        tamper("update mail_admin_audit_event set event_sequence = 8 where event_sequence = 1000 and " + ours());
        assertFault(7, Reason.CHANGED);
    }

    @Test
    void aDeletedEventIsNotHiddenByMovingTheOthersUp() {
        tamper("delete from mail_admin_audit_event where event_sequence = 7 and " + ours());
        for (int i = 8; i <= EVENTS; i++) {
            tamper("update mail_admin_audit_event set event_sequence = " + (i - 1) + " where event_sequence = " + i
                    + " and " + ours());
        }
        assertFault(7, Reason.CHANGED);
    }

    @Test
    void anInsertedEventIsNamed() {
        copy(EVENTS, EVENTS + 1);
        assertFault(EVENTS + 1, Reason.CHANGED);
        fill();
        for (int i = EVENTS; i >= 7; i--) {
            tamper("update mail_admin_audit_event set event_sequence = " + (i + 1) + " where event_sequence = " + i
                    + " and " + ours());
        }
        copy(6, 7);
        assertFault(7, Reason.CHANGED);
    }

    @Test
    void anInsertedEventWithTheRightHashesStandsWhereNoneWasWritten() {
        new Forger(dataSource, organization).insertAfter(EVENTS);
        assertFault(EVENTS + 1, Reason.INSERTED);
    }

    @Test
    void allEventsDeletedAreMissing() {
        tamper("delete from mail_admin_audit_event where " + ours());
        assertFault(1, Reason.MISSING);
    }

    @Test
    void anEndCutOffWithItsHeadIsFoundByAnAnchor() {
        AuditAnchor anchor = help.auditLog().anchor(AuditChain.CHANGES);
        new Forger(dataSource, organization).cutAfter(8);

        assertThat(verify().isIntact()).as("nothing in the database tells").isTrue();
        assertThat(help.auditLog().verify(anchor).fault()).isEqualTo(new Fault(9, Reason.MISSING));
        help.orgUnits().create(NewOrgUnit.named("Another past"));
        for (int i = 9; i < EVENTS; i++) {
            help.orgUnits().create(NewOrgUnit.named("Past " + i));
        }
        assertThat(verify().isIntact()).isTrue();
        assertThat(help.auditLog().verify(anchor).fault()).isEqualTo(new Fault(EVENTS, Reason.REPLACED));
    }

    @Test
    void hashesThatWereAllComputedAnewAreFoundByAnAnchor() {
        AuditAnchor anchor = help.auditLog().anchor(AuditChain.CHANGES);
        new Forger(dataSource, organization).rewriteFrom(7);

        assertThat(verify().isIntact()).as("nothing in the database tells").isTrue();
        assertThat(help.auditLog().verify(anchor).fault()).isEqualTo(new Fault(EVENTS, Reason.REPLACED));
    }

    @Test
    void hashesThatWereAllComputedAnewAreFoundByTheHostsKey() {
        dataSource = database();
        mailAdmin = service(true);
        help = fill(mailAdmin);
        assertThat(verify().isIntact()).isTrue();

        new Forger(dataSource, organization).rewriteFrom(7);

        assertFault(7, Reason.CHANGED);
    }

    @Test
    void aCheckpointThatNoExpiryWroteIsNamed() {
        AuditEvent sixth = help.auditLog().changes(5, 1).get(0);
        new Forger(dataSource, organization).checkpoint(sixth.toAnchor());
        assertFault(6, Reason.REPLACED);
    }

    @Test
    void theStoresOwnCheckFindsWhatNeedsNoHashes() {
        tamper("delete from mail_admin_audit_event where event_sequence = 7 and " + ours());
        assertThat(JdbcMailStore.create(dataSource).check())
                .extracting(defect -> defect.rule())
                .contains("audit event without the one before");
    }

    @Test
    void whatHappensToTheTrailOfAnOrganizationThatIsGoneIsFoundWithoutAnAnchor() {
        OperatorSession operator = mailAdmin.operator("tests");
        AuditLog trail = purged(operator);
        long last = trail.anchor(AuditChain.CHANGES).sequence();
        assertThat(last).isEqualTo(EVENTS + 3);
        assertThat(trail.verify(AuditChain.CHANGES).isIntact()).isTrue();

        tamper("delete from mail_admin_audit_event where event_sequence = " + last + " and " + ours());
        assertThat(trail.verify(AuditChain.CHANGES).fault()).isEqualTo(new Fault(last, Reason.MISSING));
        assertThat(JdbcMailStore.create(dataSource).check())
                .extracting(defect -> defect.rule())
                .contains("audit trail ends otherwise than its chain");
        tamper("delete from mail_admin_audit_chain where event_sequence = " + last);
        assertThat(trail.verify(AuditChain.CHANGES).fault()).isEqualTo(new Fault(1, Reason.INSERTED));
        assertThat(JdbcMailStore.create(dataSource).check())
                .extracting(defect -> defect.rule())
                .contains("audit trail that nothing tells the end of");
    }

    private AuditLog purged(OperatorSession operator) {
        operator.lifeCycle().suspend(organization);
        operator.lifeCycle().delete(organization);
        operator.lifeCycle().purge(organization);
        return operator.auditLogs().of(organization);
    }

    private void assertFault(long sequence, Reason reason) {
        assertThat(verify().fault()).isEqualTo(new Fault(sequence, reason));
    }

    private AuditReport verify() {
        return help.auditLog().verify(AuditChain.CHANGES);
    }

    private void tamper(String sql) {
        Jdbi.create(dataSource)
                .useHandle(handle -> assertThat(handle.execute(sql)).isPositive());
    }

    private void copy(long from, long to) {
        tamper("insert into mail_admin_audit_event select "
                + "organization_id, chain, " + to + ", " + String.join(", ", Forger.COLUMNS)
                + " from mail_admin_audit_event where event_sequence = " + from + " and " + ours());
    }

    /** Not the operator's chain. */
    private static String ours() {
        return "chain = 'CHANGES' and action <> 'SERVICE_TYPE_CREATED'";
    }

    private MailAdminService service(boolean keyed) {
        MailAdmin.Builder builder = MailAdmin.builder(JdbcMailStore.create(dataSource));
        Arrays.fill(KEY, (byte) 7);
        return keyed ? builder.auditKey(KEY).build() : builder.build();
    }

    private AdminSession fill(MailAdminService service) {
        OperatorSession operator = service.operator("tests");
        operator.serviceTypes().create(ServiceTypeDefinition.of("standard", "표준", "Standard", 1 << 20));
        NewMailUser founder = NewMailUser.builder()
                .givenName("민수")
                .familyName("김")
                .serviceType("standard")
                .login("admin")
                .withoutPassword()
                .build();
        organization = operator.organizations()
                .create(NewOrganization.builder("Your Company")
                        .domain("yourdomain.com")
                        .firstAdministrator(founder)
                        .build())
                .id();
        AdminSession session = operator.organization(organization);
        for (int i = 5; i <= EVENTS; i++) {
            session.orgUnits().create(NewOrgUnit.named("Unit " + i));
        }
        return session;
    }
}
