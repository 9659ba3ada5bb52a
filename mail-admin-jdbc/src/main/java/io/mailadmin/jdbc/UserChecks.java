package io.mailadmin.jdbc;

import io.mailadmin.jdbc.Checks.Check;
import java.util.List;

/**
 * What must never be in users, addresses, passwords and the counters of users. What no key joins is counted together instead,
 * since MariaDB would compare each row of the one table with each of the other.
 */
final class UserChecks {

    static final List<Check> ALL = List.of(
            new Check("user without address", """
                    select n.id
                    from (
                        select organization_id, id, 1 as users, 0 as addresses
                        from mail_admin_user
                        union all
                        select organization_id, owner_id, 0, 1
                        from mail_admin_address
                        where owner_kind = 'USER') n
                    group by n.organization_id, n.id
                    having sum(n.users) > sum(n.addresses)
                    """),
            new Check("login differs from the user's address", """
                    select n.id, n.login
                    from (
                        select organization_id, id, login, 1 as users, 0 as addresses
                        from mail_admin_user
                        union all
                        select organization_id, owner_id, concat(local_part, '@', domain), 0, 1
                        from mail_admin_address
                        where owner_kind = 'USER') n
                    group by n.organization_id, n.id, n.login
                    having sum(n.users) > sum(n.addresses)
                    """),
            new Check("address without owner", """
                    select a.organization_id, concat(a.local_part, '@', a.domain)
                    from mail_admin_address a
                    left join mail_admin_user u
                        on u.organization_id = a.organization_id and u.id = a.owner_id and a.owner_kind = 'USER'
                    left join mail_admin_trashed_user t
                        on t.organization_id = a.organization_id and t.id = a.owner_id and a.owner_kind = 'TRASH'
                    left join mail_admin_held_address h
                        on h.organization_id = a.organization_id and h.domain = a.domain and h.local_part = a.local_part
                            and a.owner_kind = 'HELD'
                    where u.id is null and t.id is null and h.owner_id is null
                    """),
            new Check("address outside the organization's domains", """
                    select a.organization_id, concat(a.local_part, '@', a.domain)
                    from mail_admin_address a
                    left join mail_admin_domain d on d.organization_id = a.organization_id and d.domain = a.domain
                    where d.domain is null
                    """),
            new Check("user without unit", """
                    select u.id
                    from mail_admin_user u
                    left join mail_admin_org_unit o on o.organization_id = u.organization_id and o.id = u.org_unit_id
                    where o.id is null
                    """),
            new Check("password without user", """
                    select p.user_id
                    from mail_admin_password p
                    left join mail_admin_user u on u.organization_id = p.organization_id and u.id = p.user_id
                    where u.id is null
                    """),
            new Check("password that expires but need not be changed", """
                    select p.user_id
                    from mail_admin_password p
                    where p.valid_until is not null and not p.must_change
                    """),
            new Check("users of a unit are counted wrongly", """
                    select n.org_unit_id, n.service_type
                    from (
                        select organization_id, org_unit_id, service_type, users as counted
                        from mail_admin_user_count
                        union all
                        select organization_id, org_unit_id, service_type, -1
                        from mail_admin_user) n
                    where n.org_unit_id <> n.organization_id
                    group by n.organization_id, n.org_unit_id, n.service_type
                    having sum(n.counted) <> 0
                    """),
            new Check("users of an organization are counted wrongly", """
                    select n.organization_id, n.service_type
                    from (
                        select organization_id, service_type, users as counted
                        from mail_admin_user_count
                        where org_unit_id = organization_id
                        union all
                        select organization_id, service_type, -1
                        from mail_admin_user) n
                    group by n.organization_id, n.service_type
                    having sum(n.counted) <> 0
                    """));

    private UserChecks() {}
}
