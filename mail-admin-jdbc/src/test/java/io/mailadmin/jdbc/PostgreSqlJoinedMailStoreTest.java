package io.mailadmin.jdbc;

import io.mailadmin.contract.MailStoreContract;
import io.mailadmin.store.MailStore;
import java.time.Duration;

class PostgreSqlJoinedMailStoreTest extends MailStoreContract {

    @Override
    protected MailStore createStore() {
        return new CommittingHost(PostgreSql.database(), lockWait());
    }

    @Override
    protected Duration lockWait() {
        return Duration.ofMillis(500);
    }
}
