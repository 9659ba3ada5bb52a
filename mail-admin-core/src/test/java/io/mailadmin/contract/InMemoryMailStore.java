package io.mailadmin.contract;

import io.mailadmin.store.Defect;
import io.mailadmin.store.MailStore;
import io.mailadmin.store.StoreReader;
import io.mailadmin.store.StoreTransaction;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * A complete store that keeps everything in memory: for tests, and to read. A unit of work changes copies of the
 * organizations that it has locked, and they take the place of the originals when it ends. Thread-safe.
 *
 * <p>It is stricter than a database: a write to an organization that the unit of work has not locked is an
 * {@link IllegalStateException}. A write costs as much as copying the organization.
 */
public final class InMemoryMailStore implements MailStore {

    private static final Duration LOCK_WAIT = Duration.ofSeconds(10);

    private final AtomicReference<MemorySnapshot> committed = new AtomicReference<>(MemorySnapshot.EMPTY);
    private final MemoryLocks locks;

    /** An empty store. */
    public InMemoryMailStore() {
        this(LOCK_WAIT);
    }

    /** An empty store that waits {@code lockWait} for a lock instead of 10 seconds. */
    public InMemoryMailStore(Duration lockWait) {
        this.locks = new MemoryLocks(lockWait);
    }

    @Override
    public <T> T read(Function<StoreReader, T> work) {
        try (MemorySession session = new MemorySession(committed, null)) {
            return work.apply(session);
        }
    }

    @Override
    public <T> T write(Function<StoreTransaction, T> work) {
        try (MemorySession session = new MemorySession(committed, locks)) {
            T result = work.apply(session);
            session.commit();
            return result;
        }
    }

    @Override
    public List<Defect> check() {
        return new MemoryCheck(committed.get()).defects();
    }
}
