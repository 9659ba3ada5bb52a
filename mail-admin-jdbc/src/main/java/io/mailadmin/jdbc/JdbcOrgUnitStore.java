package io.mailadmin.jdbc;

import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.store.OrgUnitStore;
import io.mailadmin.store.Outcome;
import java.sql.Types;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Query;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Writes mail_admin_org_unit and its paths. */
final class JdbcOrgUnitStore extends JdbcOrgUnitReader implements OrgUnitStore {

    private static final String INSERT = """
            insert into mail_admin_org_unit (organization_id, id, parent_id, name, name_key, billing_id, administrators,
                version, created_at)
            values (:organization, :id, :parent, :name, :nameKey, :billingId, 0, :version, :createdAt)
            """;
    private static final String ABOVE = """
            select ancestor_id, depth
            from mail_admin_org_unit_path
            where organization_id = :organization and descendant_id = :id
            """;
    private static final String INSERT_PATH = """
            insert into mail_admin_org_unit_path (organization_id, ancestor_id, descendant_id, depth)
            values (:organization, :ancestor, :id, :depth)
            """;
    private static final String COUNT = """
            update mail_admin_organization
            set org_units = org_units + :added
            where id = :organization
            """;
    private static final String PARENT = """
            select parent_id
            from mail_admin_org_unit
            where organization_id = :organization and id = :id and version = :expected
            """;
    private static final String UPDATE = """
            update mail_admin_org_unit
            set parent_id = :parent, name = :name, name_key = :nameKey, billing_id = :billingId, version = :version
            where organization_id = :organization and id = :id
            """;
    /** Through tables of their own, because MySQL deletes no rows from a table that a subquery reads. */
    private static final String CUT_OFF = """
            delete from mail_admin_org_unit_path
            where organization_id = :organization
                and descendant_id in (
                    select below.id
                    from (
                        select distinct d.descendant_id as id
                        from mail_admin_org_unit_path d
                        where d.organization_id = :organization and d.ancestor_id = :id) below)
                and ancestor_id in (
                    select above.id
                    from (
                        select distinct a.ancestor_id as id
                        from mail_admin_org_unit_path a
                        where a.organization_id = :organization and a.descendant_id = :id and a.depth > 0) above)
            """;

    private static final String GRAFT = """
            insert into mail_admin_org_unit_path (organization_id, ancestor_id, descendant_id, depth)
            select a.organization_id, a.ancestor_id, d.descendant_id, a.depth + d.depth + 1
            from mail_admin_org_unit_path a
            join mail_admin_org_unit_path d on d.organization_id = a.organization_id
            where a.organization_id = :organization and a.descendant_id = :parent and d.ancestor_id = :id
            """;
    private static final List<String> DELETE = List.of("""
            delete from mail_admin_grant
            where organization_id = :organization and org_unit_id = :id
            """, """
            delete from mail_admin_user_count
            where organization_id = :organization and org_unit_id = :id
            """, """
            delete from mail_admin_org_unit_path
            where organization_id = :organization and descendant_id = :id
            """, """
            delete from mail_admin_org_unit
            where organization_id = :organization and id = :id and parent_id is not null
            """);
    private static final String CHILDREN = """
            select count(*)
            from mail_admin_org_unit
            where organization_id = :organization and parent_id = :id
            """;
    private static final String DISTANCE = """
            select depth
            from mail_admin_org_unit_path
            where organization_id = :organization and ancestor_id = :id and descendant_id = :below
            """;
    private static final String HEIGHT = """
            select coalesce(max(depth), 0)
            from mail_admin_org_unit_path
            where organization_id = :organization and ancestor_id = :id
            """;

    JdbcOrgUnitStore(Session session) {
        super(session);
    }

    @Override
    public boolean insert(OrganizationId organization, OrgUnit unit, String nameKey) {
        Update insert = session.insertUnlessTaken(INSERT)
                .bind("organization", organization.value())
                .bind("id", unit.id().value())
                .bind("createdAt", Columns.time(unit.createdAt()));
        if (!session.inserts(bind(insert, unit, nameKey))) {
            return false;
        }
        insertPaths(organization, unit);
        count(organization, 1);
        return true;
    }

    @Override
    public Outcome update(OrganizationId organization, OrgUnit changed, String nameKey, long expectedVersion) {
        Optional<UUID> parent = query(PARENT, organization, changed.id())
                .bind("expected", expectedVersion)
                .map((row, context) -> Columns.uuidOrNull(row, "parent_id"))
                .findFirst();
        if (parent.isEmpty()) {
            return Outcome.STALE;
        }
        if (!session.updatesUnlessTaken(bind(update(UPDATE, organization, changed.id()), changed, nameKey))) {
            return Outcome.TAKEN;
        }
        UUID newParent = value(changed.parent());
        if (newParent != null && !newParent.equals(parent.get())) {
            update(CUT_OFF, organization, changed.id()).execute();
            update(GRAFT, organization, changed.id()).bind("parent", newParent).execute();
        }
        return Outcome.DONE;
    }

    @Override
    public void delete(OrganizationId organization, OrgUnitId id) {
        int last = 0;
        for (String sql : DELETE) {
            last = update(sql, organization, id).execute();
        }
        count(organization, -last);
    }

    @Override
    public long children(OrganizationId organization, OrgUnitId id) {
        return query(CHILDREN, organization, id).mapTo(Long.class).findFirst().orElse(0L);
    }

    @Override
    public OptionalInt distance(OrganizationId organization, OrgUnitId above, OrgUnitId below) {
        return query(DISTANCE, organization, above).bind("below", below.value()).mapTo(Integer.class).stream()
                .mapToInt(Integer::intValue)
                .findFirst();
    }

    @Override
    public int height(OrganizationId organization, OrgUnitId id) {
        return query(HEIGHT, organization, id).mapTo(Integer.class).findFirst().orElse(0);
    }

    /** Not by INSERT .. SELECT, which locks what it reads in a host's REPEATABLE READ, and gaps beside other organizations' rows. */
    private void insertPaths(OrganizationId organization, OrgUnit unit) {
        Map<UUID, Integer> depths = new HashMap<>(Map.of(unit.id().value(), 0));
        if (unit.parent() != null) {
            query(ABOVE, organization, unit.parent())
                    .map((row, context) -> Map.entry(Columns.uuid(row, "ancestor_id"), row.getInt("depth") + 1))
                    .forEach(above -> depths.put(above.getKey(), above.getValue()));
        }
        PreparedBatch batch = session.batch(INSERT_PATH);
        depths.forEach((ancestor, depth) -> batch.bind("organization", organization.value())
                .bind("ancestor", ancestor)
                .bind("id", unit.id().value())
                .bind("depth", depth)
                .add());
        batch.execute();
    }

    private void count(OrganizationId organization, int added) {
        session.update(COUNT)
                .bind("organization", organization.value())
                .bind("added", added)
                .execute();
    }

    private Query query(String sql, OrganizationId organization, OrgUnitId id) {
        return session.query(sql).bind("organization", organization.value()).bind("id", id.value());
    }

    private Update update(String sql, OrganizationId organization, OrgUnitId id) {
        return session.update(sql).bind("organization", organization.value()).bind("id", id.value());
    }

    private Update bind(Update update, OrgUnit unit, String nameKey) {
        UUID parent = value(unit.parent());
        // a null of any other type is a text to PostgreSQL, which no id can be compared with or set to
        Update bound = parent == null ? update.bindNull("parent", Types.OTHER) : update.bind("parent", parent);
        return bound.bind("name", unit.name())
                .bind("nameKey", session.key(nameKey))
                .bind("billingId", unit.billingId())
                .bind("version", unit.version());
    }

    private static @Nullable UUID value(@Nullable OrgUnitId id) {
        return id == null ? null : id.value();
    }
}
