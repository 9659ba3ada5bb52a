package io.mailadmin.jdbc;

import javax.sql.DataSource;

class H2FlywayTest extends FlywayContract {

    @Override
    DataSource emptyDatabase() {
        return H2.emptyMemory();
    }

    @Override
    String folder() {
        return "h2";
    }
}
