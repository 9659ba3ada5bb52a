package io.mailadmin.internal.paging;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.internal.text.EpochMicros;
import io.mailadmin.page.Cursor;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Writes and reads cursors: a fingerprint of the query, the place next to which the page begins, and in which direction. There is nothing in
 * them to protect, since organization and scope never come from a cursor.
 */
public final class CursorCodec {

    private static final int FORWARD = 2;
    private static final int BACKWARD = 3;
    private static final int FINGERPRINT_BYTES = 8;

    /** The end of the year 9999, after which not every database counts. */
    private static final long LATEST_MICROS = 253_402_300_800_000_000L;

    private final byte[] fingerprint;

    private CursorCodec(byte[] fingerprint) {
        this.fingerprint = fingerprint;
    }

    /** For the query that consists of {@code parts}. */
    public static CursorCodec forQuery(@Nullable Object... parts) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (Object part : parts) {
                byte[] text = Objects.toString(part).getBytes(StandardCharsets.UTF_8);
                digest.update((text.length + ":").getBytes(StandardCharsets.UTF_8));
                digest.update(text);
            }
            return new CursorCodec(Arrays.copyOf(digest.digest(), FINGERPRINT_BYTES));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    /**
     * What a cursor says.
     *
     * @param backward whether to go towards the first item
     * @param keys the place from where, as it was written
     */
    public record Place(boolean backward, List<String> keys) {

        /** Copies the keys. */
        public Place {
            keys = List.copyOf(keys);
        }
    }

    /** The cursor that says {@code place}. */
    public Cursor write(Place place) {
        var bytes = new ByteArrayOutputStream();
        try (var out = new DataOutputStream(bytes)) {
            out.writeByte(place.backward() ? BACKWARD : FORWARD);
            out.write(fingerprint);
            for (String key : place.keys()) {
                byte[] text = key.getBytes(StandardCharsets.UTF_8);
                out.writeShort(text.length);
                out.write(text);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return new Cursor(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.toByteArray()));
    }

    /**
     * What {@code cursor} says, with {@code parts} keys.
     *
     * @throws InvalidInputException if it is damaged or of another query
     */
    public Place read(Cursor cursor, int parts) {
        try (var in = new DataInputStream(
                new ByteArrayInputStream(Base64.getUrlDecoder().decode(cursor.value())))) {
            int direction = in.readByte();
            if (!Arrays.equals(in.readNBytes(FINGERPRINT_BYTES), fingerprint)) {
                throw refused(cursor);
            }
            String[] position = new String[parts];
            for (int i = 0; i < parts; i++) {
                position[i] = new String(in.readNBytes(in.readUnsignedShort()), StandardCharsets.UTF_8);
            }
            Place place = new Place(direction == BACKWARD, List.of(position));
            // which also refuses every other direction
            if (in.read() != -1 || !write(place).equals(cursor) || holdsControlCharacters(position)) {
                throw refused(cursor);
            }
            return place;
        } catch (IOException | IllegalArgumentException e) {
            throw refused(cursor);
        }
    }

    /** A time as a key of a cursor. */
    public static String key(Instant time) {
        return Long.toString(EpochMicros.of(time));
    }

    /**
     * The time that {@link #key} wrote.
     *
     * @throws InvalidInputException if it is none that a database holds
     */
    public static Instant time(String key) {
        try {
            long micros = Long.parseLong(key);
            if (micros >= 0 && micros < LATEST_MICROS) {
                return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
            }
            throw refused(key);
        } catch (NumberFormatException e) {
            throw refused(key);
        }
    }

    /** No key of ours does, and not every database takes them. */
    private static boolean holdsControlCharacters(String[] position) {
        return Arrays.stream(position).flatMapToInt(String::chars).anyMatch(Character::isISOControl);
    }

    static InvalidInputException refused(Object cursor) {
        return InvalidInputException.of("cursor", ErrorCode.CURSOR_INVALID, cursor);
    }
}
