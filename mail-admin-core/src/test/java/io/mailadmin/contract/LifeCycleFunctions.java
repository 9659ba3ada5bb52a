package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailadmin.AdminSession;
import io.mailadmin.MailAdmin;
import io.mailadmin.audit.AuditAction;
import io.mailadmin.audit.AuditAnchor;
import io.mailadmin.audit.AuditChain;
import io.mailadmin.audit.AuditEvent;
import io.mailadmin.audit.AuditLog;
import io.mailadmin.audit.AuditReport;
import io.mailadmin.error.DuplicateException;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.error.NotFoundException;
import io.mailadmin.error.NotPermittedException;
import io.mailadmin.error.RuleBrokenException;
import io.mailadmin.error.SignInRefusedException;
import io.mailadmin.error.StaleVersionException;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.id.ServiceTypeCode;
import io.mailadmin.internal.password.Argon2PasswordHasher;
import io.mailadmin.organization.Organization;
import io.mailadmin.organization.OrganizationStatus;
import io.mailadmin.organization.TrashedOrganization;
import io.mailadmin.orgunit.NewOrgUnit;
import io.mailadmin.page.PageRequest;
import io.mailadmin.password.Password;
import io.mailadmin.user.MailUser;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

abstract class LifeCycleFunctions extends FunctionFixture {

    private static final Duration RETENTION = Duration.ofDays(7);

    private final TestClock clock = new TestClock();
    private OrganizationId id;

    @BeforeEach
    void useTheClock() {
        mailAdmin = MailAdmin.builder(store)
                .passwordHasher(Argon2PasswordHasher.withParameters(64, 1, 1))
                .trashRetention(RETENTION)
                .clock(clock)
                .build();
        operator = mailAdmin.operator("tests");
        admin = mailAdmin.actingAs(admin.administrator().orElseThrow());
        id = organization.id();
    }

    @Test
    void aSuspendedOrganizationIsOutOfServiceUntilReactivated() {
        Organization suspended = operator.lifeCycle().suspend(id);
        assertThat(operator.organizations().get(id)).isEqualTo(suspended);
        assertThat(suspended.status()).isEqualTo(OrganizationStatus.SUSPENDED);
        assertThat(operator.lifeCycle().suspend(id)).as("again").isEqualTo(suspended);
        nobodySignsIn();
        refused(
                StaleVersionException.class,
                ErrorCode.STALE_VERSION,
                null,
                () -> operator.organizations()
                        .update(organization.edit().withName("New").withStatus(OrganizationStatus.ACTIVE)));

        assertThat(operator.lifeCycle().reactivate(id).status()).isEqualTo(OrganizationStatus.ACTIVE);
        mailAdmin.signIn("admin@yourdomain.com", Password.valueOf(PASSWORD));
        admin.hosting();
    }

    @Test
    void onlyASuspendedOrganizationGoesToTheTrashAndNothingInItChanges() {
        refused(
                RuleBrokenException.class,
                ErrorCode.ORGANIZATION_NOT_SUSPENDED,
                "organizationId",
                () -> operator.lifeCycle().delete(id));
        operator.lifeCycle().suspend(id);

        TrashedOrganization trashed = operator.lifeCycle().delete(id);

        assertThat(trashed)
                .isEqualTo(new TrashedOrganization(
                        operator.organizations().get(id),
                        clock.instant(),
                        clock.instant().plus(RETENTION)));
        assertThat(operator.lifeCycle().trash(PageRequest.first()).items()).containsExactly(trashed);
        nobodySignsIn();
        refused(
                DuplicateException.class,
                ErrorCode.DOMAIN_TAKEN,
                "domains",
                () -> createOrganization("Other", "second.com"));
        AdminSession help = operator.organization(id);
        assertThat(help.hosting().users().used()).isEqualTo(1);
        for (ThrowingCallable change : List.<ThrowingCallable>of(
                () -> help.users().create(newUser("kim").build()),
                () -> help.orgUnits().create(NewOrgUnit.named("Sales")),
                () -> operator.organizations()
                        .update(trashed.organization().edit().withStatus(OrganizationStatus.ACTIVE)),
                () -> operator.organizations().addDomain(id, "third.com"),
                () -> operator.organizations().giveServiceType(id, ServiceTypeCode.valueOf("archive"), null),
                () -> operator.lifeCycle().suspend(id),
                () -> operator.lifeCycle().reactivate(id),
                () -> operator.lifeCycle().delete(id))) {
            refused(RuleBrokenException.class, ErrorCode.ORGANIZATION_TRASHED, "organizationId", change);
        }
    }

    @Test
    void aRestoredOrganizationIsSuspendedAndWhole() {
        MailUser kim = createUser("kim");
        refused(
                RuleBrokenException.class,
                ErrorCode.ORGANIZATION_NOT_TRASHED,
                "organizationId",
                () -> operator.lifeCycle().restore(id));
        trash(id);

        assertThat(operator.lifeCycle().restore(id).status()).isEqualTo(OrganizationStatus.SUSPENDED);
        nobodySignsIn();
        assertThat(operator.lifeCycle().trash(PageRequest.first()).items()).isEmpty();
        operator.lifeCycle().reactivate(id);
        assertThat(admin.users().get(kim.id())).isEqualTo(kim);
        assertThat(admin.hosting().administrators()).isEqualTo(1);
    }

    @Test
    void aPurgedOrganizationIsGoneAndItsDomainsAreFree() {
        OrganizationId other = foreignOrganization();
        createUser("kim", createUnit("Team", createUnit("Sales")));
        admin.users().delete(createUser("lee").id());
        admin.users().update(createUser("park").edit().login("former").build());
        refused(
                RuleBrokenException.class,
                ErrorCode.ORGANIZATION_NOT_TRASHED,
                "organizationId",
                () -> operator.lifeCycle().purge(id));
        trash(id);

        operator.lifeCycle().purge(id);

        refused(
                NotFoundException.class,
                ErrorCode.ORGANIZATION_NOT_FOUND,
                "organizationId",
                () -> operator.organizations().get(id));
        refused(
                NotFoundException.class,
                ErrorCode.ORGANIZATION_NOT_FOUND,
                "organizationId",
                () -> operator.lifeCycle().purge(id));
        assertThat(operator.organization(other).hosting().users().used()).isEqualTo(1);
        organization = createOrganization("Your Company", "yourdomain.com", "second.com");
        assertThat(organization.id()).isNotEqualTo(id);
    }

    @Test
    void itsAuditTrailStaysAndTheOperatorsOwnTellsOfItsEnd() {
        trash(id);
        operator.lifeCycle().restore(id);
        operator.lifeCycle().delete(id);
        operator.lifeCycle().purge(id);

        AuditLog trail = operator.auditLogs().of(id);
        assertThat(trail.changes(0, 500))
                .extracting(AuditEvent::action)
                .endsWith(
                        AuditAction.ORGANIZATION_CHANGED,
                        AuditAction.ORGANIZATION_DELETED,
                        AuditAction.ORGANIZATION_RESTORED,
                        AuditAction.ORGANIZATION_DELETED,
                        AuditAction.ORGANIZATION_PURGED);
        assertThat(trail.verify(AuditChain.CHANGES).isIntact()).isTrue();
        assertThat(operator.auditLogs().ofOperator().changes(0, 500)).last().satisfies(event -> {
            assertThat(event.action()).isEqualTo(AuditAction.ORGANIZATION_PURGED);
            assertThat(event.target().id()).isEqualTo(id.toString());
        });
    }

    @Test
    void whatWasUnreadWhenItWasPurgedIsStillHandedOutAndItsTrailExpires() {
        operator.auditLogs().acknowledge(id, 1);
        trash(id);
        operator.lifeCycle().purge(id);
        AuditLog trail = operator.auditLogs().of(id);
        long last = trail.anchor(AuditChain.CHANGES).sequence();

        assertThat(unread(id))
                .hasSize((int) last - 1)
                .last()
                .extracting(AuditEvent::action)
                .isEqualTo(AuditAction.ORGANIZATION_PURGED);
        operator.auditLogs().acknowledge(id, last);
        assertThat(unread(id)).isEmpty();
        Instant tomorrow = Instant.now(Clock.systemUTC()).plus(Duration.ofDays(1));
        AuditAnchor checkpoint = operator.auditLogs().expire(id, AuditChain.CHANGES, tomorrow);
        assertThat(checkpoint.sequence()).isEqualTo(last);
        assertThat(trail.verify(AuditChain.CHANGES)).isEqualTo(new AuditReport(checkpoint, 1, null));
        assertThat(unread(id)).extracting(AuditEvent::action).containsExactly(AuditAction.AUDIT_EXPIRED);
    }

    private List<AuditEvent> unread(OrganizationId of) {
        return operator.auditLogs().unread(PageRequest.first(500)).items().stream()
                .filter(event -> event.organization().equals(of))
                .toList();
    }

    @Test
    void organizationsThatWereKeptTheirTimeArePurged() {
        List<OrganizationId> trashed = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            OrganizationId next = createOrganization("Company " + i, "company" + i + ".example")
                    .id();
            AdminSession session = operator.organization(next);
            session.users()
                    .delete(session.users().create(newUser("kim").build()).id());
            trash(next);
            trashed.add(next);
            clock.advance(Duration.ofDays(1));
        }
        assertThat(inTrash(1)).isEqualTo(trashed);
        clock.advance(RETENTION.minusDays(2));
        assertThat(operator.lifeCycle().purgeExpired()).isEqualTo(2);
        assertThat(inTrash(2)).isEqualTo(trashed.subList(2, 3));
        operator.lifeCycle().restore(trashed.get(2));
        clock.advance(RETENTION);
        assertThat(operator.lifeCycle().purgeExpired())
                .as("its user in the trash")
                .isEqualTo(1);
        assertThat(operator.lifeCycle().purgeExpired()).isZero();
        assertThat(operator.organizations().get(trashed.get(2)).status()).isEqualTo(OrganizationStatus.SUSPENDED);
    }

    @Test
    void noEditMovesAnOrganizationToTheTrash() {
        refused(
                InvalidInputException.class,
                ErrorCode.ORGANIZATION_STATUS_INVALID,
                "status",
                () -> operator.organizations().update(organization.edit().withStatus(OrganizationStatus.TRASHED)));
    }

    @Test
    void anUnknownOrganizationIsNotFound() {
        OrganizationId unknown = new OrganizationId(UUID.randomUUID());
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> operator.lifeCycle().suspend(unknown),
                () -> operator.lifeCycle().reactivate(unknown),
                () -> operator.lifeCycle().delete(unknown),
                () -> operator.lifeCycle().restore(unknown),
                () -> operator.lifeCycle().purge(unknown))) {
            refused(NotFoundException.class, ErrorCode.ORGANIZATION_NOT_FOUND, "organizationId", call);
        }
    }

    private void trash(OrganizationId organizationId) {
        operator.lifeCycle().suspend(organizationId);
        operator.lifeCycle().delete(organizationId);
    }

    private List<OrganizationId> inTrash(int pageSize) {
        return Walks.pages(pageSize, page -> operator.lifeCycle().trash(page)).stream()
                .map(trashed -> trashed.organization().id())
                .toList();
    }

    private void nobodySignsIn() {
        assertThatThrownBy(() -> mailAdmin.signIn("admin@yourdomain.com", Password.valueOf(PASSWORD)))
                .isInstanceOf(SignInRefusedException.class);
        refused(NotPermittedException.class, ErrorCode.NOT_AN_ADMINISTRATOR, null, () -> admin.hosting());
    }
}
