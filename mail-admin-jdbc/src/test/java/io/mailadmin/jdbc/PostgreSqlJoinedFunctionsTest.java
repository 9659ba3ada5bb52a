package io.mailadmin.jdbc;

import io.mailadmin.contract.MailAdminContract;
import io.mailadmin.store.MailStore;
import java.time.Duration;

class PostgreSqlJoinedFunctionsTest extends MailAdminContract {

    @Override
    protected MailStore createStore() {
        return new CommittingHost(PostgreSql.database(), Duration.ofSeconds(10));
    }
}
