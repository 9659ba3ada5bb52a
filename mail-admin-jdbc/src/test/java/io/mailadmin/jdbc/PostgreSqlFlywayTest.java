package io.mailadmin.jdbc;

import javax.sql.DataSource;

class PostgreSqlFlywayTest extends FlywayContract {

    @Override
    DataSource emptyDatabase() {
        return PostgreSql.emptyDatabase();
    }

    @Override
    String folder() {
        return "postgresql";
    }
}
