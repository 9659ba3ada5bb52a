package io.mailadmin.jdbc;

import javax.sql.DataSource;

class PostgreSqlTamperingTest extends TamperingContract {

    @Override
    DataSource database() {
        return PostgreSql.shared().emptied();
    }
}
