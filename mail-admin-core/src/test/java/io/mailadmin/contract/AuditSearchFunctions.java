package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.AdminSession;
import io.mailadmin.administrator.AdminScope;
import io.mailadmin.audit.AuditAction;
import io.mailadmin.audit.AuditChain;
import io.mailadmin.audit.AuditEvent;
import io.mailadmin.audit.AuditQuery;
import io.mailadmin.audit.AuditTarget;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.error.NotPermittedException;
import io.mailadmin.id.MailUserId;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.page.Cursor;
import io.mailadmin.page.PageRequest;
import io.mailadmin.user.MailUser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;

/** Reading the audit trail. */
abstract class AuditSearchFunctions extends FunctionFixture {

    @Test
    void aUnitsAdministratorSeesOnlyWhatLayInTheUnit() {
        OrgUnit sales = createUnit("Sales");
        OrgUnit seoul = createUnit("Seoul", sales);
        AdminSession lead = unitAdministrator("lead", sales);
        MailUser kim = createUser("kim", seoul);
        createUser("lee");

        assertThat(lead.auditLog().find(AuditQuery.changes()).items())
                .extracting(event -> event.target().label())
                .containsExactly("kim@yourdomain.com", "lead@yourdomain.com", "lead@yourdomain.com", "Seoul", "Sales");
        admin.users().update(kim.edit().orgUnit(null).familyName("박").build());
        assertThat(lead.auditLog().find(AuditQuery.changes().on(kim.id())).items())
                .as("it lay in the unit when it was moved away")
                .hasSize(2);
        admin.users().delete(kim.id());
        assertThat(lead.auditLog().find(AuditQuery.changes().on(kim.id())).items())
                .hasSize(2);
    }

    @Test
    void onlyAnAdministratorOfTheOrganizationReadsTheChainItself() {
        AdminSession lead = unitAdministrator("lead", createUnit("Sales"));
        var anchor = admin.auditLog().anchor(AuditChain.CHANGES);
        for (ThrowingCallable call : List.<ThrowingCallable>of(
                () -> lead.auditLog().changes(0, 10),
                () -> lead.auditLog().anchor(AuditChain.CHANGES),
                () -> lead.auditLog().verify(AuditChain.CHANGES),
                () -> lead.auditLog().verify(anchor))) {
            refused(NotPermittedException.class, ErrorCode.ORGANIZATION_SCOPE_REQUIRED, "scope", call);
        }
    }

    @Test
    void whoAdministersNothingAnyMoreReadsNothing() {
        OrgUnit sales = createUnit("Sales");
        AdminSession lead = unitAdministrator("lead", sales);
        admin.administrators()
                .remove(AdminScope.orgUnit(sales.id()), lead.administrator().orElseThrow());
        refused(
                NotPermittedException.class,
                ErrorCode.NOT_AN_ADMINISTRATOR,
                null,
                () -> lead.auditLog().find(AuditQuery.changes()));
    }

    @Test
    void eventsAreFoundByTimeAndPageByPage() {
        for (int i = 0; i < 7; i++) {
            createUnit("Unit " + i);
        }
        AuditQuery query = AuditQuery.changes().action(AuditAction.ORG_UNIT_CREATED);
        assertThat(Walks.pages(3, page -> admin.auditLog().find(query.page(page))))
                .extracting(event -> event.target().label())
                .containsExactly("Unit 6", "Unit 5", "Unit 4", "Unit 3", "Unit 2", "Unit 1", "Unit 0");
        Instant fourth = events(AuditQuery.changes().action(AuditAction.ORG_UNIT_CREATED))
                .get(3)
                .time();
        assertThat(events(AuditQuery.changes().from(fourth))).hasSizeBetween(4, 7);
        assertThat(events(AuditQuery.changes().to(fourth)))
                .isNotEmpty()
                .allMatch(event -> event.time().isBefore(fourth));
    }

    @Test
    void wrongQueriesAreRefused() {
        Cursor ofUnits = Objects.requireNonNull(admin.auditLog()
                .find(AuditQuery.changes().page(PageRequest.first(1)))
                .next());
        refused(
                InvalidInputException.class,
                ErrorCode.CURSOR_INVALID,
                "cursor",
                () -> events(AuditQuery.changes()
                        .by(adminId())
                        .page(PageRequest.first(1).at(ofUnits))));
        refused(
                InvalidInputException.class,
                ErrorCode.ID_INVALID,
                "actor",
                () -> events(AuditQuery.changes().byOperator("a\u0000")));
        refused(
                InvalidInputException.class,
                ErrorCode.ID_INVALID,
                "target",
                () -> events(AuditQuery.changes().on(new AuditQuery.Target(AuditTarget.Kind.DOMAIN, "a\u0000"))));
        refused(
                InvalidInputException.class,
                ErrorCode.PAGE_SIZE_INVALID,
                "pageSize",
                () -> admin.auditLog().changes(0, 501));
        assertThat(events(AuditQuery.changes().from(Instant.MIN).to(Instant.MAX)))
                .isNotEmpty();
    }

    @Test
    void theFeedOfAnOrganizationGivesEachChangeInOrderFromWhereItWasLeft() {
        long last = 0;
        List<Long> sequences = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            createUnit("Unit " + i);
            for (AuditEvent event : admin.auditLog().changes(last, 3)) {
                sequences.add(event.sequence());
                last = event.sequence();
            }
        }
        while (true) {
            List<AuditEvent> rest = admin.auditLog().changes(last, 3);
            if (rest.isEmpty()) {
                break;
            }
            for (AuditEvent event : rest) {
                sequences.add(event.sequence());
                last = event.sequence();
            }
        }
        assertThat(last).isEqualTo(lastEvent().sequence());
        assertThat(sequences).hasSize((int) last).isSorted().doesNotHaveDuplicates();
    }

    private MailUserId adminId() {
        return admin.administrator().orElseThrow();
    }

    private AuditEvent lastEvent() {
        return operator.organization(organization.id())
                .auditLog()
                .changes(admin.auditLog().anchor(AuditChain.CHANGES).sequence() - 1, 1)
                .get(0);
    }

    private List<AuditEvent> events(AuditQuery query) {
        return admin.auditLog().find(query).items();
    }
}
