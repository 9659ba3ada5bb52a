package io.mailadmin.jdbc;

import io.mailadmin.contract.MailStoreContract;
import io.mailadmin.store.MailStore;
import java.time.Duration;
import javax.sql.DataSource;

/** With the contains index, of which the check after each test tells whether it was kept up. */
class H2IndexedMailStoreTest extends MailStoreContract {

    @Override
    protected MailStore createStore() {
        DataSource dataSource = H2.memory();
        ContainsIndex.build(dataSource);
        return JdbcMailStore.create(dataSource, lockWait());
    }

    @Override
    protected Duration lockWait() {
        return Duration.ofMillis(500);
    }
}
