package io.mailadmin.jdbc;

import io.mailadmin.contract.MailStoreContract;
import io.mailadmin.store.MailStore;
import java.time.Duration;

/** Where the host has no transaction. */
class H2JoiningMailStoreTest extends MailStoreContract {

    @Override
    protected MailStore createStore() {
        return JdbcMailStore.joining(H2.memory(), lockWait());
    }

    @Override
    protected Duration lockWait() {
        return Duration.ofMillis(500);
    }
}
