package io.mailadmin.jdbc;

import io.mailadmin.id.OrganizationId;
import io.mailadmin.user.MailUser;
import org.jdbi.v3.core.statement.Update;

/**
 * The rows of mail_admin_user_count. A user counts in its unit, and in the root for the organization's total; one directly
 * in the root counts there once. Written under the organization's row, so nobody else counts meanwhile.
 */
final class UserCounts {

    private static final String ADD = """
            update mail_admin_user_count
            set users = users + :added
            where organization_id = :organization and service_type = :serviceType
                and org_unit_id in (:orgUnit, :organization)
            """;
    private static final String INSERT_MISSING = """
            insert into mail_admin_user_count (organization_id, org_unit_id, service_type, users)
            select u.organization_id, u.id, :serviceType, :added
            from mail_admin_org_unit u
            where u.organization_id = :organization and u.id in (:orgUnit, :organization) and not exists (
                select 1
                from mail_admin_user_count c
                where c.organization_id = u.organization_id and c.org_unit_id = u.id and c.service_type = :serviceType)
            """;

    private final Session session;

    UserCounts(Session session) {
        this.session = session;
    }

    void add(OrganizationId organization, MailUser user, int added) {
        int rows = user.orgUnit().value().equals(organization.value()) ? 1 : 2;
        if (bind(ADD, organization, user).bind("added", added).execute() < rows) {
            bind(INSERT_MISSING, organization, user).bind("added", added).execute();
        }
    }

    private Update bind(String sql, OrganizationId organization, MailUser user) {
        return session.update(sql)
                .bind("organization", organization.value())
                .bind("orgUnit", user.orgUnit().value())
                .bind("serviceType", user.serviceType().value());
    }
}
