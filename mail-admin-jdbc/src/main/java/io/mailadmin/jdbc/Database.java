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
        int major = database.getDatabaseMajorVersion();
        int minor = database.getDatabaseMinorVersion();
        if (database.getDatabaseProductName().equals("H2") && (major > 2 || (major == 2 && minor >= 4))) {
            return new H2Dialect();
        }
        throw new StorageException(
                ErrorCode.DATABASE_UNSUPPORTED,
                database.getDatabaseProductName() + ' ' + database.getDatabaseProductVersion());
    }
}
