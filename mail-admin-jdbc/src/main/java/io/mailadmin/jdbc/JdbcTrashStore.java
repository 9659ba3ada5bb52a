package io.mailadmin.jdbc;

import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.store.TrashStore;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.TrashedUser;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.statement.Update;

/** Moves rows of mail_admin_user to mail_admin_trashed_user and back: by sets, so the statements do not grow with the users. */
final class JdbcTrashStore extends JdbcTrashReader implements TrashStore {

    private static final String UNCOUNT_GRANTS = """
            update mail_admin_org_unit
            set administrators = administrators - (
                select count(*)
                from mail_admin_grant g
                where g.organization_id = :organization and g.org_unit_id = mail_admin_org_unit.id and g.user_id in (<ids>))
            where organization_id = :organization and id in (
                select g.org_unit_id
                from mail_admin_grant g
                where g.organization_id = :organization and g.user_id in (<ids>))
            """;
    private static final String DELETE_GRANTS = """
            delete from mail_admin_grant
            where organization_id = :organization and user_id in (<ids>)
            """;
    private static final String PUT = """
            insert into mail_admin_trashed_user (organization_id, id, org_unit_id, service_type, given_name, family_name,
                given_name_key, family_name_key, initials_key, login, status, version, created_at, updated_at, trashed_at, kept_until)
            select u.organization_id, u.id, u.org_unit_id, u.service_type, u.given_name, u.family_name,
                u.given_name_key, u.family_name_key, u.initials_key, u.login, u.status, u.version, u.created_at, u.updated_at,
                :trashedAt, :keptUntil
            from mail_admin_user u
            where u.organization_id = :organization and u.id in (<ids>)
            """;
    private static final String TAKE_BACK = """
            insert into mail_admin_user (organization_id, id, org_unit_id, service_type, given_name, family_name,
                given_name_key, family_name_key, initials_key, login, status, version, created_at, updated_at)
            select t.organization_id, t.id, :orgUnit, t.service_type, t.given_name, t.family_name,
                t.given_name_key, t.family_name_key, t.initials_key, t.login, :status, :version, t.created_at, :updatedAt
            from mail_admin_trashed_user t
            where t.organization_id = :organization and t.id in (<ids>)
            """;
    private static final String COPY_PASSWORDS = """
            insert into %s (organization_id, user_id, hash, kind, must_change, valid_until)
            select p.organization_id, p.user_id, p.hash, p.kind, p.must_change, p.valid_until
            from %s p
            where p.organization_id = :organization and p.user_id in (<ids>)
            """;
    private static final String PUT_PASSWORDS =
            COPY_PASSWORDS.formatted("mail_admin_trashed_password", "mail_admin_password");
    private static final String TAKE_BACK_PASSWORDS =
            COPY_PASSWORDS.formatted("mail_admin_password", "mail_admin_trashed_password");
    private static final String DELETE_PASSWORDS = """
            delete from %s
            where organization_id = :organization and user_id in (<ids>)
            """;
    private static final String DELETE_USERS = """
            delete from %s
            where organization_id = :organization and id in (<ids>)
            """;

    private final UserCounts counts;
    private final JdbcSuffixes suffixes;
    private final Addresses addresses;

    JdbcTrashStore(Session session) {
        super(session);
        this.counts = new UserCounts(session);
        this.suffixes = new JdbcSuffixes(session);
        this.addresses = new Addresses(session);
    }

    @Override
    public void put(OrganizationId organization, Collection<MailUser> users, Instant trashedAt, Instant keptUntil) {
        List<UUID> ids = ids(users);
        update(UNCOUNT_GRANTS, organization, ids).execute();
        update(DELETE_GRANTS, organization, ids).execute();
        update(PUT, organization, ids)
                .bind("trashedAt", Columns.time(trashedAt))
                .bind("keptUntil", Columns.time(keptUntil))
                .execute();
        update(PUT_PASSWORDS, organization, ids).execute();
        update(DELETE_PASSWORDS.formatted("mail_admin_password"), organization, ids)
                .execute();
        update(DELETE_USERS.formatted("mail_admin_user"), organization, ids).execute();
        suffixes.delete(organization, ids);
        addresses.turn(organization, users, Addresses.OF_USER, Addresses.IN_TRASH);
        counts.add(organization, users, -1);
    }

    @Override
    public boolean restore(OrganizationId organization, MailUser restored) {
        List<MailUser> users = List.of(restored);
        List<UUID> ids = ids(users);
        int rows = update(TAKE_BACK, organization, ids)
                .bind("orgUnit", restored.orgUnit().value())
                .bind("status", restored.status().name())
                .bind("version", restored.version())
                .bind("updatedAt", Columns.time(restored.updatedAt()))
                .execute();
        if (rows == 0) {
            return false;
        }
        suffixes.restore(organization, ids);
        update(TAKE_BACK_PASSWORDS, organization, ids).execute();
        deleteTrashed(organization, ids);
        addresses.turn(organization, users, Addresses.IN_TRASH, Addresses.OF_USER);
        counts.add(organization, users, 1);
        return true;
    }

    @Override
    public void purge(OrganizationId organization, Collection<MailUser> users) {
        List<UUID> ids = ids(users);
        addresses.deleteAllOf(organization, users);
        deleteTrashed(organization, ids);
    }

    @Override
    public List<TrashedUser> expired(OrganizationId organization, Instant now, int limit) {
        return session.query(EXPIRED)
                .bind("organization", organization.value())
                .bind("now", Columns.time(now))
                .bind("limit", limit)
                .map(MAPPER)
                .list();
    }

    private void deleteTrashed(OrganizationId organization, List<UUID> ids) {
        update(DELETE_PASSWORDS.formatted("mail_admin_trashed_password"), organization, ids)
                .execute();
        update(DELETE_USERS.formatted("mail_admin_trashed_user"), organization, ids)
                .execute();
    }

    private Update update(String sql, OrganizationId organization, List<UUID> ids) {
        return session.update(sql).bind("organization", organization.value()).bindList("ids", ids);
    }

    private static List<UUID> ids(Collection<MailUser> users) {
        return users.stream().map(MailUser::id).map(MailUserId::value).toList();
    }
}
