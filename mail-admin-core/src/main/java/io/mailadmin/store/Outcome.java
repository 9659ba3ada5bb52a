package io.mailadmin.store;

/** How a write ended. */
public enum Outcome {
    /** Written. */
    DONE,
    /** Nothing written: the row is gone or has another version. */
    STALE,
    /** Nothing written: a unique name or address has another owner. */
    TAKEN
}
