package io.mailadmin.examples.benchmark;

import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Lets the contenders do each work by turns, round after round, so that a noisy machine is unfair to none of them. */
final class Stopwatch implements AutoCloseable {

    private final List<Contender> contenders;
    private final DataSet data;
    private final Duration turn;
    private final Map<Contender, List<Client>> clients = new HashMap<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();

    /** Measures {@code contenders}, each for the time of a {@code turn} before the next comes. */
    Stopwatch(List<Contender> contenders, DataSet data, Duration turn) {
        this.contenders = contenders;
        this.data = data;
        this.turn = turn;
    }

    /** The samples of each contender, after a round to warm up that does not count. */
    List<Samples> measure(Work work, int rounds) throws SQLException, InterruptedException {
        List<Samples> all = contenders.stream().map(contender -> new Samples()).toList();
        boolean warmsUp = !work.isBulk();
        for (int round = warmsUp ? -1 : 0; round < rounds; round++) {
            for (int i = 0; i < all.size(); i++) {
                turn(contenders.get(i), work, round, round < 0 ? new Samples() : all.get(i));
            }
        }
        return all;
    }

    private void turn(Contender contender, Work work, int round, Samples samples)
            throws SQLException, InterruptedException {
        List<Client> open = clients.computeIfAbsent(contender, any -> new ArrayList<>());
        while (open.size() < work.threads()) {
            open.add(contender.open());
        }
        List<Callable<Samples>> turns = new ArrayList<>();
        for (int thread = 0; thread < work.threads(); thread++) {
            Client client = open.get(thread);
            long first = (round * 64L + thread) * 1_000_003;
            turns.add(() -> calls(client, work, first));
        }
        long start = System.nanoTime();
        for (Future<Samples> part : threads.invokeAll(turns)) {
            samples.addAll(result(part));
        }
        samples.elapsed(System.nanoTime() - start);
    }

    private Samples calls(Client client, Work work, long first) throws SQLException {
        Samples samples = new Samples();
        long end = System.nanoTime() + turn.toNanos();
        for (long number = first; samples.calls() == 0 || System.nanoTime() < end; number++) {
            work.before().run(client, data, number);
            long start = System.nanoTime();
            long users = work.call().run(client, data, number);
            samples.add(System.nanoTime() - start, users);
        }
        return samples;
    }

    private static Samples result(Future<Samples> part) throws SQLException, InterruptedException {
        try {
            return part.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof SQLException cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }

    @Override
    public void close() throws SQLException {
        threads.shutdownNow();
        for (List<Client> open : clients.values()) {
            for (Client client : open) {
                client.close();
            }
        }
    }
}
