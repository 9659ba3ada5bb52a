package io.mailadmin.jdbc;

import io.mailadmin.error.BusyException;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BooleanSupplier;

/** Lets others go first. */
final class Pause {

    private Pause() {}

    /** Waits for a random time, so that those who collided do not collide again; an interrupt ends it and is kept. */
    static void upTo(Duration longest) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(longest.toMillis()) + 1);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Tries until an attempt succeeds, the first time in any case.
     *
     * @throws BusyException if none did within {@code longest}
     */
    static void untilDone(Duration longest, BooleanSupplier attempt) {
        long end = System.nanoTime() + longest.toNanos();
        while (!attempt.getAsBoolean()) {
            if (System.nanoTime() - end > 0) {
                throw new BusyException();
            }
            upTo(Duration.ofMillis(100));
        }
    }
}
