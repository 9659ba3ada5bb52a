package io.mailadmin.jdbc;

import java.util.List;
import org.postgresql.xa.PGXADataSource;

class PostgreSqlHostTransactionTest extends HostTransactionContract {

    @Override
    HostDatabase createHost() {
        return new HostDatabase(
                PostgreSql.shared().emptied(),
                new HostTraits(
                        PGXADataSource.class,
                        null,
                        List.of(1, 2, 4, 8),
                        false,
                        "set local lock_timeout = 4321",
                        "show lock_timeout"));
    }
}
