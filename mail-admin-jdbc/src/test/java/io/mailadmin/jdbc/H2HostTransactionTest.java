package io.mailadmin.jdbc;

import java.util.List;
import org.h2.jdbcx.JdbcDataSource;

class H2HostTransactionTest extends HostTransactionContract {

    private static final int SNAPSHOT = 6;

    @Override
    HostDatabase createHost() {
        return new HostDatabase(
                H2.memory(),
                new HostTraits(
                        JdbcDataSource.class,
                        "sa",
                        List.of(1, 2, 4, SNAPSHOT, 8),
                        null,
                        "set lock_timeout 4321",
                        "call lock_timeout()"));
    }
}
