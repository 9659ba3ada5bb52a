package io.mailadmin.jdbc;

import javax.sql.DataSource;

class MariaDbAccessApartTest extends AccessApartContract {

    @Override
    DataSource database() {
        return MariaDb.shared().emptied();
    }
}
