package io.mailadmin.examples.benchmark;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.UUID;

/** What differs between databases for whoever writes SQL by hand. */
enum Sql {
    POSTGRESQL,
    MARIADB,
    H2;

    static Sql of(Connection connection) throws SQLException {
        return switch (connection.getMetaData().getDatabaseProductName()) {
            case "PostgreSQL" -> POSTGRESQL;
            case "H2" -> H2;
            default -> MARIADB;
        };
    }

    /** An id as it is bound. */
    Object id(UUID id) {
        return this == MARIADB
                ? ByteBuffer.allocate(16)
                        .putLong(id.getMostSignificantBits())
                        .putLong(id.getLeastSignificantBits())
                        .array()
                : id;
    }

    /** A folded name as it is bound. */
    Object key(String key) {
        return this == POSTGRESQL ? key : key.getBytes(StandardCharsets.UTF_8);
    }

    /** What follows a table so that it is read by {@code index}: left alone, MariaDB reads from the beginning. */
    String by(String index) {
        return this == MARIADB ? " force index (" + index + ")" : "";
    }
}
