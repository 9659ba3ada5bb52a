package io.mailadmin.jdbc;

import io.mailadmin.jdbc.Checks.Check;
import java.util.List;

/** What must never be in organizations and their domains. */
final class OrganizationChecks {

    static final List<Check> ALL = List.of(
            new Check("organization without domain", """
                    select o.id
                    from mail_admin_organization o
                    where not exists (
                        select 1
                        from mail_admin_domain d
                        where d.organization_id = o.id)
                    """),
            new Check("organization without exactly one primary domain", """
                    select d.organization_id
                    from mail_admin_domain d
                    group by d.organization_id
                    having sum(case when d.is_primary then 1 else 0 end) <> 1
                    """),
            new Check("domain without organization", """
                    select d.domain
                    from mail_admin_domain d
                    left join mail_admin_organization o on o.id = d.organization_id
                    where o.id is null
                    """),
            new Check("organization without root unit", """
                    select o.id
                    from mail_admin_organization o
                    left join mail_admin_org_unit u
                        on u.organization_id = o.id and u.id = o.id and u.parent_id is null
                    where u.id is null
                    """),
            new Check("organization counts its units wrongly", """
                    select o.id
                    from mail_admin_organization o
                    where o.org_units <> (
                        select count(*)
                        from mail_admin_org_unit u
                        where u.organization_id = o.id and u.id <> o.id)
                    """),
            new Check("service type in use but not given", """
                    select distinct u.organization_id, u.service_type
                    from mail_admin_user u
                    left join mail_admin_organization_service_type s
                        on s.organization_id = u.organization_id and s.service_type = u.service_type
                    where s.service_type is null
                    """),
            new Check("given service type that does not exist", """
                    select s.organization_id, s.service_type
                    from mail_admin_organization_service_type s
                    left join mail_admin_service_type t on t.code = s.service_type
                    where t.code is null
                    """));

    private OrganizationChecks() {}
}
