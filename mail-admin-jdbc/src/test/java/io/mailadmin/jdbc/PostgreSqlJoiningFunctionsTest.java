package io.mailadmin.jdbc;

import io.mailadmin.contract.MailAdminContract;
import io.mailadmin.store.MailStore;

/** Where the host has no transaction. */
class PostgreSqlJoiningFunctionsTest extends MailAdminContract {

    @Override
    protected MailStore createStore() {
        return JdbcMailStore.joining(PostgreSql.shared().emptied());
    }
}
