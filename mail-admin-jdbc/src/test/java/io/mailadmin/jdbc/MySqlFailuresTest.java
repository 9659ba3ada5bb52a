package io.mailadmin.jdbc;

import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;

@Tag("mysql")
class MySqlFailuresTest extends FailuresContract {

    @Override
    DataSource emptyDatabase() {
        return MySql.emptyDatabase();
    }
}
