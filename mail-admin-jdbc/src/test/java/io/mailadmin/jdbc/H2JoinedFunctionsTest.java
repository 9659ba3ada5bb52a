package io.mailadmin.jdbc;

import io.mailadmin.contract.MailAdminContract;
import io.mailadmin.store.MailStore;
import java.time.Duration;

/** In a transaction of the host that commits whatever became of the call. */
class H2JoinedFunctionsTest extends MailAdminContract {

    @Override
    protected MailStore createStore() {
        return new CommittingHost(H2.memory(), Duration.ofSeconds(10));
    }
}
