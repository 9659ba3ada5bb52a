package io.mailadmin.jdbc;

import javax.sql.DataSource;

class MariaDbFlywayTest extends FlywayContract {

    @Override
    DataSource emptyDatabase() {
        return MariaDb.emptyDatabase();
    }

    @Override
    String folder() {
        return "mariadb";
    }
}
