package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailadmin.error.BusyException;
import io.mailadmin.store.MailStore;
import io.mailadmin.store.StoreTransaction;
import io.mailadmin.user.MailUser;
import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** One organization has one writer, and organizations do not wait for each other. */
@Timeout(60)
abstract class LockContract extends ContractPart {

    private final Duration lockWait;
    private OrganizationFixture acme;

    LockContract(Supplier<MailStore> opened, Duration lockWait) {
        super(opened);
        this.lockWait = lockWait;
    }

    @BeforeEach
    void prepare() {
        acme = fixture.organization("acme.example");
    }

    @Test
    void anotherOrganizationIsWrittenWhileThisOneIsLocked() {
        OrganizationFixture other = fixture.organization("other.example");

        whileLocked(tx -> {}, () -> assertThat(other.user("kim", other.root())).isNotNull());
    }

    @Test
    void aReaderNeitherWaitsForAWriterNorSeesWhatIsNotCommitted() {
        MailUser kim = acme.draft("kim", acme.root()).user();

        whileLocked(
                tx -> tx.users()
                        .insert(acme.id(), acme.draft("lee", acme.root()).row(), null),
                () -> {
                    assertThat(acme.find(acme.root()).users()).isZero();
                    assertThat(found(reader -> reader.users().find(acme.operator(), kim.id())))
                            .isEmpty();
                });

        assertThat(acme.find(acme.root()).users()).isEqualTo(1);
    }

    @Test
    void aWriterWaitsForTheLockAndThenSeesTheLatest() {
        CountDownLatch locked = new CountDownLatch(1);
        try (Race race = new Race()) {
            Future<MailUser> first = race.begin(() -> acme.write(tx -> {
                locked.countDown();
                pause(Duration.ofMillis(200));
                MailUser kim = acme.draft("kim", acme.root()).user();
                tx.users()
                        .insert(
                                acme.id(),
                                UserDraft.of(kim.login(), acme.root()).row(),
                                null);
                return kim;
            }));
            Race.await(locked);

            assertThat(acme.writes(tx -> tx.users()
                            .findByLogin(acme.operator(), acme.address("kim"))
                            .isPresent()))
                    .isTrue();
            Race.result(first);
        }
    }

    @Test
    void aLockThatIsNotHadInTimeIsBusy() {
        whileLocked(tx -> {}, () -> {
            long begin = System.nanoTime();
            assertThatThrownBy(acme::locked).isInstanceOf(BusyException.class);
            assertThat(Duration.ofNanos(System.nanoTime() - begin))
                    .isBetween(lockWait.multipliedBy(4).dividedBy(5), lockWait.plusSeconds(5));
        });

        assertThat(acme.user("kim", acme.root())).isNotNull();
    }

    /** Runs {@code meanwhile} on this thread while another one holds the lock and has done {@code writes}. */
    private void whileLocked(Consumer<StoreTransaction> writes, Runnable meanwhile) {
        CountDownLatch locked = new CountDownLatch(1);
        CountDownLatch release = new CountDownLatch(1);
        try (Race race = new Race()) {
            Future<Boolean> holder = race.begin(() -> acme.write(tx -> {
                writes.accept(tx);
                locked.countDown();
                Race.await(release);
                return true;
            }));
            try {
                Race.await(locked);
                meanwhile.run();
            } finally {
                release.countDown();
            }
            assertThat(Race.result(holder)).isTrue();
        }
    }

    private static void pause(Duration duration) {
        try {
            Thread.sleep(duration.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
