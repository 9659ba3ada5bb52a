package io.mailadmin.jdbc;

import javax.sql.DataSource;

class H2ChecksTest extends ChecksContract {

    @Override
    DataSource database() {
        return H2.memory();
    }

    @Override
    String withoutForeignKeys() {
        return "set referential_integrity false";
    }

    @Override
    String withForeignKeys() {
        return "set referential_integrity true";
    }

    @Override
    String newId() {
        return "random_uuid()";
    }
}
