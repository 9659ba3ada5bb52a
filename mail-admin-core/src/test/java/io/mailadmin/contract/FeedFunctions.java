package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.AdminSession;
import io.mailadmin.audit.AuditAction;
import io.mailadmin.audit.AuditAnchor;
import io.mailadmin.audit.AuditChain;
import io.mailadmin.audit.AuditEvent;
import io.mailadmin.audit.AuditLog;
import io.mailadmin.audit.AuditLogs;
import io.mailadmin.audit.AuditQuery;
import io.mailadmin.audit.AuditReport;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.error.NotFoundException;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.organization.Organization;
import io.mailadmin.orgunit.NewOrgUnit;
import io.mailadmin.page.Cursor;
import io.mailadmin.page.Page;
import io.mailadmin.page.PageRequest;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

/** What the operator does with the audit trails. */
abstract class FeedFunctions extends FunctionFixture {

    @Test
    void theFeedOfAllOrganizationsSkipsNothingWhileSeveralAreWrittenTo() {
        List<AdminSession> sessions = new ArrayList<>(List.of(operator.organization(organization.id())));
        for (int i = 0; i < 3; i++) {
            Organization other = createOrganization("Org " + i, "org" + i + ".com");
            sessions.add(operator.organization(other.id()));
        }
        Map<OrganizationId, List<Long>> handed = new LinkedHashMap<>();
        Race.run(8, racer -> {
            if (racer == 0) {
                for (int i = 0; i < 10; i++) {
                    deal(handed);
                }
            } else {
                AdminSession session = sessions.get(racer % sessions.size());
                for (int i = 0; i < 8; i++) {
                    session.orgUnits().create(NewOrgUnit.named("Unit " + racer + "." + i));
                }
            }
            return racer;
        });
        deal(handed);

        assertThat(handed).hasSize(4);
        handed.forEach((id, sequences) -> {
            long last = operator.auditLogs().of(id).anchor(AuditChain.CHANGES).sequence();
            assertThat(sequences)
                    .isEqualTo(LongStream.rangeClosed(1, last).boxed().toList());
        });
        assertThat(logs().unread(PageRequest.first()).items()).isEmpty();
    }

    @Test
    void whatIsNotAcknowledgedIsHandedOutAgain() {
        List<AuditEvent> first = logs().unread(PageRequest.first(500)).items();
        assertThat(logs().unread(PageRequest.first(500)).items()).isEqualTo(first);
        logs().acknowledge(organization.id(), first.get(1).sequence());
        assertThat(logs().unread(PageRequest.first(500)).items()).isEqualTo(first.subList(2, first.size()));
    }

    @Test
    void aCursorOfSomethingElseIsRefused() {
        var cursor = Objects.requireNonNull(admin.auditLog()
                .find(AuditQuery.changes().page(PageRequest.first(1)))
                .next());
        refused(
                InvalidInputException.class,
                ErrorCode.CURSOR_INVALID,
                "cursor",
                () -> logs().unread(PageRequest.first(1).at(cursor)));
        assertThat(logs().unread(PageRequest.first(1)).previous()).isNull();
        refused(
                InvalidInputException.class,
                ErrorCode.CURSOR_INVALID,
                "cursor",
                () -> logs().unread(PageRequest.first(1).at(Cursor.LAST)));
    }

    @Test
    void oldEventsExpireAndTheRestStillVerifies() {
        AuditLog log = logs().of(organization.id());
        AuditAnchor old = log.anchor(AuditChain.CHANGES);
        createUnit("Sales");
        AuditAnchor end = log.anchor(AuditChain.CHANGES);
        Instant middle = log.changes(old.sequence(), 1).get(0).time();

        AuditAnchor checkpoint = logs().expire(organization.id(), AuditChain.CHANGES, middle);
        assertThat(checkpoint.sequence()).isLessThanOrEqualTo(old.sequence());
        AuditReport report = log.verify(end);
        assertThat(report.isIntact()).isTrue();
        assertThat(report.from()).isEqualTo(checkpoint);
        assertThat(report.events()).isEqualTo(end.sequence() - checkpoint.sequence() + 1);
        assertThat(log.changes(end.sequence(), 10))
                .extracting(AuditEvent::action)
                .containsExactly(AuditAction.AUDIT_EXPIRED);
        assertThat(logs().expire(organization.id(), AuditChain.CHANGES, middle)).isEqualTo(checkpoint);

        createUnit("Development");
        AuditAnchor all = logs().expire(organization.id(), AuditChain.CHANGES, tomorrow());
        assertThat(log.verify(AuditChain.CHANGES)).isEqualTo(new AuditReport(all, 1, null));
        createUnit("Seoul");
        assertThat(log.verify(AuditChain.CHANGES).events()).isEqualTo(2);
    }

    @Test
    void theOtherChainsExpireToo() {
        AuditAnchor access = logs().expire(organization.id(), AuditChain.ACCESS, tomorrow());
        assertThat(access.sequence()).isEqualTo(1);
        assertThat(logs().of(organization.id()).verify(AuditChain.ACCESS)).isEqualTo(new AuditReport(access, 1, null));
        AuditAnchor own = logs().expire(AuditEvent.OPERATOR, AuditChain.CHANGES, tomorrow());
        assertThat(own.sequence()).isEqualTo(3);
        assertThat(logs().ofOperator().verify(AuditChain.CHANGES)).isEqualTo(new AuditReport(own, 1, null));
    }

    @Test
    void whatIsNotThereHasAnEmptyTrailAndNothingToExpire() {
        OrganizationId unknown = new OrganizationId(UUID.randomUUID());
        assertThat(logs().of(unknown).verify(AuditChain.CHANGES).events()).isZero();
        assertThat(logs().of(unknown).anchor(AuditChain.CHANGES)).isEqualTo(AuditAnchor.beginning(AuditChain.CHANGES));
        refused(
                NotFoundException.class,
                ErrorCode.ORGANIZATION_NOT_FOUND,
                "organizationId",
                () -> logs().expire(unknown, AuditChain.CHANGES, tomorrow()));
    }

    /** Deals with all unread changes as a host would. */
    private void deal(Map<OrganizationId, List<Long>> handed) {
        PageRequest request = PageRequest.first(3);
        Page<AuditEvent> page;
        do {
            page = logs().unread(request);
            for (AuditEvent event : page.items()) {
                handed.computeIfAbsent(event.organization(), id -> new ArrayList<>())
                        .add(event.sequence());
                logs().acknowledge(event.organization(), event.sequence());
            }
            request = request.at(page.next());
        } while (page.next() != null);
    }

    private AuditLogs logs() {
        return operator.auditLogs();
    }

    private static Instant tomorrow() {
        return Instant.now(Clock.systemUTC()).plusSeconds(86_400);
    }
}
