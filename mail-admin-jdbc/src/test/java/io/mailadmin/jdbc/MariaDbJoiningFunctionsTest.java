package io.mailadmin.jdbc;

import io.mailadmin.contract.MailAdminContract;
import io.mailadmin.store.MailStore;

class MariaDbJoiningFunctionsTest extends MailAdminContract {

    @Override
    protected MailStore createStore() {
        return JdbcMailStore.joining(MariaDb.database());
    }
}
