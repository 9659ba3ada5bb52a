package io.mailadmin.jdbc;

import io.mailadmin.audit.AuditAnchor;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.internal.text.NameKeys;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Fills the tables by hand, faster than through a store: users with few and frequent family names, and other organizations. */
final class ManyRows {

    private static final List<String> FAMILY_NAMES = List.of("김", "김", "김", "이", "이", "박", "최", "정", "müller", "황보");
    private static final List<String> GIVEN_NAMES = List.of("민수", "서연", "지훈", "하은", "도윤", "anna", "jürgen");
    private static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");

    private static final String USER = """
            insert into mail_admin_user (organization_id, id, org_unit_id, service_type, given_name, family_name,
                given_name_key, family_name_key, initials_key, login, status, version, created_at, updated_at)
            values (:organization, :id, :unit, 'standard', :givenName, :familyName, :givenNameKey, :familyNameKey, :initialsKey,
                concat(:localPart, '@', :domain), 'ACTIVE', 1, :now, :now)
            """;
    private static final String ADDRESS = """
            insert into mail_admin_address (organization_id, domain, local_part, owner_kind, owner_id)
            values (:organization, :domain, :localPart, 'USER', :id)
            """;
    /** Every user has a password, and one in ten administers the unit it is in. */
    private static final List<String> PASSWORDS_AND_GRANTS = List.of("""
            insert into mail_admin_password (organization_id, user_id, hash, kind, must_change)
            select u.organization_id, u.id, '{SSHA}H9L+jYzY8P7Yix1ltsKqKz1Uylv6+/z9/v8AAQ==', '{SSHA}', false
            from mail_admin_user u
            where not exists (
                select 1
                from mail_admin_password p
                where p.organization_id = u.organization_id and p.user_id = u.id)
            """, """
            insert into mail_admin_grant (organization_id, org_unit_id, user_id, role, since)
            select organization_id, org_unit_id, id, 'FULL', created_at
            from mail_admin_user
            where login like '%0@%'
            """, """
            update mail_admin_org_unit
            set administrators = (
                select count(*)
                from mail_admin_grant g
                where g.organization_id = mail_admin_org_unit.organization_id and g.org_unit_id = mail_admin_org_unit.id)
            """);

    private static final List<String> COUNT = List.of("""
            delete from mail_admin_user_count
            """, """
            insert into mail_admin_user_count (organization_id, org_unit_id, service_type, users)
            select organization_id, org_unit_id, service_type, count(*)
            from mail_admin_user
            where org_unit_id <> organization_id
            group by organization_id, org_unit_id, service_type
            """, """
            insert into mail_admin_user_count (organization_id, org_unit_id, service_type, users)
            select organization_id, organization_id, service_type, count(*)
            from mail_admin_user
            group by organization_id, service_type
            """);
    private static final List<String> ORGANIZATION = List.of("""
            insert into mail_admin_organization (id, name, status, international_addresses, org_units, event_sequence,
                event_hash, read_sequence, unread, version, created_at)
            values (:id, :domain, 'ACTIVE', false, 0, 0, :noHash, 0, false, 1, :now)
            """, """
            insert into mail_admin_domain (domain, organization_id, is_primary, added)
            values (:domain, :id, true, 1)
            """, """
            insert into mail_admin_org_unit (organization_id, id, name, name_key, administrators, version, created_at)
            values (:id, :id, :domain, :nameKey, 0, 1, :now)
            """, """
            insert into mail_admin_org_unit_path (organization_id, ancestor_id, descendant_id, depth)
            values (:id, :id, :id, 0)
            """, """
            insert into mail_admin_organization_service_type (organization_id, service_type)
            values (:id, 'standard')
            """);

    private final Handle handle;
    private final Dialect dialect;

    ManyRows(Handle handle, Dialect dialect) {
        this.handle = handle;
        this.dialect = dialect;
    }

    /** Adds users spread over {@code units}. */
    void users(OrganizationId organization, String domain, List<OrgUnitId> units, int count) {
        users(
                organization,
                domain,
                units,
                IntStream.range(0, count)
                        .mapToObj(i -> new Name(
                                GIVEN_NAMES.get(i % GIVEN_NAMES.size()),
                                FAMILY_NAMES.get(i % FAMILY_NAMES.size()),
                                "user" + i))
                        .toList());
    }

    /** Adds users called {@code names}, spread over {@code units}. */
    void users(OrganizationId organization, String domain, List<OrgUnitId> units, List<Name> names) {
        PreparedBatch users = handle.prepareBatch(USER);
        PreparedBatch addresses = handle.prepareBatch(ADDRESS);
        for (int i = 0; i < names.size(); i++) {
            UUID id = UUID.randomUUID();
            Name name = names.get(i);
            NameKeys keys = NameKeys.of(name.given(), name.family());
            users.bind("organization", organization.value())
                    .bind("id", id)
                    .bind("unit", units.get(i % units.size()).value())
                    .bind("givenName", name.given())
                    .bind("familyName", name.family())
                    .bind("givenNameKey", dialect.key(keys.givenName()))
                    .bind("familyNameKey", dialect.key(keys.familyName()))
                    .bind("initialsKey", dialect.key(keys.initials()))
                    .bind("localPart", name.localPart())
                    .bind("domain", domain)
                    .bind("now", Columns.time(NOW))
                    .add();
            addresses
                    .bind("organization", organization.value())
                    .bind("id", id)
                    .bind("domain", domain)
                    .bind("localPart", name.localPart())
                    .add();
        }
        users.execute();
        addresses.execute();
    }

    /** Adds organizations with a few users each. */
    void organizations(int count) {
        List<OrganizationId> ids = IntStream.range(0, count)
                .mapToObj(i -> new OrganizationId(UUID.randomUUID()))
                .toList();
        for (String sql : ORGANIZATION) {
            PreparedBatch batch = handle.prepareBatch(sql);
            for (int i = 0; i < count; i++) {
                batch.bind("id", ids.get(i).value())
                        .bind("noHash", AuditAnchor.NO_HASH)
                        .bind("domain", "other" + i + ".example")
                        .bind("nameKey", dialect.key(""))
                        .bind("now", Columns.time(NOW))
                        .add();
            }
            batch.execute();
        }
        for (int i = 0; i < count; i++) {
            users(ids.get(i), "other" + i + ".example", List.of(OrgUnitId.rootOf(ids.get(i))), 5);
        }
    }

    /** Adds passwords and grants to the users, and counts all. */
    void complete() {
        PASSWORDS_AND_GRANTS.forEach(handle::execute);
        COUNT.forEach(handle::execute);
    }

    /**
     * What a user is called.
     *
     * @param given the given name
     * @param family the family name
     * @param localPart of the login
     */
    record Name(String given, String family, String localPart) {}
}
