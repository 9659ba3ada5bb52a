package io.mailadmin.jdbc;

import javax.sql.DataSource;

class PostgreSqlMailServerQueryTest extends MailServerQueryContract {

    @Override
    DataSource database() {
        return PostgreSql.shared().emptied();
    }

    @Override
    String heading() {
        return "### Passwords on PostgreSQL";
    }
}
