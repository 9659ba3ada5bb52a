package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.audit.AuditAction;
import io.mailadmin.audit.AuditActor;
import io.mailadmin.audit.AuditAnchor;
import io.mailadmin.audit.AuditEvent;
import io.mailadmin.audit.AuditQuery;
import io.mailadmin.audit.AuditTarget;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.store.Asker;
import io.mailadmin.store.AuditSlice;
import io.mailadmin.store.MailStore;
import io.mailadmin.store.Run;
import io.mailadmin.user.MailUser;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Finding events, and who sees which. */
abstract class AuditSearchContract extends ContractPart {

    private static final MailUserId KIM = new MailUserId(UUID.randomUUID());

    private OrganizationFixture acme;
    private OrgUnitId sales;
    private OrgUnitId seoul;
    private OrgUnitId dev;

    /** Of the units above, in the order of their sequences, from 2026 on; times go back now and then. */
    private final List<AuditEvent> events = new ArrayList<>();

    AuditSearchContract(Supplier<MailStore> opened) {
        super(opened);
    }

    @BeforeEach
    void prepare() {
        acme = fixture.organization("acme.example");
        sales = acme.unit("sales");
        seoul = acme.unit("seoul", sales);
        dev = acme.unit("dev");
        events.clear();
        List<OrgUnitId> units = List.of(acme.root(), sales, seoul, dev);
        for (int i = 0; i < 24; i++) {
            AuditActor actor = i % 3 == 0
                    ? new AuditActor(AuditActor.Kind.ADMINISTRATOR, KIM.toString(), "kim@acme.example")
                    : EventFixture.OPERATOR;
            AuditAction action = i % 2 == 0 ? AuditAction.USER_CHANGED : AuditAction.USER_DELETED;
            AuditTarget target = new AuditTarget(AuditTarget.Kind.USER, "user" + i % 5, "", units.get(i % 4));
            append(actor, action, target, day(i / 2 - (i % 7 == 0 ? 3 : 0)));
        }
    }

    @Test
    void theNewestEventsComeFirstAPageAtATime() {
        List<AuditEvent> found = new ArrayList<>();
        AuditSlice.@Nullable Position after = null;
        List<AuditEvent> page;
        do {
            page = find(acme.operator(), AuditQuery.changes().from(day(-9)), after, 5);
            found.addAll(page);
            after = page.isEmpty() ? null : position(page.get(page.size() - 1));
        } while (!page.isEmpty());
        assertThat(found).isEqualTo(expected(event -> true));
    }

    @Test
    void everyConditionMustHold() {
        assertFinds(AuditQuery.changes().by(KIM), event -> event.actor().id().equals(KIM.toString()));
        assertFinds(
                AuditQuery.changes().byOperator("tests"), event -> event.actor().equals(EventFixture.OPERATOR));
        assertFinds(
                AuditQuery.changes().action(AuditAction.USER_DELETED),
                event -> event.action() == AuditAction.USER_DELETED);
        assertFinds(
                AuditQuery.changes().on(new AuditQuery.Target(AuditTarget.Kind.USER, "user3")),
                event -> event.target().id().equals("user3"));
        assertFinds(AuditQuery.changes().on(new AuditQuery.Target(AuditTarget.Kind.ORG_UNIT, "user3")), event -> false);
        assertFinds(
                AuditQuery.changes()
                        .from(day(2))
                        .to(day(9))
                        .by(KIM)
                        .action(AuditAction.USER_CHANGED)
                        .on(new AuditQuery.Target(AuditTarget.Kind.USER, "user1")),
                event -> !event.time().isBefore(day(2))
                        && event.time().isBefore(day(9))
                        && event.actor().id().equals(KIM.toString())
                        && event.action() == AuditAction.USER_CHANGED
                        && event.target().id().equals("user1"));
        assertThat(find(acme.operator(), AuditQuery.access(), null, 50)).isEmpty();
    }

    @Test
    void aTimeIsTheFirstOfItsRangeAndNotTheLast() {
        assertFinds(
                AuditQuery.changes().from(day(4)).to(day(5)),
                event -> event.time().equals(day(4)));
        assertFinds(AuditQuery.changes().from(day(4)).to(day(4)), event -> false);
    }

    @Test
    void aUnitsAdministratorSeesWhatLayInTheScope() {
        MailUser lee = acme.administrator("lee", acme.root(), sales);
        MailUser park = acme.administrator("park", dev, dev, seoul);
        MailUser choi = acme.administrator("choi", dev, acme.root());
        AuditQuery query = AuditQuery.changes().action(AuditAction.USER_CHANGED);
        assertThat(find(acme.asker(lee), query, null, 50))
                .isEqualTo(expected(event -> isIn(event, sales, seoul) && isChange(event)));
        assertThat(find(acme.asker(park), query, null, 50))
                .isEqualTo(expected(event -> isIn(event, dev, seoul) && isChange(event)));
        assertThat(find(acme.asker(choi), query, null, 50)).isEqualTo(expected(AuditSearchContract::isChange));
        assertThat(find(acme.asker(acme.user("nobody", dev)), query, null, 50)).isEmpty();
        acme.revoke(sales, lee);
        assertThat(find(acme.asker(lee), query, null, 50)).isEmpty();
    }

    @Test
    void whatLayInAUnitThatIsGoneIsSeenByWhoSeesTheRoot() {
        MailUser lee = acme.administrator("lee", acme.root(), sales);
        MailUser choi = acme.administrator("choi", acme.root(), acme.root());
        acme.change(tx -> tx.orgUnits().delete(acme.id(), seoul));

        AuditQuery query = AuditQuery.changes().action(AuditAction.USER_CHANGED);
        assertThat(find(acme.asker(lee), query, null, 50))
                .isEqualTo(expected(event -> isIn(event, sales) && isChange(event)));
        assertThat(find(acme.asker(choi), query, null, 50)).isEqualTo(expected(AuditSearchContract::isChange));
        assertThat(find(acme.operator(), query, null, 50)).isEqualTo(expected(AuditSearchContract::isChange));
    }

    @Test
    void nobodySeesTheEventsOfAnotherOrganization() {
        OrganizationFixture other = fixture.organization("other.example");
        MailUser boss = other.administrator("boss", other.root(), other.root());

        assertThat(find(other.asker(boss), AuditQuery.changes(), null, 50))
                .isNotEmpty()
                .allMatch(event -> event.organization().equals(other.id()));
        assertThat(find(acme.asker(boss), AuditQuery.changes(), null, 50)).isEmpty();
    }

    private void assertFinds(AuditQuery query, Predicate<AuditEvent> fitting) {
        AuditQuery ours = query.from() == null ? query.from(day(-9)) : query;
        assertThat(find(acme.operator(), ours, null, 50).stream()
                        .filter(events::contains)
                        .toList())
                .isEqualTo(expected(fitting));
        assertThat(find(acme.operator(), ours, null, 2)).hasSizeLessThanOrEqualTo(2);
    }

    private List<AuditEvent> expected(Predicate<AuditEvent> fitting) {
        return events.stream()
                .filter(fitting)
                .sorted(Comparator.comparing(AuditEvent::time)
                        .thenComparing(AuditEvent::sequence)
                        .reversed())
                .toList();
    }

    private List<AuditEvent> find(Asker asker, AuditQuery query, AuditSlice.@Nullable Position after, int limit) {
        return store.read(reader -> reader.audit().find(asker, new AuditSlice(query, Run.after(after, limit))));
    }

    private void append(AuditActor actor, AuditAction action, AuditTarget target, Instant time) {
        store.write(tx -> {
            AuditAnchor head = tx.organizations().lock(acme.id()).orElseThrow().head();
            AuditEvent next = EventFixture.next(acme.id(), head, actor, action, target, time);
            events.add(next);
            return tx.audit().append(List.of(next));
        });
    }

    private static AuditSlice.Position position(AuditEvent event) {
        return new AuditSlice.Position(event.time(), event.sequence());
    }

    private static boolean isIn(AuditEvent event, OrgUnitId... units) {
        return List.of(units).contains(event.target().orgUnit());
    }

    private static boolean isChange(AuditEvent event) {
        return event.action() == AuditAction.USER_CHANGED;
    }

    /** Days after those of the other events of the fixture. */
    private static Instant day(int number) {
        return Instant.parse("2027-01-10T00:00:00.000001Z").plusSeconds(86_400L * number);
    }
}
