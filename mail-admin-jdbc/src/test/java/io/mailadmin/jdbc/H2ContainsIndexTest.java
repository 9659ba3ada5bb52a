package io.mailadmin.jdbc;

import javax.sql.DataSource;

class H2ContainsIndexTest extends ContainsIndexContract {

    @Override
    DataSource database() {
        return H2.memory();
    }
}
