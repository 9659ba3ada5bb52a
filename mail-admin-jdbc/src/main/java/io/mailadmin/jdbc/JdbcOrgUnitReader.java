package io.mailadmin.jdbc;

import io.mailadmin.id.OrgUnitId;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.store.Asker;
import io.mailadmin.store.OrgUnitReader;
import io.mailadmin.store.OrgUnitSlice;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Query;
import org.jspecify.annotations.Nullable;

/** Reads mail_admin_org_unit. */
class JdbcOrgUnitReader implements OrgUnitReader {

    private static final RowMapper<OrgUnit> MAPPER = Columns.mapper((row, context) -> new OrgUnit(
            new OrgUnitId(Columns.uuid(row, "id")),
            parent(Columns.uuidOrNull(row, "parent_id")),
            row.getString("name"),
            row.getString("billing_id"),
            row.getLong("users"),
            row.getLong("version"),
            Columns.time(row, "created_at")));

    /** The rows of the root count all users, those of others their own, so one sum serves both. */
    private static final String SELECT = """
            %s u.id, u.parent_id, u.name, u.billing_id, u.version, u.created_at, coalesce((
                select sum(c.users)
                from mail_admin_user_count c
                where c.organization_id = u.organization_id and c.org_unit_id = u.id), 0) as users
            from mail_admin_org_unit u%s
            where u.organization_id = :organization
            """;

    /** The first condition is where an index begins; names hardly repeat, so few rows fail the second. */
    private static final String BEYOND =
            "and u.name_key %1$s= :fromKey and (u.name_key %1$s :fromKey or u.id %1$s :fromId)\n";

    final Session session;

    JdbcOrgUnitReader(Session session) {
        this.session = session;
    }

    @Override
    public Optional<OrgUnit> find(Asker asker, OrgUnitId id) {
        String sql = SELECT.formatted("select", "") + "and u.id = :id and " + Scope.sees(asker, "u.id");
        return Scope.query(session, asker, sql)
                .bind("id", id.value())
                .map(MAPPER)
                .findFirst();
    }

    @Override
    public List<OrgUnit> list(Asker asker, OrgUnitSlice slice) {
        Query query = Scope.query(session, asker, Session.first(slice.run().limit(), sql(asker, slice)));
        if (slice.parent() != null) {
            query.bind("parent", slice.parent().value());
        }
        if (slice.nameKey() != null) {
            query.bind("nameKey", session.key(slice.nameKey()));
        }
        OrgUnitSlice.Position from = slice.run().from();
        if (from != null) {
            query.bind("fromKey", session.key(from.nameKey()))
                    .bind("fromId", from.id().value());
        }
        return slice.run().inListOrder(query.map(MAPPER).list());
    }

    private String sql(Asker asker, OrgUnitSlice slice) {
        String index = slice.parent() == null ? "mail_admin_org_unit_by_name" : "mail_admin_org_unit_sibling";
        StringBuilder sql = new StringBuilder(SELECT.formatted(
                        session.dialect().selectInOrder(), session.dialect().by(index)))
                .append("and u.parent_id is not null\n");
        if (slice.parent() != null) {
            sql.append("and u.parent_id = :parent and ").append(Scope.sees(asker, ":parent"));
        }
        if (slice.nameKey() != null) {
            sql.append("and u.name_key = :nameKey\n");
        }
        Direction direction = Direction.rising(slice.run());
        if (slice.run().from() != null) {
            sql.append(BEYOND.formatted(direction.beyond()));
        }
        return sql.append("and ")
                .append(Scope.sees(asker, "u.id"))
                // H2 sorts unless the columns of an equality are repeated, MariaDB if a column follows that no order
                // needs:
                // of siblings only one has a name
                .append(
                        slice.parent() == null
                                ? "order by u.organization_id %1$s, u.name_key %1$s, u.id %1$s"
                                        .formatted(direction.order())
                                : "order by u.organization_id %1$s, u.parent_id %1$s, u.name_key %1$s"
                                        .formatted(direction.order()))
                .append(" limit :limit")
                .toString();
    }

    private static @Nullable OrgUnitId parent(@Nullable UUID id) {
        return id == null ? null : new OrgUnitId(id);
    }
}
