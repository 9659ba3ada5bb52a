package io.mailadmin.contract;

import io.mailadmin.error.BusyException;
import java.time.Duration;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/** One lock for each thing that has one writer at a time: organizations, domains and service types, by their ids. */
final class MemoryLocks {

    private final ConcurrentMap<Object, Semaphore> locks = new ConcurrentHashMap<>();
    private final Duration wait;

    MemoryLocks(Duration wait) {
        this.wait = wait;
    }

    void take(Object id) {
        Semaphore lock = locks.computeIfAbsent(id, any -> new Semaphore(1, true));
        try {
            if (!lock.tryAcquire(wait.toNanos(), TimeUnit.NANOSECONDS)) {
                throw new BusyException();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new BusyException();
        }
    }

    void release(Object id) {
        locks.get(id).release();
    }
}
