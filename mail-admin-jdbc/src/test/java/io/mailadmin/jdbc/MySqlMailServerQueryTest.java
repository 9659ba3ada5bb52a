package io.mailadmin.jdbc;

import javax.sql.DataSource;
import org.junit.jupiter.api.Tag;

@Tag("mysql")
class MySqlMailServerQueryTest extends MailServerQueryContract {

    @Override
    DataSource database() {
        return MySql.shared().emptied();
    }

    @Override
    String heading() {
        return "### Passwords on MariaDB and MySQL";
    }
}
