package io.mailadmin.jdbc;

import io.mailadmin.contract.MailAdminContract;
import io.mailadmin.store.MailStore;

class PostgreSqlFunctionsTest extends MailAdminContract {

    @Override
    protected MailStore createStore() {
        return JdbcMailStore.create(PostgreSql.database());
    }
}
