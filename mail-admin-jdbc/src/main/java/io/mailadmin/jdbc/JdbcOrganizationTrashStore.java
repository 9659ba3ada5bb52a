package io.mailadmin.jdbc;

import io.mailadmin.id.OrganizationId;
import io.mailadmin.organization.MailDomain;
import io.mailadmin.organization.TrashedOrganization;
import io.mailadmin.store.OrganizationTrashStore;
import io.mailadmin.store.Run;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/** The rows of mail_admin_trashed_organization, and the end of all rows of an organization. */
final class JdbcOrganizationTrashStore implements OrganizationTrashStore {

    /** A row with one of the organization's domains. */
    private static final RowMapper<TrashedOrganization> MAPPER =
            Columns.mapper((row, context) -> new TrashedOrganization(
                    JdbcOrganizationReader.organization(row, List.of(JdbcOrganizationReader.domain(row))),
                    Columns.time(row, "trashed_at"),
                    Columns.time(row, "kept_until")));

    private static final String SELECT = """
            select o.id, o.name, o.status, o.max_users, o.max_org_units, o.max_quota_bytes, o.international_addresses,
                o.version, o.created_at, d.domain, d.is_primary, t.trashed_at, t.kept_until
            from (
                select *
                from mail_admin_trashed_organization
                where %1$s
                order by kept_until %2$s, organization_id %2$s
                limit :limit) t
            join mail_admin_organization o on o.id = t.organization_id
            join mail_admin_domain d on d.organization_id = o.id
            order by t.kept_until, t.organization_id, d.is_primary desc, d.added
            """;
    private static final String FIND = SELECT.formatted("organization_id = :id", "asc");
    private static final String BEYOND =
            "kept_until %1$s= :fromTime and (kept_until %1$s :fromTime or organization_id %1$s :fromId)";
    private static final String EXPIRED = """
            select organization_id
            from mail_admin_trashed_organization
            where kept_until <= :now
            order by kept_until, organization_id
            limit :limit
            """;
    private static final String PUT = """
            insert into mail_admin_trashed_organization (organization_id, trashed_at, kept_until)
            values (:id, :trashedAt, :keptUntil)
            """;
    private static final String DELETE = """
            delete from %s
            where organization_id = :id
            """;

    /** So that a unit may be deleted before those below it, whose order no single statement can tell. */
    private static final String CUT_TREE = """
            update mail_admin_org_unit
            set parent_id = null
            where organization_id = :id
            """;

    /** Else nobody could tell that the end of its events was cut off, and the feed would lose those that are unread. */
    private static final String KEEP_CHAIN = """
            insert into mail_admin_audit_chain (organization_id, chain, event_sequence, event_hash, read_sequence, unread)
            select id, 'CHANGES', event_sequence, event_hash, read_sequence, unread
            from mail_admin_organization
            where id = :id
            """;

    private static final String DELETE_ORGANIZATION = """
            delete from mail_admin_organization
            where id = :id
            """;

    /** What refers to a table comes before it. */
    private static final List<String> TABLES = List.of(
            "mail_admin_trashed_organization",
            "mail_admin_held_address",
            "mail_admin_trashed_password",
            "mail_admin_trashed_user",
            "mail_admin_grant",
            "mail_admin_password",
            "mail_admin_user",
            "mail_admin_user_suffix",
            "mail_admin_address",
            "mail_admin_user_count",
            "mail_admin_org_unit_path",
            "mail_admin_org_unit",
            "mail_admin_organization_service_type",
            "mail_admin_domain");

    private final Session session;

    JdbcOrganizationTrashStore(Session session) {
        this.session = session;
    }

    @Override
    public Optional<TrashedOrganization> find(OrganizationId id) {
        return organizations(session.query(FIND).bind("id", id.value()).bind("limit", 1)).stream()
                .findFirst();
    }

    @Override
    public List<TrashedOrganization> list(Run<Position> run) {
        Direction direction = Direction.rising(run);
        String from = run.from() == null ? "1 = 1" : BEYOND.formatted(direction.beyond());
        Query query = session.query(SELECT.formatted(from, direction.order())).bind("limit", run.limit());
        if (run.from() != null) {
            query.bind("fromTime", Columns.time(run.from().keptUntil()))
                    .bind("fromId", run.from().id().value());
        }
        return organizations(query);
    }

    @Override
    public List<OrganizationId> expired(Instant now, int limit) {
        return session.query(EXPIRED)
                .bind("now", Columns.time(now))
                .bind("limit", limit)
                .map((row, context) -> new OrganizationId(Columns.uuid(row, "organization_id")))
                .list();
    }

    @Override
    public void put(OrganizationId id, Instant trashedAt, Instant keptUntil) {
        session.update(PUT)
                .bind("id", id.value())
                .bind("trashedAt", Columns.time(trashedAt))
                .bind("keptUntil", Columns.time(keptUntil))
                .execute();
    }

    @Override
    public void takeOut(OrganizationId id) {
        execute(DELETE.formatted("mail_admin_trashed_organization"), id);
    }

    @Override
    public void purge(OrganizationId id) {
        execute(KEEP_CHAIN, id);
        execute(CUT_TREE, id);
        TABLES.forEach(table -> execute(DELETE.formatted(table), id));
        execute(DELETE_ORGANIZATION, id);
    }

    private void execute(String sql, OrganizationId id) {
        session.update(sql).bind("id", id.value()).execute();
    }

    private static List<TrashedOrganization> organizations(Query query) {
        Map<OrganizationId, TrashedOrganization> all = new LinkedHashMap<>();
        for (TrashedOrganization row : query.map(MAPPER).list()) {
            all.merge(row.organization().id(), row, JdbcOrganizationTrashStore::withDomainsOf);
        }
        return List.copyOf(all.values());
    }

    private static TrashedOrganization withDomainsOf(TrashedOrganization trashed, TrashedOrganization next) {
        List<MailDomain> domains = new ArrayList<>(trashed.organization().domains());
        domains.addAll(next.organization().domains());
        return new TrashedOrganization(
                JdbcOrganizationReader.with(trashed.organization(), domains), trashed.trashedAt(), trashed.keptUntil());
    }
}
