package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.IntFunction;
import java.util.function.Supplier;

/** Runs work on several threads. */
final class Race implements AutoCloseable {

    private static final int SECONDS = 30;

    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** The results of {@code work} on {@code count} threads that begin at the same time. */
    static <T> List<T> run(int count, IntFunction<T> work) {
        try (Race race = new Race()) {
            CountDownLatch start = new CountDownLatch(count);
            List<Future<T>> running = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                int number = i;
                running.add(race.threads.submit(() -> {
                    start.countDown();
                    await(start);
                    return work.apply(number);
                }));
            }
            return running.stream().map(Race::result).toList();
        }
    }

    <T> Future<T> begin(Supplier<T> work) {
        return threads.submit(work::get);
    }

    static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(SECONDS, TimeUnit.SECONDS))
                    .as("within " + SECONDS + " s")
                    .isTrue();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    /** The result, or the exception of the work. */
    static <T> T result(Future<T> running) {
        try {
            return running.get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException e) {
            throw new AssertionError("a thread failed: " + e.getCause(), e.getCause());
        } catch (TimeoutException e) {
            throw new AssertionError("not done within " + SECONDS + " s", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
    }

    @Override
    public void close() {
        threads.shutdownNow();
    }
}
