package io.mailadmin.jdbc;

import org.jspecify.annotations.Nullable;

class PostgreSqlFunctionsTest extends LeastPrivilegeContract {

    private static @Nullable GrantedRole role;

    @Override
    synchronized GrantedRole role() {
        if (role == null) {
            String url = PostgreSql.newDatabase();
            role = new GrantedRole(PostgreSql.shared(url), url, "### Rights on PostgreSQL");
        }
        return role;
    }
}
