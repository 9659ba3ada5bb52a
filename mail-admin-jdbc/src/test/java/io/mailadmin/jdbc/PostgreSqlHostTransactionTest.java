package io.mailadmin.jdbc;

import java.util.List;
import org.postgresql.xa.PGXADataSource;

class PostgreSqlHostTransactionTest extends HostTransactionContract {

    @Override
    HostDatabase createHost() {
        return new HostDatabase(
                PostgreSql.database(),
                new HostTraits(
                        PGXADataSource.class,
                        "postgres",
                        "",
                        List.of(1, 2, 4, 8),
                        false,
                        "set local lock_timeout = 4321",
                        "show lock_timeout"));
    }
}
