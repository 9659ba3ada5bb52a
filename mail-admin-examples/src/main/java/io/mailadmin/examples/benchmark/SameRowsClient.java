package io.mailadmin.examples.benchmark;

import io.mailadmin.password.HashedPassword;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The rows that mail-admin writes, audit trail and counters among them, under the lock that it takes: what somebody would write
 * by hand who needed the same.
 */
final class SameRowsClient extends HandWrittenClient {

    private static final String TABLE = "mail_admin_user";

    private static final String COUNTS = """
            select s.service_type, s.max_users, coalesce(c.users, 0), o.name, o.org_units, o.max_users, u.administrators
            from mail_admin_organization o
            join mail_admin_org_unit u on u.organization_id = o.id and u.id = o.id
            join mail_admin_organization_service_type s on s.organization_id = o.id
            left join mail_admin_user_count c
                on c.organization_id = o.id and c.org_unit_id = o.id and c.service_type = s.service_type
            where o.id = ?
            """;
    private static final String LAST_CHANGES = """
            select happened_at, actor_name, action, target_label
            from mail_admin_audit_event
            where organization_id = ? and chain = 'CHANGES'
            order by event_sequence desc
            limit 5
            """;
    private static final String HASH = """
            select u.id, p.hash, p.must_change, u.status
            from mail_admin_user u
            join mail_admin_password p on p.organization_id = u.organization_id and p.user_id = u.id
            where u.organization_id = ? and u.login = ?
            """;

    private final SameRows rows;
    private @Nullable SampleOrganization organization;
    private @Nullable SampleUser user;
    private @Nullable UUID id;

    SameRowsClient(Connection connection, DataSet data) {
        super(connection, data, TABLE);
        this.rows = new SameRows(statements, sql);
    }

    @Override
    public int overview(SampleOrganization place) throws SQLException {
        int counts = statements.read(COUNTS, sql.id(place.id()));
        return counts + statements.read(LAST_CHANGES, sql.id(place.id()));
    }

    @Override
    public void create(SampleOrganization place, SampleUser created, HashedPassword hash) throws SQLException {
        organization = place;
        user = created;
        id = UUID.randomUUID();
        UUID itsId = id;
        statements.transaction(() -> {
            rows.lock(place);
            rows.seat(place, created);
            rows.insert(place, created, columns(place, created, itsId), hash);
            rows.count(place, created, 1);
            rows.event(place, created, "USER_CREATED");
        });
    }

    @Override
    public void update() throws SQLException {
        change("USER_UPDATED", (place, changed) -> rows.rename(place, Objects.requireNonNull(id)));
    }

    @Override
    public void delete() throws SQLException {
        change("USER_DELETED", (place, changed) -> {
            rows.moveToTrash(place, changed, Objects.requireNonNull(id));
            rows.count(place, changed, -1);
        });
    }

    @Override
    public void signIn(SampleOrganization place) throws SQLException {
        statements.read(HASH, sql.id(place.id()), DataSet.ADMINISTRATOR + "@" + place.domain());
        hash();
    }

    @Override
    public void importUsers(SampleOrganization place, long first, int count) throws SQLException {
        inBatches(first, count, (from, to) -> {
            rows.lock(place);
            for (long number = from; number < to; number++) {
                SampleUser imported = SampleUser.of(number);
                rows.addToBatch(place, imported, columns(place, imported, UUID.randomUUID()), data.hash());
            }
            rows.endBatch(place);
        });
    }

    private void change(String action, Writing writing) throws SQLException {
        SampleOrganization place = Objects.requireNonNull(organization);
        SampleUser changed = Objects.requireNonNull(user);
        statements.transaction(() -> {
            rows.lock(place);
            writing.write(place, changed);
            rows.event(place, changed, action);
        });
    }

    private interface Writing {
        void write(SampleOrganization place, SampleUser changed) throws SQLException;
    }
}
