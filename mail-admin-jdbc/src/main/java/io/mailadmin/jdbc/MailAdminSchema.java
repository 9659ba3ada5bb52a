package io.mailadmin.jdbc;

import io.mailadmin.error.InvalidInputException;
import javax.sql.DataSource;

/**
 * Creates and checks the tables of {@link JdbcMailStore}, all named {@code mail_admin_...}, in the data source's own
 * schema. Nothing else ever creates or changes a table, unless a tool of the host's runs the same scripts, which lie beside
 * this class under {@code schema/}: each records its step, so it does not matter who ran it. Thread-safe, and safe to be
 * called by any number of processes at the same time.
 */
public final class MailAdminSchema {

    private MailAdminSchema() {}

    /**
     * Runs the scripts that the database lacks, one after the other; does nothing if it lacks none. On H2 it takes
     * two connections at once while it runs some. The data source's user must be allowed to create tables and indexes.
     *
     * <p>A script that fails leaves no entry that it ran, and is run again by the next call.
     *
     * @throws io.mailadmin.error.StorageException if a script fails, if one that ran differs from the shipped one or is
     *     unknown to this version, if the database is unknown or too old, or if auto-commit is off
     * @throws io.mailadmin.error.BusyException if another process holds the lock for longer than 10 minutes
     */
    public static void migrate(DataSource dataSource) {
        migrator(dataSource).migrate();
    }

    /**
     * Makes sure that all scripts have run; changes nothing.
     *
     * @throws io.mailadmin.error.StorageException if one has not, if one that ran differs from the shipped one or is
     *     unknown to this version, if the database is unknown or too old, or if auto-commit is off
     */
    public static void verify(DataSource dataSource) {
        migrator(dataSource).verify();
    }

    private static Migrator migrator(DataSource dataSource) {
        Connections connections = Connections.inAutoCommit(InvalidInputException.required(dataSource, "dataSource"));
        return Migrator.of(connections, connections.dialect());
    }
}
