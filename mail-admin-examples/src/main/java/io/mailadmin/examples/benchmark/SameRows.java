package io.mailadmin.examples.benchmark;

import io.mailadmin.password.HashedPassword;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What is written into mail-admin's tables about a user, each table's row by a statement of its own. */
final class SameRows {

    private static final String SEAT = """
            select s.max_users, c.users, u.id
            from mail_admin_organization_service_type s
            join mail_admin_org_unit u on u.organization_id = s.organization_id and u.id = ?
            left join mail_admin_user_count c
                on c.organization_id = s.organization_id and c.org_unit_id = s.organization_id and c.service_type = s.service_type
            where s.organization_id = ? and s.service_type = ?
            """;
    private static final String ADDRESS = """
            insert into mail_admin_address (organization_id, domain, local_part, owner_kind, owner_id) values (?, ?, ?, 'USER', ?)
            """;
    private static final String USER = """
            insert into mail_admin_user (organization_id, id, org_unit_id, service_type, given_name, family_name, given_name_key,
                family_name_key, initials_key, login, status, version, created_at, updated_at)
            values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 'ACTIVE', 1, ?, ?)
            """;
    private static final String PASSWORD = """
            insert into mail_admin_password (organization_id, user_id, hash, kind, must_change) values (?, ?, ?, ?, false)
            """;
    private static final String COUNT = """
            update mail_admin_user_count set users = users + ?
            where organization_id = ? and service_type = ? and org_unit_id in (?, ?)
            """;
    private static final String FIRST_COUNT = """
            insert into mail_admin_user_count (organization_id, org_unit_id, service_type, users)
            select u.organization_id, u.id, ?, ? from mail_admin_org_unit u
            where u.organization_id = ? and u.id in (?, ?) and not exists (
                select 1 from mail_admin_user_count c
                where c.organization_id = u.organization_id and c.org_unit_id = u.id and c.service_type = ?)
            """;
    private static final String RENAME = """
            update mail_admin_user
            set given_name = '민수', family_name = '윤', family_name_key = ?, given_name_key = ?, initials_key = ?,
                version = version + 1, updated_at = ?
            where organization_id = ? and id = ?
            """;
    private static final List<String> MOVE_TO_TRASH = List.of("""
            insert into mail_admin_trashed_user (organization_id, id, org_unit_id, service_type, given_name, family_name,
                given_name_key, family_name_key, initials_key, login, status, version, created_at, updated_at, trashed_at, kept_until)
            select organization_id, id, org_unit_id, service_type, given_name, family_name, given_name_key, family_name_key,
                initials_key, login, status, version, created_at, updated_at, updated_at, updated_at
            from mail_admin_user where organization_id = ? and id = ?
            """, """
            insert into mail_admin_trashed_password (organization_id, user_id, hash, kind, must_change, valid_until)
            select organization_id, user_id, hash, kind, must_change, valid_until
            from mail_admin_password where organization_id = ? and user_id = ?
            """, """
            delete from mail_admin_grant where organization_id = ? and user_id = ?
            """, """
            delete from mail_admin_password where organization_id = ? and user_id = ?
            """, """
            delete from mail_admin_user where organization_id = ? and id = ?
            """);
    private static final String ADDRESS_TO_TRASH = """
            update mail_admin_address set owner_kind = 'TRASH'
            where organization_id = ? and domain = ? and local_part = ?
            """;

    private final Statements statements;
    private final Sql sql;
    private final Events events;
    private final Map<String, Integer> batchCounts = new HashMap<>();

    SameRows(Statements statements, Sql sql) {
        this.statements = statements;
        this.sql = sql;
        this.events = new Events(statements, sql);
    }

    /** Takes the organization for the rest of the transaction. */
    void lock(SampleOrganization place) throws SQLException {
        events.lock(place);
    }

    /** Reads whether there is a seat left, and whether there is the unit. */
    void seat(SampleOrganization place, SampleUser user) throws SQLException {
        statements.read(SEAT, sql.id(place.unitOf(user.number()).value()), sql.id(place.id()), user.serviceType());
    }

    /** Writes the rows of a new user, whose {@code columns} begin with organization and id. */
    void insert(SampleOrganization place, SampleUser user, Object[] columns, HashedPassword hash) throws SQLException {
        statements.update(ADDRESS, columns[0], place.domain(), user.localPart(), columns[1]);
        statements.update(USER, columns);
        statements.update(
                PASSWORD, columns[0], columns[1], hash.encoded(), hash.kind().toString());
    }

    /** Counts the user in the unit and in the organization. */
    void count(SampleOrganization place, SampleUser user, int added) throws SQLException {
        count(place, place.unitOf(user.number()).value(), user.serviceType(), added);
    }

    private void count(SampleOrganization place, UUID unit, String serviceType, int added) throws SQLException {
        Object organization = sql.id(place.id());
        int counted = statements.update(COUNT, added, organization, serviceType, sql.id(unit), organization);
        if (counted < (unit.equals(place.id()) ? 1 : 2)) {
            statements.update(FIRST_COUNT, serviceType, added, organization, sql.id(unit), organization, serviceType);
        }
    }

    void rename(SampleOrganization place, UUID id) throws SQLException {
        SampleUser renamed = new SampleUser(0, "민수", "윤", "", "");
        statements.update(
                RENAME,
                sql.key(renamed.familyNameKey()),
                sql.key(renamed.givenNameKey()),
                sql.key(renamed.initials()),
                Timestamp.from(Instant.now()),
                sql.id(place.id()),
                sql.id(id));
    }

    void moveToTrash(SampleOrganization place, SampleUser user, UUID id) throws SQLException {
        for (String statement : MOVE_TO_TRASH) {
            statements.update(statement, sql.id(place.id()), sql.id(id));
        }
        statements.update(ADDRESS_TO_TRASH, sql.id(place.id()), place.domain(), user.localPart());
    }

    void event(SampleOrganization place, SampleUser user, String action) throws SQLException {
        events.add(place, user, action);
        events.write(place);
    }

    /** Like {@link #insert}, {@link #count} and {@link #event}, but nothing is sent before {@link #endBatch}. */
    void addToBatch(SampleOrganization place, SampleUser user, Object[] columns, HashedPassword hash)
            throws SQLException {
        statements.add(ADDRESS, columns[0], place.domain(), user.localPart(), columns[1]);
        statements.add(USER, columns);
        statements.add(
                PASSWORD, columns[0], columns[1], hash.encoded(), hash.kind().toString());
        events.add(place, user, "USER_CREATED");
        batchCounts.merge(user.serviceType(), 1, Integer::sum);
    }

    void endBatch(SampleOrganization place) throws SQLException {
        for (String insert : List.of(ADDRESS, USER, PASSWORD)) {
            statements.prepare(insert).executeBatch();
        }
        for (Map.Entry<String, Integer> count : batchCounts.entrySet()) {
            count(place, place.id(), count.getKey(), count.getValue());
        }
        batchCounts.clear();
        events.write(place);
    }
}
