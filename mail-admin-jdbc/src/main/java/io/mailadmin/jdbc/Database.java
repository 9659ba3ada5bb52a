package io.mailadmin.jdbc;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.StorageException;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.SQLException;

/** Recognises databases by what they say of themselves; a URL says nothing behind a pool or a proxy. */
final class Database {

    private Database() {}

    static Dialect recognise(Connection connection) throws SQLException {
        DatabaseMetaData database = connection.getMetaData();
        String name = database.getDatabaseProductName();
        int major = database.getDatabaseMajorVersion();
        int minor = database.getDatabaseMinorVersion();
        if (name.equals("H2") && (major > 2 || (major == 2 && minor >= 4))) {
            return new H2Dialect();
        }
        if (name.equals("PostgreSQL") && major >= 15) {
            return new PostgreSqlDialect();
        }
        throw new StorageException(ErrorCode.DATABASE_UNSUPPORTED, name + ' ' + database.getDatabaseProductVersion());
    }
}
