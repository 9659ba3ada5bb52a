package io.mailadmin.jdbc;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.StorageException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;
import java.util.List;
import java.util.function.Supplier;

/**
 * A database that is known; recognised by what it says of itself, since a URL says nothing behind a pool or a proxy.
 *
 * @param name its product name
 * @param major the oldest version that will do
 * @param minor the second number of that version
 * @param dialect makes its dialect
 */
record Database(String name, int major, int minor, Supplier<Dialect> dialect) {

    private static final List<Database> KNOWN = List.of(
            new Database("H2", 2, 4, H2Dialect::new),
            new Database("PostgreSQL", 15, 0, PostgreSqlDialect::new),
            new Database("MariaDB", 10, 11, MariaDbDialect::new),
            new Database("MySQL", 8, 0, MySqlDialect::new));

    static Dialect recognise(Connection connection) throws SQLException {
        DatabaseMetaData said = connection.getMetaData();
        String name = said.getDatabaseProductName();
        String version = said.getDatabaseProductVersion();
        // MySQL's own driver takes a MariaDB for a MySQL
        boolean disguised = name.equals("MySQL") && version.contains("MariaDB");
        for (Database known : KNOWN) {
            if (!disguised
                    && known.name.equals(name)
                    && known.admits(said.getDatabaseMajorVersion(), said.getDatabaseMinorVersion())) {
                return known.dialect.get();
            }
        }
        throw new StorageException(ErrorCode.DATABASE_UNSUPPORTED, name + ' ' + version);
    }

    private boolean admits(int actualMajor, int actualMinor) {
        return actualMajor > major || (actualMajor == major && actualMinor >= minor);
    }
}
