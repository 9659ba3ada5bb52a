package io.mailadmin.internal.text;

import java.time.Instant;

/** Times as the microseconds since 1970 that stores keep. */
public final class EpochMicros {

    private EpochMicros() {}

    /** Not by {@code ChronoUnit}, which counts nanoseconds on the way and overflows in the year 2262. */
    public static long of(Instant time) {
        return time.getEpochSecond() * 1_000_000 + time.getNano() / 1_000;
    }
}
