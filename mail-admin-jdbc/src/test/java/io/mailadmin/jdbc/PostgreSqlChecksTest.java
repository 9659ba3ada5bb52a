package io.mailadmin.jdbc;

import javax.sql.DataSource;

class PostgreSqlChecksTest extends ChecksContract {

    @Override
    DataSource database() {
        return PostgreSql.shared().emptied();
    }

    @Override
    String withoutForeignKeys() {
        return "set session_replication_role = replica";
    }

    @Override
    String withForeignKeys() {
        return "set session_replication_role = default";
    }

    @Override
    String newId() {
        return "gen_random_uuid()";
    }
}
