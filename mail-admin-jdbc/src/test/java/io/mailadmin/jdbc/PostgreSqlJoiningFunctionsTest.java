package io.mailadmin.jdbc;

import io.mailadmin.contract.MailAdminContract;
import io.mailadmin.store.MailStore;

class PostgreSqlJoiningFunctionsTest extends MailAdminContract {

    @Override
    protected MailStore createStore() {
        return JdbcMailStore.joining(PostgreSql.database());
    }
}
