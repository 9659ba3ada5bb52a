package io.mailadmin.jdbc;

import io.mailadmin.address.DomainName;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.organization.MailDomain;
import io.mailadmin.organization.Organization;
import io.mailadmin.organization.OrganizationLimits;
import io.mailadmin.organization.OrganizationStatus;
import io.mailadmin.organization.ServiceAllotment;
import io.mailadmin.store.Asker;
import io.mailadmin.store.OrganizationReader;
import io.mailadmin.store.Overview;
import io.mailadmin.store.Run;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/** Reads mail_admin_organization with its domains and service types. */
class JdbcOrganizationReader implements OrganizationReader {

    /** One row for each domain. */
    private static final String SELECT = """
            select o.id, o.name, o.status, o.max_users, o.max_org_units, o.max_quota_bytes, o.international_addresses,
                o.version, o.created_at, d.domain, d.is_primary
            from %s o
            join mail_admin_domain d on d.organization_id = o.id
            where %s
            order by o.id, d.is_primary desc, d.added
            """;

    private static final String FIND = SELECT.formatted("mail_admin_organization", "o.id = :id");
    private static final String FIND_BY_DOMAIN = SELECT.formatted(
            "mail_admin_organization",
            "o.id = (select owned.organization_id from mail_admin_domain owned where owned.domain = :domain)");
    private static final String LISTED = "(select * from mail_admin_organization where %s order by id %s limit :limit)";

    private static final String ALLOTMENTS = """
            select t.code, t.name_ko, t.name_en, t.quota_bytes, t.protocols, t.version, s.max_users,
                coalesce(c.users, 0) as users
            from mail_admin_organization_service_type s
            join mail_admin_service_type t on t.code = s.service_type
            left join mail_admin_user_count c
                on c.organization_id = s.organization_id
                and c.org_unit_id = s.organization_id
                and c.service_type = s.service_type
            where s.organization_id = :organization and %s
            order by t.code
            """;
    private static final String UNIT = """
            exists (
                select 1
                from mail_admin_org_unit wanted
                where wanted.organization_id = :organization and wanted.id = :unit) and
            """;

    final Session session;

    JdbcOrganizationReader(Session session) {
        this.session = session;
    }

    @Override
    public Optional<Organization> find(OrganizationId id) {
        return organizations(session.query(FIND).bind("id", id.value())).stream()
                .findFirst();
    }

    @Override
    public Optional<Organization> findByDomain(DomainName domain) {
        return organizations(session.query(FIND_BY_DOMAIN).bind("domain", domain.value())).stream()
                .findFirst();
    }

    @Override
    public List<Organization> list(Run<OrganizationId> run) {
        Direction direction = Direction.rising(run);
        String listed = LISTED.formatted(
                run.from() == null ? "1 = 1" : "id " + direction.beyond() + " :from", direction.order());
        Query query = session.query(Session.first(run.limit(), SELECT.formatted(listed, "1 = 1")));
        if (run.from() != null) {
            query.bind("from", run.from().value());
        }
        return organizations(query);
    }

    @Override
    public List<ServiceAllotment> allotments(OrganizationId id) {
        return allotments(session.query(ALLOTMENTS.formatted("1 = 1")).bind("organization", id.value()));
    }

    @Override
    public List<ServiceAllotment> allotments(Asker asker, OrgUnitId unit) {
        String sql = ALLOTMENTS.formatted(UNIT + Scope.sees(asker, ":unit"));
        return allotments(Scope.query(session, asker, sql).bind("unit", unit.value()));
    }

    @Override
    public Optional<Overview> overview(Asker asker) {
        return new OverviewQueries(session, this).overview(asker);
    }

    static List<ServiceAllotment> allotments(Query query) {
        return query.map(Columns.mapper((row, context) -> new ServiceAllotment(
                        JdbcServiceTypeStore.map(row), Columns.number(row, "max_users"), row.getLong("users"))))
                .list();
    }

    static MailDomain domain(ResultSet row) throws SQLException {
        return new MailDomain(new DomainName(row.getString("domain")), row.getBoolean("is_primary"));
    }

    /** Reads a row that holds all columns of the table. */
    static Organization organization(ResultSet row, List<MailDomain> domains) throws SQLException {
        return new Organization(
                new OrganizationId(Columns.uuid(row, "id")),
                row.getString("name"),
                domains,
                new OrganizationLimits(
                        Columns.number(row, "max_users"),
                        Columns.number(row, "max_org_units"),
                        Columns.number(row, "max_quota_bytes")),
                OrganizationStatus.valueOf(row.getString("status")),
                row.getBoolean("international_addresses"),
                row.getLong("version"),
                Columns.time(row, "created_at"));
    }

    static Organization with(Organization organization, List<MailDomain> domains) {
        return new Organization(
                organization.id(),
                organization.name(),
                domains,
                organization.limits(),
                organization.status(),
                organization.internationalAddresses(),
                organization.version(),
                organization.createdAt());
    }

    /** Gathers rows with one domain each. */
    private static List<Organization> organizations(Query query) {
        RowMapper<Organization> mapper = Columns.mapper((row, context) -> organization(row, List.of(domain(row))));
        Map<UUID, Organization> first = new LinkedHashMap<>();
        Map<UUID, List<MailDomain>> domains = new LinkedHashMap<>();
        for (Organization row : query.map(mapper).list()) {
            first.putIfAbsent(row.id().value(), row);
            domains.computeIfAbsent(row.id().value(), id -> new ArrayList<>()).addAll(row.domains());
        }
        return first.values().stream()
                .map(row -> with(row, domains.getOrDefault(row.id().value(), List.of())))
                .toList();
    }
}
