package io.mailadmin.audit;

/**
 * A keyed hash whose key the host holds, so that it may stay in a vault or a hardware module: HMAC-SHA-256, or another function that
 * nobody computes without the key. Must be thread-safe.
 */
@FunctionalInterface
public interface KeyedHash {

    /**
     * The hash of {@code message}, always the same for the same. Whatever it throws lets the call fail of which it is a part, with
     * nothing changed. It is called while an organization's row is held, so it delays all who change something there.
     *
     * @param message 32 bytes, which may be overwritten
     * @return 32 bytes
     */
    byte[] hash(byte[] message);
}
