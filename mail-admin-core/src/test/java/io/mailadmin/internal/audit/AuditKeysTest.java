package io.mailadmin.internal.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailadmin.MailAdmin;
import io.mailadmin.audit.AuditAction;
import io.mailadmin.audit.AuditActor;
import io.mailadmin.audit.AuditAnchor;
import io.mailadmin.audit.AuditChain;
import io.mailadmin.audit.AuditEvent;
import io.mailadmin.audit.AuditReport.Fault;
import io.mailadmin.audit.AuditReport.Reason;
import io.mailadmin.audit.AuditTarget;
import io.mailadmin.audit.KeyedHash;
import io.mailadmin.contract.InMemoryMailStore;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.internal.password.Argon2PasswordHasher;
import io.mailadmin.organization.ServiceTypeDefinition;
import io.mailadmin.store.MailStore;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Keys of the audit trail that follow one another, on the operator's chain. */
class AuditKeysTest {

    private static final Instant TAKEOVER = Instant.parse("2027-01-01T00:00:00Z");
    private static final KeyedHash OLD = KeyedHashes.hmac(key(1));
    private static final KeyedHash NEW = KeyedHashes.hmac(key(2));
    private static final EventHash ONLY_OLD = EventHash.unkeyed().with(OLD, Instant.MIN);
    private static final EventHash BOTH = ONLY_OLD.with(NEW, TAKEOVER);

    @Test
    void aKeyTakesOverAtItsTimeAndWhatWasBeforeVerifiesWithItsOwn() {
        List<AuditEvent> events = events(BOTH, -60, -1, 0, 1, 60);
        assertThat(fault(BOTH, events)).isNull();
        assertThat(fault(ONLY_OLD, events)).as("without the next key").isEqualTo(new Fault(3, Reason.CHANGED));
        EventHash onlyNew = EventHash.unkeyed().with(NEW, TAKEOVER);
        assertThat(fault(onlyNew, events)).as("without the first key").isEqualTo(new Fault(1, Reason.CHANGED));
        assertThat(fault(EventHash.unkeyed(), events)).isEqualTo(new Fault(1, Reason.CHANGED));
        EventHash third = BOTH.with(KeyedHashes.hmac(key(3)), TAKEOVER.plus(Duration.ofDays(1)));
        assertThat(fault(third, events)).as("with one whose time has not come").isNull();
    }

    @Test
    void aKeyMayBeginWhereThereWasNone() {
        EventHash later = EventHash.unkeyed().with(NEW, TAKEOVER);
        List<AuditEvent> events = events(later, -60, 60);
        assertThat(fault(later, events)).isNull();
        assertThat(fault(EventHash.unkeyed(), events)).isEqualTo(new Fault(2, Reason.CHANGED));
    }

    @Test
    void whoHasTheOldKeyCannotRewriteWhatTheNewOneFollows() {
        List<AuditEvent> forged = new ArrayList<>(events(ONLY_OLD, -90, -30));
        List<AuditEvent> genuine = events(BOTH, -60, -30, 30, 60);
        forged.addAll(genuine.subList(2, 4));
        assertThat(fault(BOTH, forged)).isEqualTo(new Fault(3, Reason.UNLINKED));
    }

    @Test
    void whoHasTheOldKeyCannotGoOnWithItByWritingAnOldTime() {
        List<AuditEvent> events = new ArrayList<>(events(BOTH, -60, 60));
        events.addAll(events(ONLY_OLD, events.get(1).toAnchor(), -30));
        assertThat(fault(BOTH, events)).isEqualTo(new Fault(3, Reason.CHANGED));
    }

    @Test
    void serversWhoseClocksAreAFewMinutesApartChangeKeysTogether() {
        assertThat(fault(BOTH, events(BOTH, -9, 5, -4, 6, 5))).isNull();
        assertThat(fault(BOTH, events(BOTH, 11, -1))).isEqualTo(new Fault(2, Reason.CHANGED));
    }

    @Test
    void theBuilderTakesKeysAndHashesThatTheHostComputes() {
        AtomicInteger computed = new AtomicInteger();
        KeyedHash module = message -> {
            assertThat(message).hasSize(32);
            computed.incrementAndGet();
            return NEW.hash(message);
        };
        MailStore store = new InMemoryMailStore();
        Instant[] times = {TAKEOVER.minusSeconds(1), TAKEOVER};
        for (int i = 0; i < times.length; i++) {
            builder(store, times[i])
                    .auditKey(key(1))
                    .auditHash(module, TAKEOVER)
                    .build()
                    .operator("tests")
                    .serviceTypes()
                    .create(ServiceTypeDefinition.of("type" + i, "표준", "Standard", 1 << 20));
            assertThat(computed).hasValue(i);
        }
        var inMemory = builder(store, TAKEOVER).auditKey(key(1)).auditKey(key(2), TAKEOVER);
        assertThat(inMemory.build()
                        .operator("tests")
                        .auditLogs()
                        .ofOperator()
                        .verify(AuditChain.CHANGES)
                        .events())
                .isEqualTo(2);
        assertThatThrownBy(() -> inMemory.auditKey(new byte[31], TAKEOVER)).isInstanceOf(InvalidInputException.class);
    }

    @Test
    void aHashThatCannotBeHadLetsNothingHappen() {
        MailStore store = new InMemoryMailStore();
        for (KeyedHash broken : List.<KeyedHash>of(message -> new byte[16], message -> {
            throw new IllegalStateException("the module does not answer");
        })) {
            var operator = builder(store, TAKEOVER)
                    .auditHash(broken, Instant.EPOCH)
                    .build()
                    .operator("tests");
            assertThatIllegalStateException()
                    .isThrownBy(() -> operator.serviceTypes()
                            .create(ServiceTypeDefinition.of("standard", "표준", "Standard", 1 << 20)));
            assertThat(operator.serviceTypes().list()).isEmpty();
        }
    }

    private static MailAdmin.Builder builder(MailStore store, Instant now) {
        return MailAdmin.builder(store)
                .clock(Clock.fixed(now, ZoneOffset.UTC))
                .passwordHasher(Argon2PasswordHasher.withParameters(64, 1, 1));
    }

    private static byte[] key(int number) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) number);
        return key;
    }

    /** Events from the beginning of a chain, so many minutes from the takeover. */
    private static List<AuditEvent> events(EventHash hash, int... minutes) {
        return events(hash, AuditAnchor.beginning(AuditChain.CHANGES), minutes);
    }

    private static List<AuditEvent> events(EventHash hash, AuditAnchor after, int... minutes) {
        List<AuditEvent> events = new ArrayList<>();
        AuditAnchor last = after;
        for (int each : minutes) {
            var source = new EventSource(
                    AuditEvent.OPERATOR,
                    new AuditActor(AuditActor.Kind.OPERATOR, "tests", "tests"),
                    null,
                    TAKEOVER.plus(Duration.ofMinutes(each)));
            var target = new AuditTarget(
                    AuditTarget.Kind.SERVICE_TYPE, "standard", "standard", OrgUnitId.rootOf(AuditEvent.OPERATOR));
            events.addAll(source.events(
                    hash,
                    last,
                    List.of(new EventDraft(
                            AuditAction.SERVICE_TYPE_CHANGED, target, "{}", "{\"minute\":" + each + "}"))));
            last = events.get(events.size() - 1).toAnchor();
        }
        return events;
    }

    private static @Nullable Fault fault(EventHash hash, List<AuditEvent> events) {
        MailStore store = new InMemoryMailStore();
        store.write(tx -> {
            tx.audit().lock(AuditEvent.OPERATOR, AuditChain.CHANGES);
            return tx.audit().append(events);
        });
        return new ChainVerifier(store, hash, AuditEvent.OPERATOR)
                .verify(AuditChain.CHANGES, null)
                .fault();
    }
}
