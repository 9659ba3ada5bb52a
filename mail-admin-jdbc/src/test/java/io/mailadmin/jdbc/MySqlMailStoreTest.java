package io.mailadmin.jdbc;

import io.mailadmin.contract.MailStoreContract;
import io.mailadmin.store.MailStore;
import java.time.Duration;
import org.junit.jupiter.api.Tag;

@Tag("mysql")
class MySqlMailStoreTest extends MailStoreContract {

    @Override
    protected MailStore createStore() {
        return JdbcMailStore.create(MySql.shared().emptied(), lockWait());
    }

    @Override
    protected Duration lockWait() {
        return Duration.ofMillis(500);
    }
}
