package io.mailadmin.examples.benchmark;

import java.util.Arrays;

/** How long the calls of one contender took, in all rounds. Not thread-safe. */
final class Samples {

    private static final int FIRST_CAPACITY = 1_024;

    private long[] nanos = new long[FIRST_CAPACITY];
    private int calls;
    private long users;
    private long elapsed;

    /** Adds a call that read or wrote {@code itsUsers}. */
    void add(long duration, long itsUsers) {
        if (calls == nanos.length) {
            nanos = Arrays.copyOf(nanos, 2 * calls);
        }
        nanos[calls++] = duration;
        users += itsUsers;
    }

    /** Adds those of another thread that ran at the same time. */
    void addAll(Samples other) {
        for (int i = 0; i < other.calls; i++) {
            add(other.nanos[i], 0);
        }
        users += other.users;
    }

    /** Adds to the time that all of them took together. */
    void elapsed(long duration) {
        elapsed += duration;
    }

    int calls() {
        return calls;
    }

    /** The least time, in microseconds, that is not less than that part of the calls took. */
    double micros(double part) {
        if (calls == 0) {
            return 0;
        }
        long[] sorted = Arrays.copyOf(nanos, calls);
        Arrays.sort(sorted);
        return sorted[(int) Math.min(calls - 1L, (long) (part * calls))] / 1e3;
    }

    /** How many users were read or written in each call. */
    double usersEach() {
        return calls == 0 ? 0 : (double) users / calls;
    }

    double callsPerSecond() {
        return elapsed == 0 ? 0 : calls * 1e9 / elapsed;
    }

    double usersPerSecond() {
        return elapsed == 0 ? 0 : users * 1e9 / elapsed;
    }
}
