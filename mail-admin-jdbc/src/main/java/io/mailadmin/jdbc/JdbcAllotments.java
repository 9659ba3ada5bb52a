package io.mailadmin.jdbc;

import io.mailadmin.id.OrganizationId;
import io.mailadmin.id.ServiceTypeCode;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Writes mail_admin_organization_service_type: which service types an organization was given. */
final class JdbcAllotments {

    private static final String UPDATE = """
            update mail_admin_organization_service_type
            set max_users = :maxUsers
            where organization_id = :id and service_type = :serviceType
            """;
    private static final String INSERT = """
            insert into mail_admin_organization_service_type (organization_id, service_type, max_users)
            values (:id, :serviceType, :maxUsers)
            """;
    private static final String DELETE = """
            delete from mail_admin_organization_service_type
            where organization_id = :id and service_type = :serviceType
            """;

    private final Session session;

    JdbcAllotments(Session session) {
        this.session = session;
    }

    void give(OrganizationId id, ServiceTypeCode serviceType, @Nullable Long limit) {
        // under the organization's row, so nobody gives it between the two
        if (update(UPDATE, id, serviceType).bind("maxUsers", limit).execute() == 0) {
            update(INSERT, id, serviceType).bind("maxUsers", limit).execute();
        }
    }

    void withdraw(OrganizationId id, ServiceTypeCode serviceType) {
        update(DELETE, id, serviceType).execute();
    }

    private Update update(String sql, OrganizationId id, ServiceTypeCode serviceType) {
        return session.update(sql).bind("id", id.value()).bind("serviceType", serviceType.value());
    }
}
