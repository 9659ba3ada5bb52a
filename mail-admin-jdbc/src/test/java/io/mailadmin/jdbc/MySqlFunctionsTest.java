package io.mailadmin.jdbc;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;

@Tag("mysql")
class MySqlFunctionsTest extends LeastPrivilegeContract {

    private static @Nullable GrantedRole role;

    @Override
    synchronized GrantedRole role() {
        if (role == null) {
            String url = MySql.newDatabase();
            role = new GrantedRole(
                    new SharedDatabase(url, SharedDatabase::deletes), url, "### Rights on MariaDB and MySQL");
        }
        return role;
    }
}
