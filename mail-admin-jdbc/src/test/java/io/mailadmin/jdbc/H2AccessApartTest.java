package io.mailadmin.jdbc;

import javax.sql.DataSource;

class H2AccessApartTest extends AccessApartContract {

    @Override
    DataSource database() {
        return H2.memory();
    }
}
