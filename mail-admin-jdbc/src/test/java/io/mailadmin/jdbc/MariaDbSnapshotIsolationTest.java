package io.mailadmin.jdbc;

import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.mariadb.jdbc.MariaDbDataSource;

/** With innodb_snapshot_isolation, as later versions of MariaDB have it, a lock on what has changed undoes the transaction: error 1020. */
class MariaDbSnapshotIsolationTest {

    private HostDatabase host;

    @BeforeEach
    void open() {
        DataSource database = Servers.pool(MariaDb.newDatabase() + "&sessionVariables=innodb_snapshot_isolation=on");
        MailAdminSchema.migrate(database);
        host = new HostDatabase(
                database,
                new HostTraits(
                        MariaDbDataSource.class,
                        null,
                        List.of(1, 2, 4, 8),
                        true,
                        "set innodb_lock_wait_timeout = 7",
                        "select @@innodb_lock_wait_timeout"));
    }

    private HostDatabase host() {
        return host;
    }

    @Nested
    class WithSnapshots extends SnapshotHost {
        WithSnapshots() {
            super(MariaDbSnapshotIsolationTest.this::host);
        }

        @Override
        boolean anOldSnapshotLosesTheTransaction() {
            return true;
        }
    }
}
