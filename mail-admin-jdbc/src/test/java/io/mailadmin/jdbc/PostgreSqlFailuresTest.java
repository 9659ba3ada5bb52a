package io.mailadmin.jdbc;

import javax.sql.DataSource;

class PostgreSqlFailuresTest extends FailuresContract {

    @Override
    DataSource emptyDatabase() {
        return PostgreSql.emptyDatabase();
    }
}
