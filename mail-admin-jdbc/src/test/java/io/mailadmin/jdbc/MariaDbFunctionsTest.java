package io.mailadmin.jdbc;

import io.mailadmin.contract.MailAdminContract;
import io.mailadmin.store.MailStore;

class MariaDbFunctionsTest extends MailAdminContract {

    @Override
    protected MailStore createStore() {
        return JdbcMailStore.create(MariaDb.database());
    }
}
