package io.mailadmin.jdbc;

import io.mailadmin.contract.MailStoreContract;
import io.mailadmin.store.MailStore;
import java.time.Duration;

/** In a transaction of the host that commits whatever became of the call. */
class H2JoinedMailStoreTest extends MailStoreContract {

    @Override
    protected MailStore createStore() {
        return new CommittingHost(H2.memory(), lockWait());
    }

    @Override
    protected Duration lockWait() {
        return Duration.ofMillis(500);
    }
}
