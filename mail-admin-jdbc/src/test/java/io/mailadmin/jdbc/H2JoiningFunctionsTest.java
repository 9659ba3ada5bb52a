package io.mailadmin.jdbc;

import io.mailadmin.contract.MailAdminContract;
import io.mailadmin.store.MailStore;

class H2JoiningFunctionsTest extends MailAdminContract {

    @Override
    protected MailStore createStore() {
        return JdbcMailStore.joining(H2.memory());
    }
}
