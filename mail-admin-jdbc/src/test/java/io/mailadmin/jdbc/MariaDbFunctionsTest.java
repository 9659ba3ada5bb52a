package io.mailadmin.jdbc;

import org.jspecify.annotations.Nullable;

class MariaDbFunctionsTest extends LeastPrivilegeContract {

    private static @Nullable GrantedRole role;

    @Override
    synchronized GrantedRole role() {
        if (role == null) {
            String url = MariaDb.newDatabase();
            role = new GrantedRole(
                    new SharedDatabase(url, SharedDatabase::deletes), url, "### Rights on MariaDB and MySQL");
        }
        return role;
    }
}
