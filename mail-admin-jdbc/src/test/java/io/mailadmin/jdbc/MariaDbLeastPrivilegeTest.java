package io.mailadmin.jdbc;

import org.jspecify.annotations.Nullable;

class MariaDbLeastPrivilegeTest extends LeastPrivilegeContract {

    private static @Nullable GrantedRole role;

    @Override
    synchronized GrantedRole role() {
        if (role == null) {
            String url = MariaDb.newDatabase();
            role = new GrantedRole(MariaDb.shared(url), url, "### Rights on MariaDB");
        }
        return role;
    }
}
