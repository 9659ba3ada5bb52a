package io.mailadmin.jdbc;

import io.mailadmin.contract.MailAdminContract;
import io.mailadmin.store.MailStore;
import java.time.Duration;

class MariaDbJoinedFunctionsTest extends MailAdminContract {

    @Override
    protected MailStore createStore() {
        return new CommittingHost(MariaDb.database(), Duration.ofSeconds(10));
    }
}
