package io.mailadmin.jdbc;

import io.mailadmin.error.InvalidInputException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneOffset;
import java.util.Objects;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Reads and writes the types that databases do not agree on. */
final class Columns {

    private Columns() {}

    /** A time as it is bound: drivers move an Instant by the zone of the JVM, a UTC date and time never. */
    static LocalDateTime time(Instant time) {
        return LocalDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    static @Nullable LocalDateTime timeOrNull(@Nullable Instant time) {
        return time == null ? null : time(time);
    }

    static Instant time(ResultSet row, String column) throws SQLException {
        return row.getObject(column, LocalDateTime.class).toInstant(ZoneOffset.UTC);
    }

    static @Nullable Instant timeOrNull(ResultSet row, String column) throws SQLException {
        LocalDateTime time = row.getObject(column, LocalDateTime.class);
        return time == null ? null : time.toInstant(ZoneOffset.UTC);
    }

    static UUID uuid(ResultSet row, String column) throws SQLException {
        return Objects.requireNonNull(uuidOrNull(row, column), column);
    }

    /** An id of the type uuid, or of 16 bytes where there is no such type. */
    static @Nullable UUID uuidOrNull(ResultSet row, String column) throws SQLException {
        Object value = row.getObject(column);
        return value instanceof byte[] bytes ? uuid(bytes) : (UUID) value;
    }

    static UUID uuid(byte[] bytes) {
        ByteBuffer buffer = ByteBuffer.wrap(bytes);
        return new UUID(buffer.getLong(), buffer.getLong());
    }

    static byte[] bytes(UUID id) {
        return ByteBuffer.allocate(16)
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits())
                .array();
    }

    /** A folded text of a column named {@code ..._key}, which is its bytes in UTF-8 where {@link Dialect#key} binds it so. */
    static String key(ResultSet row, String column) throws SQLException {
        Object value = row.getObject(column);
        return value instanceof byte[] bytes ? new String(bytes, StandardCharsets.UTF_8) : (String) value;
    }

    static @Nullable Long number(ResultSet row, String column) throws SQLException {
        long value = row.getLong(column);
        return row.wasNull() ? null : value;
    }

    /** A mapper to whom a damaged value is a failure of the store, not the caller's input. */
    static <T> RowMapper<T> mapper(RowMapper<T> mapper) {
        return (row, context) -> {
            try {
                return mapper.map(row, context);
            } catch (InvalidInputException e) {
                throw Failures.damaged(e);
            }
        };
    }
}
