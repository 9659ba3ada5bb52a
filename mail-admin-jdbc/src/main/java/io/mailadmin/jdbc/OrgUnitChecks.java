package io.mailadmin.jdbc;

import io.mailadmin.jdbc.Checks.Check;
import java.util.List;

/**
 * What must never be in units, their paths and grants. The paths of a unit must be those of its parent, each one longer,
 * and one to itself: if that holds for every unit, the paths are those of the tree.
 */
final class OrgUnitChecks {

    static final List<Check> ALL = List.of(
            new Check("unit without parent", """
                    select u.id
                    from mail_admin_org_unit u
                    left join mail_admin_org_unit p on p.organization_id = u.organization_id and p.id = u.parent_id
                    where p.id is null and u.id <> u.organization_id
                    """),
            new Check("unit lacks a path", """
                    select e.ancestor_id, e.descendant_id
                    from (
                        select organization_id, id as ancestor_id, id as descendant_id
                        from mail_admin_org_unit
                        union all
                        select u.organization_id, p.ancestor_id, u.id
                        from mail_admin_org_unit u
                        join mail_admin_org_unit_path p
                            on p.organization_id = u.organization_id and p.descendant_id = u.parent_id) e
                    left join mail_admin_org_unit_path p
                        on p.organization_id = e.organization_id
                        and p.ancestor_id = e.ancestor_id
                        and p.descendant_id = e.descendant_id
                    where p.depth is null
                    """),
            new Check("unit has a path that is none", """
                    select p.ancestor_id, p.descendant_id
                    from mail_admin_org_unit_path p
                    left join mail_admin_org_unit u on u.organization_id = p.organization_id and u.id = p.descendant_id
                    left join mail_admin_org_unit_path above
                        on above.organization_id = p.organization_id
                        and above.ancestor_id = p.ancestor_id
                        and above.descendant_id = u.parent_id
                    where u.id is null or (p.ancestor_id <> p.descendant_id and above.depth is null)
                    """),
            new Check("unit has a path of a wrong length", """
                    select p.ancestor_id, p.descendant_id
                    from mail_admin_org_unit_path p
                    join mail_admin_org_unit u on u.organization_id = p.organization_id and u.id = p.descendant_id
                    left join mail_admin_org_unit_path above
                        on above.organization_id = p.organization_id
                        and above.ancestor_id = p.ancestor_id
                        and above.descendant_id = u.parent_id
                    where (p.ancestor_id = p.descendant_id and p.depth <> 0)
                        or (p.ancestor_id <> p.descendant_id and p.depth <> above.depth + 1)
                    """),
            new Check("unit counts its administrators wrongly", """
                    select u.id
                    from mail_admin_org_unit u
                    where u.administrators <> (
                        select count(*)
                        from mail_admin_grant g
                        where g.organization_id = u.organization_id and g.org_unit_id = u.id)
                    """),
            new Check("grant on a unit that does not exist", """
                    select g.org_unit_id, g.user_id
                    from mail_admin_grant g
                    left join mail_admin_org_unit u on u.organization_id = g.organization_id and u.id = g.org_unit_id
                    where u.id is null
                    """),
            new Check("grant to a user who does not exist", """
                    select g.org_unit_id, g.user_id
                    from mail_admin_grant g
                    left join mail_admin_user u on u.organization_id = g.organization_id and u.id = g.user_id
                    where u.id is null
                    """));

    private OrgUnitChecks() {}
}
