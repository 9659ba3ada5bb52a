package io.mailadmin.jdbc;

import javax.sql.DataSource;

class MariaDbFailuresTest extends FailuresContract {

    @Override
    DataSource emptyDatabase() {
        return MariaDb.emptyDatabase();
    }
}
