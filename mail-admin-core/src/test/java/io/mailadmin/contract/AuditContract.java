package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.audit.AuditAction;
import io.mailadmin.audit.AuditActor;
import io.mailadmin.audit.AuditAnchor;
import io.mailadmin.audit.AuditChain;
import io.mailadmin.audit.AuditEvent;
import io.mailadmin.audit.AuditTarget;
import io.mailadmin.audit.ClientInfo;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.store.Asker;
import io.mailadmin.store.LockedOrganization;
import io.mailadmin.store.MailStore;
import io.mailadmin.user.MailUser;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Chains of events. */
abstract class AuditContract extends ContractPart {

    private OrganizationFixture acme;

    AuditContract(Supplier<MailStore> opened) {
        super(opened);
    }

    @BeforeEach
    void prepare() {
        acme = fixture.organization("acme.example");
    }

    @Test
    void anEventIsReadAsItWasWritten() {
        AuditEvent written = new AuditEvent(
                acme.id(),
                head().sequence() + 1,
                ContractFixture.THEN,
                new AuditActor(AuditActor.Kind.ADMINISTRATOR, UUID.randomUUID().toString(), "kim@\uD55C\uAE00.example"),
                new ClientInfo("2001:db8::1", "Agent 'x' \" \\ \uD83D\uDE00 "),
                AuditAction.USER_CHANGED,
                new AuditTarget(
                        AuditTarget.Kind.USER,
                        UUID.randomUUID().toString(),
                        "\uD83D\uDE00",
                        new OrgUnitId(UUID.randomUUID())),
                "{\"b\": 1,  \"a\":\"" + "\uD83D\uDE00".repeat(20_000) + "\"} ",
                null,
                "%064x".formatted(7),
                "%064x".formatted(8));
        append(written);

        assertThat(after(written.sequence() - 1)).containsExactly(written);
        assertThat(head()).isEqualTo(written.toAnchor());
        AuditEvent without = EventFixture.next(acme.id(), head());
        AuditEvent bare = new AuditEvent(
                without.organization(),
                without.sequence(),
                without.time(),
                without.actor(),
                null,
                without.action(),
                without.target(),
                null,
                null,
                without.previousHash(),
                without.hash());
        append(bare);
        assertThat(after(written.sequence())).containsExactly(bare);
    }

    @Test
    void theLockedOrganizationTellsHeadAndTheAskersLogin() {
        MailUser kim = acme.user("kim", acme.root());
        LockedOrganization locked = lock(acme.asker(kim));

        assertThat(locked.head()).isEqualTo(head());
        assertThat(locked.eventSequence()).isEqualTo(head().sequence());
        assertThat(locked.askerLogin()).isEqualTo(kim.login());
        assertThat(lock(acme.operator()).askerLogin()).isNull();
        MailUser nobody = acme.draft("nobody", acme.root()).user();
        assertThat(lock(acme.asker(nobody)).askerLogin()).isNull();
    }

    @Test
    void aChainBeginsAtItsBeginning() {
        var added = ContractFixture.newOrganization("new.example");
        store.write(tx -> tx.organizations().insert(added));

        for (AuditChain chain : AuditChain.values()) {
            AuditAnchor beginning = AuditAnchor.beginning(chain);
            assertThat(store.<AuditAnchor>read(reader -> reader.audit().head(added.id(), chain)))
                    .isEqualTo(beginning);
            assertThat(store.<AuditAnchor>read(reader -> reader.audit().checkpoint(added.id(), chain)))
                    .isEqualTo(beginning);
        }
    }

    @Test
    void onlyWhatFollowsTheHeadIsAppended() {
        AuditAnchor head = head();
        AuditEvent next = EventFixture.next(acme.id(), head);
        AuditEvent afterNext = EventFixture.next(acme.id(), next.toAnchor());

        store.write(tx -> {
            assertThat(tx.organizations().lock(acme.id())).isPresent();
            assertThat(tx.audit().append(List.of(afterNext))).isFalse();
            assertThat(tx.audit().append(List.of(next, afterNext))).isTrue();
            assertThat(tx.audit().append(List.of(afterNext))).isFalse();
            return true;
        });

        assertThat(head()).isEqualTo(afterNext.toAnchor());
        assertThat(after(head.sequence())).containsExactly(next, afterNext);
    }

    @Test
    void aChainIsReadInRuns() {
        for (int i = 0; i < 4; i++) {
            append(EventFixture.next(acme.id(), head()));
        }
        List<Long> sequences = new ArrayList<>();
        long last = 0;
        List<AuditEvent> run;
        do {
            long from = last;
            run = store.read(reader -> reader.audit().after(acme.id(), AuditChain.CHANGES, from, 2));
            run.forEach(event -> sequences.add(event.sequence()));
            last = run.isEmpty() ? last : run.get(run.size() - 1).sequence();
        } while (!run.isEmpty());
        assertThat(sequences).containsExactly(1L, 2L, 3L, 4L, 5L);
    }

    @Test
    void nothingIsLeftOfEventsOfAUnitOfWorkThatThrows() {
        AuditAnchor before = head();
        try {
            acme.change(tx -> {
                assertThat(tx.audit().append(List.of(EventFixture.next(acme.id(), before))))
                        .isTrue();
                throw new IllegalArgumentException("of the work");
            });
        } catch (IllegalArgumentException e) {
            assertThat(e).hasMessage("of the work");
        }
        assertThat(head()).isEqualTo(before);
        assertThat(after(before.sequence())).isEmpty();
    }

    @Test
    void chainsWithoutAnOrganizationsRowAreLockedByThemselves() {
        OrganizationId unknown = new OrganizationId(UUID.randomUUID());
        for (OrganizationId owner : List.of(unknown, AuditEvent.OPERATOR)) {
            Chain chain = owner.equals(unknown)
                    ? new Chain(owner, AuditChain.ACCESS, AuditAction.SIGNED_IN)
                    : new Chain(owner, AuditChain.CHANGES, AuditAction.SERVICE_TYPE_CREATED);
            assertThat(chain.head(store)).isEqualTo(AuditAnchor.beginning(chain.chain()));
            chain.append(store);
            AuditEvent second = chain.append(store);
            assertThat(second.sequence()).isEqualTo(2);
            assertThat(chain.head(store)).isEqualTo(second.toAnchor());
        }
        assertThat(store.<AuditAnchor>read(reader -> reader.audit().head(unknown, AuditChain.CHANGES)))
                .isEqualTo(AuditAnchor.beginning(AuditChain.CHANGES));
    }

    @Test
    void manyWritersOfOneChainLeaveNoGap() {
        Chain chain = new Chain(acme.id(), AuditChain.ACCESS, AuditAction.SIGNED_IN);
        Race.run(8, racer -> {
            for (int i = 0; i < 4; i++) {
                chain.append(store);
            }
            return true;
        });
        assertThat(chain.head(store).sequence()).isEqualTo(32);
        assertThat(listed(reader -> reader.audit().after(acme.id(), AuditChain.ACCESS, 0, 100)))
                .extracting(AuditEvent::sequence)
                .hasSize(32)
                .isSorted()
                .doesNotHaveDuplicates();
    }

    private void append(AuditEvent event) {
        store.write(tx -> {
            assertThat(tx.organizations().lock(acme.id())).isPresent();
            assertThat(tx.audit().append(List.of(event))).isTrue();
            return true;
        });
    }

    private LockedOrganization lock(Asker asker) {
        return store.write(tx -> tx.organizations().lock(asker).orElseThrow());
    }

    private AuditAnchor head() {
        return store.read(reader -> reader.audit().head(acme.id(), AuditChain.CHANGES));
    }

    private List<AuditEvent> after(long sequence) {
        return store.read(reader -> reader.audit().after(acme.id(), AuditChain.CHANGES, sequence, 100));
    }

    /** A chain that no organization's row stands for. */
    private record Chain(OrganizationId owner, AuditChain chain, AuditAction action) {

        AuditAnchor head(MailStore store) {
            return store.read(reader -> reader.audit().head(owner, chain));
        }

        AuditEvent append(MailStore store) {
            return store.write(tx -> {
                AuditEvent next = EventFixture.next(owner, tx.audit().lock(owner, chain), action, ContractFixture.THEN);
                assertThat(tx.audit().append(List.of(next))).isTrue();
                return next;
            });
        }
    }
}
