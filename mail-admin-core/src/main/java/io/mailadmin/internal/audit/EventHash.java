package io.mailadmin.internal.audit;

import io.mailadmin.audit.AuditEvent;
import io.mailadmin.audit.ClientInfo;
import io.mailadmin.audit.KeyedHash;
import io.mailadmin.internal.text.EpochMicros;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Objects;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Hashes events: SHA-256 over all components of an event, the previous hash among them, and over that the keyed hash that the
 * host gave for the event's time. Each component goes in as its length in bytes, a colon and its text in UTF-8, so that no two
 * events are written alike. Thread-safe.
 */
public final class EventHash {

    /** The first part: another form of hashing would have another one. */
    private static final String FORMAT = "mail-admin event 1";

    /** So far the clocks of a host's servers may be apart when a key takes over. */
    private static final Duration APART = Duration.ofMinutes(10);

    private static final KeyedHash NONE = message -> message;

    private final NavigableMap<Instant, KeyedHash> keys;

    private EventHash(NavigableMap<Instant, KeyedHash> keys) {
        this.keys = keys;
    }

    /** Without a key: whoever can write to the database can compute the hashes, too. */
    public static EventHash unkeyed() {
        return new EventHash(new TreeMap<>(Map.of(Instant.MIN, NONE)));
    }

    /** This, but with {@code key} for events that happen at {@code from} and later, until the next one's time. */
    public EventHash with(KeyedHash key, Instant from) {
        NavigableMap<Instant, KeyedHash> more = new TreeMap<>(keys);
        more.put(from, key);
        return new EventHash(more);
    }

    /** The hash of {@code event}, whatever its own component of that name is. */
    String of(AuditEvent event) {
        StringBuilder text = new StringBuilder();
        ClientInfo client = event.client();
        append(
                text,
                FORMAT,
                event.organization(),
                event.chain(),
                event.sequence(),
                EpochMicros.of(event.time()),
                event.actor().kind(),
                event.actor().id(),
                event.actor().name(),
                client == null ? null : client.address(),
                client == null ? null : client.userAgent(),
                event.action(),
                event.target().kind(),
                event.target().id(),
                event.target().label(),
                event.target().orgUnit(),
                event.before(),
                event.after(),
                event.previousHash());
        byte[] digest = KeyedHashes.sha256(text.toString().getBytes(StandardCharsets.UTF_8));
        return HexFormat.of().formatHex(keyOf(event.time()).getValue().hash(digest));
    }

    /**
     * Whether {@code event} has the hash that it must have; takes the same time wherever the two differ. One that was made with a
     * key whose time was over when those before it were written does not fit, whatever time it tells: that key may have got
     * away since.
     *
     * @param latest the latest time that those before it tell
     */
    boolean fits(AuditEvent event, Instant latest) {
        boolean inTime = !keyOf(event.time())
                .getKey()
                .isBefore(keyOf(latest.minus(APART)).getKey());
        boolean equal = MessageDigest.isEqual(
                of(event).getBytes(StandardCharsets.UTF_8), event.hash().getBytes(StandardCharsets.UTF_8));
        return inTime && equal;
    }

    private Map.Entry<Instant, KeyedHash> keyOf(Instant time) {
        return Objects.requireNonNull(keys.floorEntry(time), "the first begins before all time");
    }

    private static void append(StringBuilder text, @Nullable Object... parts) {
        for (Object part : parts) {
            if (part == null) {
                text.append('-');
            } else {
                String value = part.toString();
                text.append(value.getBytes(StandardCharsets.UTF_8).length)
                        .append(':')
                        .append(value);
            }
        }
    }
}
