package io.mailadmin.jdbc;

import javax.sql.DataSource;

class PostgreSqlContainsIndexTest extends ContainsIndexContract {

    @Override
    DataSource database() {
        return PostgreSql.shared().emptied();
    }
}
