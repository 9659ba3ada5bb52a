package io.mailadmin.jdbc;

import javax.sql.DataSource;

class MariaDbMailServerQueryTest extends MailServerQueryContract {

    @Override
    DataSource database() {
        return MariaDb.shared().emptied();
    }

    @Override
    String heading() {
        return "### Passwords on MariaDB and MySQL";
    }
}
