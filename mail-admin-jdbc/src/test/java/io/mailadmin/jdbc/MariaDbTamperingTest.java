package io.mailadmin.jdbc;

import javax.sql.DataSource;

class MariaDbTamperingTest extends TamperingContract {

    @Override
    DataSource database() {
        return MariaDb.shared().emptied();
    }
}
