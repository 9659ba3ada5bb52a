package io.mailadmin.jdbc;

import javax.sql.DataSource;

class PostgreSqlAccessApartTest extends AccessApartContract {

    @Override
    DataSource database() {
        return PostgreSql.shared().emptied();
    }
}
