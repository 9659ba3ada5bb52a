package io.mailadmin.jdbc;

import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;

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
}
