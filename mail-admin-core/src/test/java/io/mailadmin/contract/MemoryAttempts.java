package io.mailadmin.contract;

import io.mailadmin.store.SignInAttempts;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The rows about attempts to sign in, an empty one for a row that was removed, and the secret behind their keys. */
record MemoryAttempts(
        Map<String, Optional<SignInAttempts>> rows,
        @Nullable String secret) {

    static final MemoryAttempts NONE = new MemoryAttempts(Map.of(), null);

    static MemoryAttempts row(String key, Optional<SignInAttempts> row) {
        return new MemoryAttempts(Map.of(key, row), null);
    }

    MemoryAttempts with(MemoryAttempts changes) {
        Map<String, Optional<SignInAttempts>> merged = new HashMap<>(rows);
        merged.putAll(changes.rows);
        return new MemoryAttempts(merged, changes.secret == null ? secret : changes.secret);
    }
}
