package io.mailadmin.jdbc;

import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;

@Tag("mysql")
class MySqlAccessApartTest extends AccessApartContract {

    @Override
    DataSource database() {
        return MySql.shared().emptied();
    }
}
