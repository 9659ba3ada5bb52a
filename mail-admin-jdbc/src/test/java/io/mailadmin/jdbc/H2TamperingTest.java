package io.mailadmin.jdbc;

import javax.sql.DataSource;

class H2TamperingTest extends TamperingContract {

    @Override
    DataSource database() {
        return H2.memory();
    }
}
