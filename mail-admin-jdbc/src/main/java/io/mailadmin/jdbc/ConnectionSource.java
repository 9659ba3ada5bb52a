package io.mailadmin.jdbc;

import java.sql.Connection;
import java.sql.SQLException;

/** Where a host keeps the connection of its current transaction, for {@link JdbcMailStore#joining(ConnectionSource)}. */
@FunctionalInterface
public interface ConnectionSource {

    /**
     * The connection to work on, asked for in each call, on the caller's thread; mail-admin never closes it. With
     * auto-commit off, it is in a transaction of the host's, which mail-admin never ends; with auto-commit on, the host has
     * none.
     *
     * @throws SQLException or anything unchecked if there is none; the call is then refused
     */
    Connection current() throws SQLException;
}
