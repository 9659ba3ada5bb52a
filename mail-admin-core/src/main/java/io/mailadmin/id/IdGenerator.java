package io.mailadmin.id;

import java.util.UUID;

/** Makes ids; must be thread-safe, never repeat itself, and should be time-ordered (RFC 9562, version 7). */
@FunctionalInterface
public interface IdGenerator {

    /** The next id. */
    UUID next();
}
