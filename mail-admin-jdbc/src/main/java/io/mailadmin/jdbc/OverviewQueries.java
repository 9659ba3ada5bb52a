package io.mailadmin.jdbc;

import io.mailadmin.id.OrgUnitId;
import io.mailadmin.organization.Organization;
import io.mailadmin.store.Asker;
import io.mailadmin.store.Overview;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;

/** What the first page shows: four statements, from counters. */
final class OverviewQueries {

    /**
     * A unit on which the asker holds a grant.
     *
     * @param scope the unit with its name
     * @param administrators how many grants there are on it
     * @param orgUnits how many units the organization has
     */
    private record Top(Overview.Scope scope, long administrators, long orgUnits) {}

    private static final RowMapper<Top> TOP = (row, context) -> new Top(
            new Overview.Scope(
                    new OrgUnitId(Columns.uuid(row, "id")), row.getString("name"), JdbcAdministratorStore.role(row)),
            row.getLong("administrators"),
            row.getLong("org_units"));

    private static final String TOPS = """
            select u.id, u.name, u.administrators, o.org_units, %s
            order by u.id
            """;
    private static final String OF_OPERATOR = TOPS.formatted("""
            'FULL' as role
            from mail_admin_org_unit u
            join mail_admin_organization o on o.id = u.organization_id
            where u.organization_id = :organization and u.id = :organization""");
    private static final String GRANTED = TOPS.formatted("""
            g.role
            from granted g
            join mail_admin_org_unit u on u.organization_id = g.organization_id and u.id = g.org_unit_id
            join mail_admin_organization o on o.id = u.organization_id""");
    /** The units visible to an administrator of some units, but not of the root. */
    private static final String VISIBLE = """
            select p.descendant_id
            from granted g
            join mail_admin_org_unit_path p
                on p.organization_id = g.organization_id and p.ancestor_id = g.org_unit_id
            """;

    private static final String ORG_UNITS = """
            select count(*)
            from mail_admin_org_unit u
            where u.organization_id = :organization and u.id in (%s)
            """.formatted(VISIBLE);
    private static final String ALLOTMENTS = """
            select t.code, t.name_ko, t.name_en, t.quota_bytes, t.protocols, t.version, s.max_users,
                coalesce(c.users, 0) as users
            from mail_admin_organization_service_type s
            join mail_admin_service_type t on t.code = s.service_type
            left join (
                select service_type, sum(users) as users
                from mail_admin_user_count
                where organization_id = :organization and org_unit_id in (%s)
                group by service_type) c on c.service_type = s.service_type
            where s.organization_id = :organization
            order by t.code
            """.formatted(VISIBLE);

    private final Session session;
    private final JdbcOrganizationReader organizations;

    OverviewQueries(Session session, JdbcOrganizationReader organizations) {
        this.session = session;
        this.organizations = organizations;
    }

    Optional<Overview> overview(Asker asker) {
        String sql = asker.administrator() == null ? OF_OPERATOR : GRANTED;
        List<Top> tops = Scope.query(session, asker, sql).map(TOP).list();
        return tops.isEmpty()
                ? Optional.empty()
                : organizations.find(asker.organization()).map(organization -> overview(asker, organization, tops));
    }

    private Overview overview(Asker asker, Organization organization, List<Top> tops) {
        OrgUnitId root = OrgUnitId.rootOf(organization.id());
        Optional<Top> whole =
                tops.stream().filter(top -> top.scope().unit().equals(root)).findFirst();
        if (whole.isPresent()) {
            return new Overview(
                    organization,
                    List.of(whole.get().scope()),
                    whole.get().orgUnits(),
                    whole.get().administrators(),
                    organizations.allotments(organization.id()));
        }
        long orgUnits = Scope.query(session, asker, ORG_UNITS)
                .mapTo(Long.class)
                .findFirst()
                .orElse(0L);
        return new Overview(
                organization,
                tops.stream().map(Top::scope).toList(),
                orgUnits,
                tops.stream().mapToLong(Top::administrators).sum(),
                JdbcOrganizationReader.allotments(Scope.query(session, asker, ALLOTMENTS)));
    }
}
