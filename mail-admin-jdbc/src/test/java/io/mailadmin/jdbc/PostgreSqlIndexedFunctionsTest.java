package io.mailadmin.jdbc;

import io.mailadmin.contract.MailAdminContract;
import io.mailadmin.store.MailStore;
import javax.sql.DataSource;

/** With the contains index, of which the check after each test tells whether it was kept up. */
class PostgreSqlIndexedFunctionsTest extends MailAdminContract {

    @Override
    protected MailStore createStore() {
        DataSource dataSource = PostgreSql.shared().emptied();
        ContainsIndex.build(dataSource);
        return JdbcMailStore.create(dataSource);
    }
}
