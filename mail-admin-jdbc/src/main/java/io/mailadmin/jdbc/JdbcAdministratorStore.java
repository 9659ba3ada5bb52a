package io.mailadmin.jdbc;

import io.mailadmin.address.EmailAddress;
import io.mailadmin.administrator.AdminRole;
import io.mailadmin.administrator.AdminScope;
import io.mailadmin.administrator.Administrator;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.store.AdministratorStore;
import io.mailadmin.store.Asker;
import io.mailadmin.store.Grant;
import io.mailadmin.store.Run;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;

/** The rows of mail_admin_grant. */
final class JdbcAdministratorStore implements AdministratorStore {

    private static final String IS_ADMINISTRATOR = """
            select 1
            from granted
            limit 1
            """;
    private static final String EXISTS = """
            select 1
            from mail_admin_organization
            where id = :organization
            """;
    private static final String LIST = """
            select a.id, a.login, a.given_name, a.family_name, g.role, g.since
            from mail_admin_grant g
            join mail_admin_user a on a.organization_id = g.organization_id and a.id = g.user_id
            where g.organization_id = :organization and g.org_unit_id = :unit
                and (%s) and %s
            order by a.login %s
            limit :limit
            """;
    private static final String ADD = """
            insert into mail_admin_grant (organization_id, org_unit_id, user_id, role, since)
            values (:organization, :unit, :user, :role, :since)
            """;
    private static final String ROLE = """
            select role
            from mail_admin_grant
            where organization_id = :organization and org_unit_id = :unit and user_id = :user
            """;
    private static final String SET_ROLE = """
            update mail_admin_grant
            set role = :role
            where organization_id = :organization and org_unit_id = :unit and user_id = :user
            """;
    private static final String REMOVE = """
            delete from mail_admin_grant
            where organization_id = :organization and org_unit_id = :unit and user_id = :user
            """;
    private static final String COUNT = """
            update mail_admin_org_unit
            set administrators = administrators + :added
            where organization_id = :organization and id = :unit
            """;
    private static final String BEYOND = """
            select distinct g.user_id
            from mail_admin_grant g
            where g.organization_id = :organization and g.user_id in (<users>) and not (%s)
            """;
    private static final String NEAREST = """
            select g.org_unit_id, g.role
            from granted g
            join mail_admin_org_unit_path p on p.ancestor_id = g.org_unit_id
            where p.organization_id = :organization and p.descendant_id = :unit
            order by p.depth
            limit 1
            """;
    private static final String TOP = """
            select 1
            from granted g
            where g.org_unit_id = :unit and not exists (
                select 1
                from granted above
                join mail_admin_org_unit_path p on p.ancestor_id = above.org_unit_id
                where p.organization_id = :organization and p.descendant_id = :unit and p.depth > 0)
            """;
    private static final String ANOTHER = """
            select 1
            from mail_admin_grant g
            join mail_admin_user a on a.organization_id = g.organization_id and a.id = g.user_id
            where g.organization_id = :organization and g.org_unit_id = :organization
                and g.role = 'FULL' and g.user_id not in (<users>) and a.status = 'ACTIVE'
            limit 1
            """;

    private final Session session;

    JdbcAdministratorStore(Session session) {
        this.session = session;
    }

    @Override
    public boolean isAdministrator(Asker asker) {
        return any(Scope.query(session, asker, asker.administrator() == null ? EXISTS : IS_ADMINISTRATOR));
    }

    @Override
    public List<Administrator> list(Asker asker, OrgUnitId unit, Run<String> run) {
        Direction direction = Direction.rising(run);
        String sql = LIST.formatted(
                run.from() == null ? "1 = 1" : "a.login %s :from".formatted(direction.beyond()),
                Scope.sees(asker, ":unit"),
                direction.order());
        Query query =
                Scope.query(session, asker, Session.first(run.limit(), sql)).bind("unit", unit.value());
        if (run.from() != null) {
            query.bind("from", run.from());
        }
        return run.inListOrder(query.map(mapper(asker.organization(), unit)).list());
    }

    @Override
    public boolean add(OrganizationId organization, Grant grant, Instant since) {
        Update add = bind(session.insertUnlessTaken(ADD), organization, grant).bind("since", Columns.time(since));
        boolean added = session.inserts(add);
        if (added) {
            update(COUNT, organization, grant.unit()).bind("added", 1).execute();
        }
        return added;
    }

    @Override
    public Optional<AdminRole> role(OrganizationId organization, OrgUnitId unit, MailUserId user) {
        return session.query(ROLE)
                .bind("organization", organization.value())
                .bind("unit", unit.value())
                .bind("user", user.value())
                .map((row, context) -> role(row))
                .findFirst();
    }

    @Override
    public void setRole(OrganizationId organization, Grant grant) {
        bind(session.update(SET_ROLE), organization, grant).execute();
    }

    @Override
    public boolean remove(OrganizationId organization, OrgUnitId unit, MailUserId user) {
        boolean removed =
                update(REMOVE, organization, unit).bind("user", user.value()).execute() == 1;
        if (removed) {
            update(COUNT, organization, unit).bind("added", -1).execute();
        }
        return removed;
    }

    @Override
    public Set<MailUserId> holdersOfGrantsBeyond(Asker asker, Collection<MailUserId> users) {
        String sql =
                BEYOND.formatted(Scope.sees(asker, "g.org_unit_id", "(granted.role = 'FULL' or g.role <> 'FULL')"));
        return Set.copyOf(Scope.query(session, asker, sql)
                .bindList("users", values(users))
                .map((row, context) -> new MailUserId(Columns.uuid(row, "user_id")))
                .list());
    }

    @Override
    public Optional<Grant> nearestGrant(Asker administrator, OrgUnitId unit) {
        MailUserId holder = administrator.administrator();
        if (holder == null) {
            return Optional.empty();
        }
        return Scope.query(session, administrator, NEAREST)
                .bind("unit", unit.value())
                .map((row, context) -> new Grant(new OrgUnitId(Columns.uuid(row, "org_unit_id")), holder, role(row)))
                .findFirst();
    }

    @Override
    public boolean isTopOfScope(Asker asker, OrgUnitId unit) {
        return asker.administrator() != null
                && any(Scope.query(session, asker, TOP).bind("unit", unit.value()));
    }

    @Override
    public boolean anotherAdministratorOfOrganization(OrganizationId organization, Collection<MailUserId> except) {
        return any(session.query(ANOTHER)
                .bind("organization", organization.value())
                .bindList("users", values(except)));
    }

    private static List<UUID> values(Collection<MailUserId> users) {
        return users.stream().map(MailUserId::value).toList();
    }

    private Update update(String sql, OrganizationId organization, OrgUnitId unit) {
        return session.update(sql).bind("organization", organization.value()).bind("unit", unit.value());
    }

    private static Update bind(Update update, OrganizationId organization, Grant grant) {
        return update.bind("organization", organization.value())
                .bind("unit", grant.unit().value())
                .bind("user", grant.user().value())
                .bind("role", grant.role().name());
    }

    static AdminRole role(ResultSet row) throws SQLException {
        return AdminRole.valueOf(row.getString("role"));
    }

    private static boolean any(Query query) {
        return query.mapTo(Integer.class).findFirst().isPresent();
    }

    private static RowMapper<Administrator> mapper(OrganizationId organization, OrgUnitId unit) {
        AdminScope scope =
                unit.value().equals(organization.value()) ? AdminScope.organization() : AdminScope.orgUnit(unit);
        return Columns.mapper((row, context) -> new Administrator(
                new MailUserId(Columns.uuid(row, "id")),
                EmailAddress.valueOf(row.getString("login")),
                row.getString("given_name"),
                row.getString("family_name"),
                scope,
                role(row),
                Columns.time(row, "since")));
    }
}
