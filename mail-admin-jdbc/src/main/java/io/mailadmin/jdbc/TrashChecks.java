package io.mailadmin.jdbc;

import io.mailadmin.jdbc.Checks.Check;
import java.util.List;

/** What must never be in the trash and in held addresses. What no key joins is counted together; see {@link UserChecks}. */
final class TrashChecks {

    static final List<Check> ALL = List.of(
            new Check("user in the trash without address", """
                    select n.id, n.login
                    from (
                        select organization_id, id, login, 1 as users, 0 as addresses
                        from mail_admin_trashed_user
                        union all
                        select organization_id, owner_id, concat(local_part, '@', domain), 0, 1
                        from mail_admin_address
                        where owner_kind = 'TRASH') n
                    group by n.organization_id, n.id, n.login
                    having sum(n.users) > sum(n.addresses)
                    """),
            new Check("user both in the trash and not", """
                    select t.id
                    from mail_admin_trashed_user t
                    join mail_admin_user u on u.organization_id = t.organization_id and u.id = t.id
                    """),
            new Check("password in the trash without user", """
                    select p.user_id
                    from mail_admin_trashed_password p
                    left join mail_admin_trashed_user t on t.organization_id = p.organization_id and t.id = p.user_id
                    where t.id is null
                    """),
            new Check("held address that others may take", """
                    select h.organization_id, concat(h.local_part, '@', h.domain)
                    from mail_admin_held_address h
                    left join mail_admin_address a
                        on a.organization_id = h.organization_id and a.domain = h.domain and a.local_part = h.local_part
                            and a.owner_kind = 'HELD' and a.owner_id = h.owner_id
                    where a.owner_id is null
                    """),
            new Check("held address without owner", """
                    select h.organization_id, concat(h.local_part, '@', h.domain)
                    from mail_admin_held_address h
                    left join mail_admin_user u on u.organization_id = h.organization_id and u.id = h.owner_id
                    left join mail_admin_trashed_user t on t.organization_id = h.organization_id and t.id = h.owner_id
                    where u.id is null and t.id is null
                    """),
            new Check("organization half in the trash", """
                    select o.id
                    from mail_admin_organization o
                    left join mail_admin_trashed_organization t on t.organization_id = o.id
                    where (o.status = 'TRASHED' and t.organization_id is null)
                        or (o.status <> 'TRASHED' and t.organization_id is not null)
                    """));

    private TrashChecks() {}
}
