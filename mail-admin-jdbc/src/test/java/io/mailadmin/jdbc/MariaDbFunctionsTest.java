package io.mailadmin.jdbc;

import io.mailadmin.contract.MailAdminContract;
import io.mailadmin.store.MailStore;

/** On four application servers at once. */
class MariaDbFunctionsTest extends MailAdminContract {

    @Override
    protected MailStore createStore() {
        return MariaDb.shared().ofSeveralServers();
    }
}
