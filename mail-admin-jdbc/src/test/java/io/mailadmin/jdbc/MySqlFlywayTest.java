package io.mailadmin.jdbc;

import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;

@Tag("mysql")
class MySqlFlywayTest extends FlywayContract {

    @Override
    DataSource emptyDatabase() {
        return MySql.emptyDatabase();
    }

    @Override
    String folder() {
        return "mysql";
    }
}
