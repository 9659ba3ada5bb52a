package io.mailadmin.jdbc;

import io.mailadmin.contract.MailAdminContract;
import io.mailadmin.store.MailStore;
import java.time.Duration;

/** In a transaction of the host that commits whatever became of the call. */
class MariaDbJoinedFunctionsTest extends MailAdminContract {

    @Override
    protected MailStore createStore() {
        return new CommittingHost(MariaDb.shared().emptied(), Duration.ofSeconds(10));
    }
}
