package io.mailadmin.jdbc;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/** One server for all tests of this JVM, unpacked and run by zonky's library. */
final class PostgreSql {

    private static final Optional<EmbeddedPostgres> SERVER = start();

    private static @Nullable SharedDatabase shared;

    private PostgreSql() {}

    /** The same database each time, with the schema and without rows. */
    static synchronized SharedDatabase shared() {
        if (shared == null) {
            shared = shared(newDatabase());
        }
        return shared;
    }

    /** The database at {@code url}, to be used like {@link #shared()}. */
    static SharedDatabase shared(String url) {
        return new SharedDatabase(url, tables -> List.of("truncate " + String.join(", ", tables)));
    }

    /** A database of its own without the schema. */
    static DataSource emptyDatabase() {
        return Servers.pool(newDatabase());
    }

    /** The address of a database of its own without the schema. */
    static String newDatabase() {
        return newDatabase("");
    }

    /** The address of a database of its own without the schema, made with options of CREATE DATABASE. */
    static String newDatabase(String options) {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        EmbeddedPostgres server = server();
        Jdbi.create(server.getPostgresDatabase())
                .useHandle(handle -> handle.execute("create database " + name + " " + options));
        return server.getJdbcUrl("postgres", name);
    }

    /** The folder of the server's programs. */
    static String programs() {
        return Jdbi.create(server().getPostgresDatabase())
                .withHandle(handle -> handle.createQuery("select setting from pg_config() where name = 'BINDIR'")
                        .mapTo(String.class)
                        .one());
    }

    private static EmbeddedPostgres server() {
        Servers.require(SERVER.isPresent(), "PostgreSQL", "its programs do not run on this machine");
        return SERVER.orElseThrow();
    }

    private static Optional<EmbeddedPostgres> start() {
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).contains("mac");
        try {
            return Optional.of(EmbeddedPostgres.builder()
                    .setLocaleConfig("locale", mac ? "C" : "C.UTF-8")
                    .start());
        } catch (IOException | IllegalStateException e) {
            LoggerFactory.getLogger(PostgreSql.class).warn("PostgreSQL does not start: {}", e.getMessage());
            return Optional.empty();
        }
    }
}
