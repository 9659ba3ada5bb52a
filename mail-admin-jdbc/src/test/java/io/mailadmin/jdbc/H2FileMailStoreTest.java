package io.mailadmin.jdbc;

import io.mailadmin.contract.MailStoreContract;
import io.mailadmin.store.MailStore;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;

class H2FileMailStoreTest extends MailStoreContract {

    @TempDir
    private Path folder;

    @Override
    protected MailStore createStore() {
        return JdbcMailStore.create(H2.file(folder), lockWait());
    }

    @Override
    protected Duration lockWait() {
        return Duration.ofMillis(500);
    }
}
