package io.mailadmin.contract;

import io.mailadmin.store.SignInAttemptStore;
import io.mailadmin.store.SignInAttempts;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/** The rows about attempts to sign in, in memory. */
record MemorySignInAttempts(MemorySession session) implements SignInAttemptStore {

    private static final String SECRET = "secret of sign-in attempts";

    @Override
    public Optional<SignInAttempts> find(String key) {
        return session.now().attempts().rows().getOrDefault(key, Optional.empty());
    }

    @Override
    public SignInAttempts lock(String key, Instant now) {
        session.lock(key);
        SignInAttempts latest = find(key).orElseGet(() -> SignInAttempts.none(key, now));
        save(latest);
        return latest;
    }

    @Override
    public void save(SignInAttempts attempts) {
        session.put(MemoryAttempts.row(attempts.key(), Optional.of(attempts)));
    }

    @Override
    public void removeExpired(Instant now, int limit) {
        session.now().attempts().rows().values().stream()
                .flatMap(Optional::stream)
                .filter(row -> !row.expiresAt().isAfter(now))
                .map(SignInAttempts::key)
                .limit(limit)
                .sorted()
                .toList()
                .forEach(key -> removeIfStillExpired(key, now));
    }

    @Override
    public String secret(String candidate) {
        session.lock(SECRET);
        String present = session.now().attempts().secret();
        if (present != null) {
            return present;
        }
        session.put(new MemoryAttempts(Map.of(), candidate));
        return candidate;
    }

    private void removeIfStillExpired(String key, Instant now) {
        session.lock(key);
        if (find(key).filter(row -> !row.expiresAt().isAfter(now)).isPresent()) {
            session.put(MemoryAttempts.row(key, Optional.empty()));
        }
    }
}
