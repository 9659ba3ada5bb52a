package io.mailadmin.jdbc;

import javax.sql.DataSource;

class MariaDbChecksTest extends ChecksContract {

    @Override
    DataSource database() {
        return MariaDb.shared().emptied();
    }

    @Override
    String withoutForeignKeys() {
        return "set foreign_key_checks = 0";
    }

    @Override
    String withForeignKeys() {
        return "set foreign_key_checks = 1";
    }

    @Override
    String newId() {
        return "random_bytes(16)";
    }
}
