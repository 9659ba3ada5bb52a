package io.mailadmin.jdbc;

import io.mailadmin.contract.MailStoreContract;
import io.mailadmin.store.MailStore;
import java.time.Duration;

class PostgreSqlMailStoreTest extends MailStoreContract {

    @Override
    protected MailStore createStore() {
        return JdbcMailStore.create(PostgreSql.shared().emptied(), lockWait());
    }

    @Override
    protected Duration lockWait() {
        return Duration.ofMillis(500);
    }
}
