package io.mailadmin.internal.password;

import io.mailadmin.error.BusyException;
import java.time.Duration;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.bouncycastle.crypto.generators.Argon2BytesGenerator.BlockPool;

/**
 * Lets so many threads hash at once and no more, first come first served, each with memory that is used again; a hash of
 * our own cost allocates next to nothing.
 */
final class HashingSlots {

    private final Semaphore permits;
    private final Queue<BlockPool> pools = new ConcurrentLinkedQueue<>();
    private final int blocksPerPool;
    private final Duration patience;

    /**
     * Slots whose memory is taken when first used.
     *
     * @param blocksPerPool the blocks of 1 KiB that a slot keeps; a dearer hash gets more for its time only
     * @param patience how long to wait for a slot
     */
    HashingSlots(int slots, int blocksPerPool, Duration patience) {
        this.permits = new Semaphore(slots, true);
        this.blocksPerPool = blocksPerPool;
        this.patience = patience;
    }

    /**
     * Does {@code work} in a slot.
     *
     * @throws BusyException if none became free in time or the wait was interrupted, the interrupt flag then being kept
     */
    <T> T run(Function<BlockPool, T> work) {
        acquire();
        BlockPool pool = pools.poll();
        if (pool == null) {
            pool = new OrderedBlockPool(blocksPerPool);
        }
        try {
            return work.apply(pool);
        } finally {
            pools.add(pool);
            permits.release();
        }
    }

    private void acquire() {
        try {
            if (permits.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS)) {
                return;
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new BusyException();
    }
}
