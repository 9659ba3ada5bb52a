package io.mailadmin.jdbc;

import java.util.UUID;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.jspecify.annotations.Nullable;

/** One server for all tests of this JVM, with the profile mysql. */
final class MySql {

    private static @Nullable MySqlServer server;
    private static @Nullable SharedDatabase shared;

    private MySql() {}

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
    static synchronized String newDatabase() {
        if (server == null) {
            server = new MySqlServer();
        }
        String name = "t" + UUID.randomUUID().toString().replace("-", "");
        Jdbi.create(server.url("")).useHandle(handle -> handle.execute("create database " + name));
        return server.url(name);
    }
}
