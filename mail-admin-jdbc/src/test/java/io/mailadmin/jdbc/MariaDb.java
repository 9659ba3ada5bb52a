package io.mailadmin.jdbc;

import java.util.Optional;
import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/**
 * One server for all tests of this JVM: that of {@code -Dmailadmin.test.mariadb.url} or MAILADMIN_TEST_MARIADB_URL, an
 * address with user and password but without a database, else a private one.
 */
final class MariaDb {

    private static final Optional<String> GIVEN = Optional.ofNullable(
                    System.getProperty("mailadmin.test.mariadb.url", System.getenv("MAILADMIN_TEST_MARIADB_URL")))
            .filter(url -> !url.isEmpty());

    private static @Nullable MariaDbServer server;
    private static @Nullable SharedDatabase shared;

    private MariaDb() {}

    /** The same database each time, with the schema and without rows. */
    static synchronized SharedDatabase shared() {
        if (shared == null) {
            shared = new SharedDatabase(newDatabase(), SharedDatabase::deletes);
        }
        return shared;
    }

    /** A database of its own without the schema. */
    static DataSource emptyDatabase() {
        return Servers.pool(newDatabase());
    }

    /** The address of a database of its own without the schema. */
    static String newDatabase() {
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        Jdbi.create(url("")).useHandle(handle -> handle.execute("create database " + name));
        return url(name);
    }

    private static synchronized String url(String database) {
        if (GIVEN.isPresent()) {
            return GIVEN.get().replaceFirst("^(jdbc:mariadb://[^/?]+)/?", "$1/" + database);
        }
        if (server == null) {
            Servers.require(
                    MariaDbServer.isInstalled(), "MariaDB", "its server program mariadbd is not on this machine");
            server = MariaDbServer.fast();
        }
        return server.url(database);
    }
}
