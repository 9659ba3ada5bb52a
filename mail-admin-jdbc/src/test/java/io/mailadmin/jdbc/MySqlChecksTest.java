package io.mailadmin.jdbc;

import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;

@Tag("mysql")
class MySqlChecksTest extends ChecksContract {

    @Override
    DataSource database() {
        return MySql.shared().emptied();
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
