package io.mailadmin.jdbc;

import io.mailadmin.address.EmailAddress;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.store.Outcome;
import io.mailadmin.store.StoredPassword;
import io.mailadmin.store.UserRow;
import io.mailadmin.store.UserStore;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserStatus;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Writes mail_admin_user and its address. */
final class JdbcUserStore extends JdbcUserReader implements UserStore {

    static final String INSERT_ADDRESS = """
            insert into mail_admin_address (organization_id, domain, local_part, owner_kind, owner_id)
            values (:organization, :domain, :localPart, 'USER', :id)
            """;
    private static final String DELETE_ADDRESS = """
            delete from mail_admin_address
            where organization_id = :organization and domain = :domain and local_part = :localPart and owner_id = :id
            """;
    static final String INSERT = """
            insert into mail_admin_user (organization_id, id, org_unit_id, service_type, given_name, family_name,
                given_name_key, family_name_key, initials_key, login, status, version, created_at, updated_at)
            values (:organization, :id, :orgUnit, :serviceType, :givenName, :familyName,
                :givenNameKey, :familyNameKey, :initialsKey, :login, :status, :version, :createdAt, :updatedAt)
            """;
    private static final String VERSION = """
            select 1
            from mail_admin_user
            where organization_id = :organization and id = :id and version = :expected
            """;
    static final String UPDATE = """
            update mail_admin_user
            set org_unit_id = :orgUnit, service_type = :serviceType, given_name = :givenName, family_name = :familyName,
                given_name_key = :givenNameKey, family_name_key = :familyNameKey,
                initials_key = :initialsKey, login = :login, status = :status,
                version = :version, created_at = :createdAt, updated_at = :updatedAt
            where organization_id = :organization and id = :id and version = :expected
            """;
    private static final String SET_STATUS = """
            update mail_admin_user
            set status = :status, version = version + 1, updated_at = :updatedAt
            where organization_id = :organization and id in (<ids>)
            """;
    private static final String MOVE = """
            update mail_admin_user
            set org_unit_id = :orgUnit, version = version + 1, updated_at = :updatedAt
            where organization_id = :organization and id in (<ids>)
            """;

    private final JdbcPasswords passwords;
    private final UserCounts counts;
    private final JdbcSuffixes suffixes;

    JdbcUserStore(Session session) {
        super(session);
        this.passwords = new JdbcPasswords(session);
        this.counts = new UserCounts(session);
        this.suffixes = new JdbcSuffixes(session);
    }

    @Override
    public boolean insert(OrganizationId organization, UserRow row, @Nullable StoredPassword password) {
        MailUser user = row.user();
        if (!insertAddress(organization, user.id(), user.login())) {
            return false;
        }
        bind(session, update(INSERT, organization, user.id()), row).execute();
        if (password != null) {
            passwords.insertAll(organization, Map.of(user.id(), password));
        }
        suffixes.insert(organization, List.of(row));
        counts.add(organization, user, 1);
        return true;
    }

    @Override
    public Set<EmailAddress> taken(OrganizationId organization, Collection<EmailAddress> logins) {
        return new ManyUsers(session, counts).taken(organization, logins);
    }

    @Override
    public void insertAll(OrganizationId organization, List<UserRow> rows, Map<MailUserId, StoredPassword> passwords) {
        new ManyUsers(session, counts).insert(organization, rows, passwords);
    }

    @Override
    public Outcome update(OrganizationId organization, MailUser before, UserRow after) {
        boolean renamed = !before.login().equals(after.user().login());
        if (renamed) {
            // before the address is taken, since nothing may be written if the version is stale
            if (!hasVersionOf(organization, before)) {
                return Outcome.STALE;
            }
            if (!insertAddress(organization, before.id(), after.user().login())) {
                return Outcome.TAKEN;
            }
            address(update(DELETE_ADDRESS, organization, before.id()), before.login())
                    .execute();
        }
        Update update =
                bind(session, update(UPDATE, organization, before.id()), after).bind("expected", before.version());
        if (update.execute() == 0) {
            return Outcome.STALE;
        }
        suffixes.update(organization, before, after);
        if (!before.orgUnit().equals(after.user().orgUnit())
                || !before.serviceType().equals(after.user().serviceType())) {
            counts.add(organization, before, -1);
            counts.add(organization, after.user(), 1);
        }
        return Outcome.DONE;
    }

    @Override
    public Set<MailUserId> updateAll(OrganizationId organization, List<UserRow> after) {
        return new ManyUsers(session, counts).update(organization, after);
    }

    @Override
    public void setPassword(OrganizationId organization, MailUserId id, @Nullable StoredPassword password) {
        passwords.set(organization, id, password);
    }

    @Override
    public void setPasswords(OrganizationId organization, Map<MailUserId, StoredPassword> changed) {
        passwords.setAll(organization, changed);
    }

    @Override
    public boolean replaceHash(
            OrganizationId organization, MailUserId id, HashedPassword before, HashedPassword after) {
        return passwords.replaceHash(organization, id, before, after);
    }

    @Override
    public void setStatus(
            OrganizationId organization, Collection<MailUserId> ids, UserStatus status, Instant updatedAt) {
        updateAll(SET_STATUS, organization, ids, updatedAt)
                .bind("status", status.name())
                .execute();
    }

    @Override
    public void move(OrganizationId organization, Collection<MailUser> users, OrgUnitId orgUnit, Instant updatedAt) {
        List<MailUserId> ids = users.stream().map(MailUser::id).toList();
        updateAll(MOVE, organization, ids, updatedAt)
                .bind("orgUnit", orgUnit.value())
                .execute();
        counts.move(organization, users, orgUnit);
    }

    private Update updateAll(String sql, OrganizationId organization, Collection<MailUserId> ids, Instant updatedAt) {
        return session.update(sql)
                .bind("organization", organization.value())
                .bindList("ids", ids.stream().map(MailUserId::value).toList())
                .bind("updatedAt", Columns.time(updatedAt));
    }

    private boolean hasVersionOf(OrganizationId organization, MailUser user) {
        return session.query(VERSION)
                .bind("organization", organization.value())
                .bind("id", user.id().value())
                .bind("expected", user.version())
                .mapTo(Integer.class)
                .findFirst()
                .isPresent();
    }

    private boolean insertAddress(OrganizationId organization, MailUserId owner, EmailAddress address) {
        Update insert = session.insertUnlessTaken(INSERT_ADDRESS)
                .bind("organization", organization.value())
                .bind("id", owner.value());
        return session.inserts(address(insert, address));
    }

    private Update update(String sql, OrganizationId organization, MailUserId id) {
        return session.update(sql).bind("organization", organization.value()).bind("id", id.value());
    }

    static <S extends SqlStatement<S>> S address(S statement, EmailAddress address) {
        return statement.bind("domain", address.domain().value()).bind("localPart", address.localPart());
    }

    static <S extends SqlStatement<S>> S bind(Session session, S statement, UserRow row) {
        MailUser user = row.user();
        return statement
                .bind("orgUnit", user.orgUnit().value())
                .bind("serviceType", user.serviceType().value())
                .bind("givenName", user.givenName())
                .bind("familyName", user.familyName())
                .bind("givenNameKey", session.key(row.givenNameKey()))
                .bind("familyNameKey", session.key(row.familyNameKey()))
                .bind("initialsKey", session.key(row.initialsKey()))
                .bind("login", user.login().toString())
                .bind("status", user.status().name())
                .bind("version", user.version())
                .bind("createdAt", Columns.time(user.createdAt()))
                .bind("updatedAt", Columns.time(user.updatedAt()));
    }
}
