package io.mailadmin.password;

import io.mailadmin.error.InvalidInputException;

/**
 * What one Argon2 hash costs, capped so that no stored hash can take a server's memory or time.
 *
 * @param memoryKib the memory in KiB: 8 per lane to 131,072 (128 MiB)
 * @param iterations the passes over the memory: 1 to 10
 * @param parallelism the lanes: 1 to 4
 */
public record Argon2Cost(int memoryKib, int iterations, int parallelism) {

    private static final int MOST_MEMORY = 131_072;
    private static final int LEAST_MEMORY_PER_LANE = 8;
    private static final int MOST_ITERATIONS = 10;
    private static final int MOST_LANES = 4;

    /**
     * Checks the caps.
     *
     * @throws InvalidInputException PASSWORD_HASH_INVALID if the cost lies outside
     */
    public Argon2Cost {
        if (!within(parallelism, 1, MOST_LANES)
                || !within(iterations, 1, MOST_ITERATIONS)
                || !within(memoryKib, LEAST_MEMORY_PER_LANE * parallelism, MOST_MEMORY)) {
            throw HashErrors.refusal();
        }
    }

    private static boolean within(int value, int least, int most) {
        return value >= least && value <= most;
    }
}
