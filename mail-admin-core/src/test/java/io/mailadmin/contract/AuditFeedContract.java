package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.audit.AuditAnchor;
import io.mailadmin.audit.AuditChain;
import io.mailadmin.audit.AuditEvent;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.store.AuditReader.UnreadPosition;
import io.mailadmin.store.MailStore;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What becomes of events: read by the operator's feed, and expired. */
abstract class AuditFeedContract extends ContractPart {

    private OrganizationFixture acme;

    AuditFeedContract(Supplier<MailStore> opened) {
        super(opened);
    }

    @BeforeEach
    void prepare() {
        acme = fixture.organization("acme.example");
    }

    @Test
    void unreadChangesOfAllOrganizationsAreReadUntilTheyAreAcknowledged() {
        OrganizationFixture other = fixture.organization("other.example");
        append(EventFixture.next(acme.id(), head()));

        List<AuditEvent> all = unread(null, 10);
        assertThat(all)
                .hasSize(3)
                .extracting(event -> event.organization().toString())
                .isSorted();
        AuditEvent first = all.get(0);
        assertThat(unread(null, 1)).containsExactly(first);
        assertThat(unread(new UnreadPosition(first.organization(), first.sequence()), 10))
                .isEqualTo(all.subList(1, 3));

        acknowledge(acme.id(), 1);
        assertThat(unread(null, 10)).hasSize(2).noneMatch(event -> isOfAcme(event, 1));
        acknowledge(acme.id(), 2);
        acknowledge(other.id(), 1);
        assertThat(unread(null, 10)).isEmpty();
        append(EventFixture.next(acme.id(), head()));
        assertThat(unread(null, 10)).hasSize(1).allMatch(event -> isOfAcme(event, 3));
    }

    @Test
    void anAcknowledgementNeverGoesBackNorBeyondTheEnd() {
        append(EventFixture.next(acme.id(), head()));

        acknowledge(acme.id(), 99);
        assertThat(unread(null, 10)).hasSize(2);
        acknowledge(acme.id(), 2);
        acknowledge(acme.id(), 1);
        assertThat(unread(null, 10)).isEmpty();
        acknowledge(new OrganizationId(UUID.randomUUID()), 1);
    }

    @Test
    void eventsAreExpiredUpToACheckpoint() {
        append(EventFixture.next(acme.id(), head()));
        append(EventFixture.next(acme.id(), head()));
        for (int checkpoint = 1; checkpoint <= 3; checkpoint++) {
            AuditAnchor until = after(checkpoint - 1L).get(0).toAnchor();
            AuditAnchor head = head();
            store.write(tx -> {
                assertThat(tx.organizations().lock(acme.id())).isPresent();
                tx.audit().expire(acme.id(), until);
                return true;
            });
            assertThat(store.<AuditAnchor>read(reader -> reader.audit().checkpoint(acme.id(), AuditChain.CHANGES)))
                    .isEqualTo(until);
            assertThat(after(0)).hasSize(3 - checkpoint);
            assertThat(head()).isEqualTo(head);
        }
    }

    @Test
    void theChainOfAnOrganizationThatIsGoneGoesOn() {
        append(EventFixture.next(acme.id(), head()));
        AuditAnchor last = head();
        store.write(tx -> {
            assertThat(tx.organizations().lock(acme.id())).isPresent();
            tx.trashedOrganizations().purge(acme.id());
            return true;
        });

        assertThat(head()).isEqualTo(last);
        assertThat(unread(null, 10)).hasSize(2);
        acknowledge(acme.id(), 3);
        acknowledge(acme.id(), 1);
        assertThat(unread(null, 10)).hasSize(1).allMatch(event -> isOfAcme(event, 2));
        acknowledge(acme.id(), 2);
        assertThat(unread(null, 10)).isEmpty();
        store.write(tx -> {
            assertThat(tx.audit().lock(acme.id(), AuditChain.CHANGES)).isEqualTo(last);
            tx.audit().expire(acme.id(), last);
            AuditEvent next = EventFixture.next(acme.id(), last);
            assertThat(tx.audit().append(List.of(next))).isTrue();
            assertThat(tx.audit().append(List.of(next)))
                    .as("what does not follow")
                    .isFalse();
            return true;
        });
        assertThat(after(0)).hasSize(1);
        assertThat(head().sequence()).isEqualTo(3);
        assertThat(unread(null, 10)).hasSize(1).allMatch(event -> isOfAcme(event, 3));
        assertThat(store.check()).isEmpty();
    }

    private boolean isOfAcme(AuditEvent event, long sequence) {
        return event.organization().equals(acme.id()) && event.sequence() == sequence;
    }

    private void acknowledge(OrganizationId organization, long sequence) {
        store.write(tx -> {
            tx.audit().acknowledge(organization, sequence);
            return true;
        });
    }

    private List<AuditEvent> unread(@Nullable UnreadPosition after, int limit) {
        return store.read(reader -> reader.audit().unread(after, limit));
    }

    private void append(AuditEvent event) {
        store.write(tx -> {
            assertThat(tx.organizations().lock(acme.id())).isPresent();
            assertThat(tx.audit().append(List.of(event))).isTrue();
            return true;
        });
    }

    private AuditAnchor head() {
        return store.read(reader -> reader.audit().head(acme.id(), AuditChain.CHANGES));
    }

    private List<AuditEvent> after(long sequence) {
        return store.read(reader -> reader.audit().after(acme.id(), AuditChain.CHANGES, sequence, 100));
    }
}
