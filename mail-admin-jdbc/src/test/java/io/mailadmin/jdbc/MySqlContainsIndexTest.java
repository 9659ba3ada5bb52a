package io.mailadmin.jdbc;

import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;

@Tag("mysql")
class MySqlContainsIndexTest extends ContainsIndexContract {

    @Override
    DataSource database() {
        return MySql.shared().emptied();
    }
}
