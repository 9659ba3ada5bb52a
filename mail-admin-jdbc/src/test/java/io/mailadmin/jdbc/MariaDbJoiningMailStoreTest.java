package io.mailadmin.jdbc;

import io.mailadmin.contract.MailStoreContract;
import io.mailadmin.store.MailStore;
import java.time.Duration;

class MariaDbJoiningMailStoreTest extends MailStoreContract {

    @Override
    protected MailStore createStore() {
        return JdbcMailStore.joining(MariaDb.database(), lockWait());
    }

    @Override
    protected Duration lockWait() {
        return Duration.ofMillis(500);
    }
}
