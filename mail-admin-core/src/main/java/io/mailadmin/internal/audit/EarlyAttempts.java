package io.mailadmin.internal.audit;

/**
 * How many attempts to sign in came during a wait, as one attempt finds out. Of one thread.
 *
 * <p>An attempt during the wait counts itself, and is written to the access log if it is the first; one after the wait is told
 * all of them, and its event tells them on. So a flood fills no log, and yet none of it is missed.
 */
public final class EarlyAttempts {

    private long count;

    /** Adds what was counted. */
    public void add(long more) {
        count += more;
    }

    boolean isFirst() {
        return count == 1;
    }

    long count() {
        return count;
    }
}
