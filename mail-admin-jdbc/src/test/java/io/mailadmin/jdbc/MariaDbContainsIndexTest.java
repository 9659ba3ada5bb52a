package io.mailadmin.jdbc;

import javax.sql.DataSource;

class MariaDbContainsIndexTest extends ContainsIndexContract {

    @Override
    DataSource database() {
        return MariaDb.shared().emptied();
    }
}
