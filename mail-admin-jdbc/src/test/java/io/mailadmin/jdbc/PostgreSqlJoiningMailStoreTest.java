package io.mailadmin.jdbc;

import io.mailadmin.contract.MailStoreContract;
import io.mailadmin.store.MailStore;
import java.time.Duration;

/** Where the host has no transaction. */
class PostgreSqlJoiningMailStoreTest extends MailStoreContract {

    @Override
    protected MailStore createStore() {
        return JdbcMailStore.joining(PostgreSql.shared().emptied(), lockWait());
    }

    @Override
    protected Duration lockWait() {
        return Duration.ofMillis(500);
    }
}
