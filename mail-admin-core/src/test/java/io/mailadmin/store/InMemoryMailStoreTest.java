package io.mailadmin.store;

import io.mailadmin.contract.InMemoryMailStore;
import io.mailadmin.contract.MailStoreContract;
import java.time.Duration;

/** The store in memory keeps the contract. */
class InMemoryMailStoreTest extends MailStoreContract {

    @Override
    protected MailStore createStore() {
        return new InMemoryMailStore(lockWait());
    }

    @Override
    protected Duration lockWait() {
        return Duration.ofSeconds(2);
    }
}
