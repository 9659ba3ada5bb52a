package io.mailadmin.jdbc;

import java.util.List;
import org.mariadb.jdbc.MariaDbDataSource;

class MariaDbHostTransactionTest extends HostTransactionContract {

    @Override
    HostDatabase createHost() {
        return new HostDatabase(
                MariaDb.shared().emptied(),
                new HostTraits(
                        MariaDbDataSource.class,
                        null,
                        List.of(1, 2, 4, 8),
                        true,
                        "set innodb_lock_wait_timeout = 7",
                        "select @@innodb_lock_wait_timeout"));
    }
}
