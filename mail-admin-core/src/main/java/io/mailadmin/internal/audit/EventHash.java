package io.mailadmin.internal.audit;

import io.mailadmin.audit.AuditEvent;
import io.mailadmin.audit.ClientInfo;
import io.mailadmin.internal.text.EpochMicros;
import java.nio.charset.StandardCharsets;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Hashes events: SHA-256, or HMAC-SHA-256 with a host's key, over all components of an event, the previous hash among them.
 * Each goes in as its length in bytes, a colon and its text in UTF-8, so that no two events are written alike. Thread-safe.
 */
public final class EventHash {

    private static final String ALGORITHM = "HmacSHA256";

    /** The first part: another form of hashing would have another one. */
    private static final String FORMAT = "mail-admin event 1";

    private final @Nullable SecretKeySpec key;

    private EventHash(@Nullable SecretKeySpec key) {
        this.key = key;
    }

    /** Without a key: whoever can write to the database can compute the hashes, too. */
    public static EventHash unkeyed() {
        return new EventHash(null);
    }

    /** With the host's key, which the database must never see. */
    public static EventHash keyed(byte[] key) {
        return new EventHash(new SecretKeySpec(key, ALGORITHM));
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
        return HexFormat.of().formatHex(digest(text.toString().getBytes(StandardCharsets.UTF_8)));
    }

    /** Whether {@code event} has the hash that it must have; takes the same time wherever the two differ. */
    boolean fits(AuditEvent event) {
        return MessageDigest.isEqual(
                of(event).getBytes(StandardCharsets.UTF_8), event.hash().getBytes(StandardCharsets.UTF_8));
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

    private byte[] digest(byte[] bytes) {
        try {
            if (key == null) {
                return MessageDigest.getInstance("SHA-256").digest(bytes);
            }
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(bytes);
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("Every Java platform has SHA-256, and its HMAC takes any key", e);
        }
    }
}
