package io.mailadmin.jdbc;

import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.store.Asker;
import io.mailadmin.store.Run;
import io.mailadmin.store.TrashReader;
import io.mailadmin.user.TrashedUser;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;

/** Reads mail_admin_trashed_user. */
class JdbcTrashReader implements TrashReader {

    static final RowMapper<TrashedUser> MAPPER = Columns.mapper((row, context) -> new TrashedUser(
            JdbcUserReader.user(row), Columns.time(row, "trashed_at"), Columns.time(row, "kept_until")));

    private static final String SELECT = """
            %s t.id, t.given_name, t.family_name, t.org_unit_id, t.service_type, t.login, t.status, t.version,
                t.created_at, t.updated_at, t.trashed_at, t.kept_until
            from mail_admin_trashed_user t%s
            where t.organization_id = :organization and %s
            """;
    static final String EXPIRED = SELECT.formatted("select", "", "t.kept_until <= :now") + """
            order by t.kept_until, t.organization_id, t.id
            limit :limit
            """;
    private static final String LIST_ORDER = """
            order by t.organization_id %1$s, t.trashed_at %1$s, t.id %1$s
            limit :limit
            """;

    /** Not as two runs: so many are never deleted at one time that skipping those before the place could cost much. */
    private static final String BEYOND =
            "t.trashed_at %1$s= :fromTime and (t.trashed_at %1$s :fromTime or t.id %1$s :fromId)";

    private static final String ORGANIZATIONS_WITH_EXPIRED = """
            select due.organization_id
            from (
                (select t.organization_id, t.kept_until
                from mail_admin_trashed_user t
                where t.kept_until <= :now
                order by t.kept_until
                limit :limit)
                union all
                (select h.organization_id, h.held_until
                from mail_admin_held_address h
                where h.held_until <= :now
                order by h.held_until
                limit :limit)) due
            group by due.organization_id
            order by min(due.kept_until), due.organization_id
            limit :limit
            """;

    final Session session;

    JdbcTrashReader(Session session) {
        this.session = session;
    }

    @Override
    public Optional<TrashedUser> find(Asker asker, MailUserId id) {
        String sql = SELECT.formatted("select", "", "t.id = :id and " + Scope.seesWithin(asker, "t.org_unit_id"));
        return Scope.query(session, asker, sql)
                .bind("id", id.value())
                .map(MAPPER)
                .findFirst();
    }

    @Override
    public List<TrashedUser> list(Asker asker, Run<Position> run) {
        Direction direction = Direction.falling(run);
        String sql = SELECT.formatted(
                        session.dialect().selectInOrder(),
                        session.dialect().by("mail_admin_trashed_user_by_time"),
                        (run.from() == null ? "1 = 1" : BEYOND.formatted(direction.beyond())) + " and "
                                + Scope.seesWithin(asker, "t.org_unit_id"))
                + LIST_ORDER.formatted(direction.order());
        Query query = Scope.query(session, asker, Session.first(run.limit(), sql));
        if (run.from() != null) {
            query.bind("fromTime", Columns.time(run.from().trashedAt()))
                    .bind("fromId", run.from().id().value());
        }
        return run.inListOrder(query.map(MAPPER).list());
    }

    @Override
    public List<OrganizationId> organizationsWithExpired(Instant now, int limit) {
        return session.query(ORGANIZATIONS_WITH_EXPIRED)
                .bind("now", Columns.time(now))
                .bind("limit", limit)
                .map((row, context) -> new OrganizationId(Columns.uuid(row, "organization_id")))
                .list();
    }
}
