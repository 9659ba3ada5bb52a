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
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Writes mail_admin_user, its address and its password. */
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
    static final String INSERT_PASSWORD = """
            insert into mail_admin_password (organization_id, user_id, hash, kind, must_change, valid_until)
            values (:organization, :id, :hash, :kind, :mustChange, :validUntil)
            """;
    private static final String UPDATE_PASSWORD = """
            update mail_admin_password
            set hash = :hash, kind = :kind, must_change = :mustChange, valid_until = :validUntil
            where organization_id = :organization and user_id = :id
            """;
    private static final String REPLACE_HASH = """
            update mail_admin_password
            set hash = :hash, kind = :kind
            where organization_id = :organization and user_id = :id and hash = :before
            """;
    private static final String DELETE_PASSWORD = """
            delete from mail_admin_password
            where organization_id = :organization and user_id = :id
            """;
    private static final String DELETE_PASSWORDS = """
            delete from mail_admin_password
            where organization_id = :organization and user_id in (<ids>)
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

    private final UserCounts counts;
    private final JdbcSuffixes suffixes;

    JdbcUserStore(Session session) {
        super(session);
        this.counts = new UserCounts(session);
        this.suffixes = new JdbcSuffixes(session);
    }

    @Override
    public boolean insert(OrganizationId organization, UserRow row, @Nullable StoredPassword password) {
        MailUser user = row.user();
        if (!insertAddress(organization, user.id(), user.login())) {
            return false;
        }
        bind(update(INSERT, organization, user.id()), row).execute();
        if (password != null) {
            bind(update(INSERT_PASSWORD, organization, user.id()), password).execute();
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
        Update update = bind(update(UPDATE, organization, before.id()), after).bind("expected", before.version());
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
        if (password == null) {
            update(DELETE_PASSWORD, organization, id).execute();
            return;
        }
        // under the organization's row, so nobody sets it between the two
        if (bind(update(UPDATE_PASSWORD, organization, id), password).execute() == 0) {
            bind(update(INSERT_PASSWORD, organization, id), password).execute();
        }
    }

    @Override
    public void setPasswords(OrganizationId organization, Map<MailUserId, StoredPassword> passwords) {
        session.update(DELETE_PASSWORDS)
                .bind("organization", organization.value())
                .bindList(
                        "ids",
                        passwords.keySet().stream().map(MailUserId::value).toList())
                .execute();
        PreparedBatch batch = session.batch(INSERT_PASSWORD);
        passwords.forEach((id, password) -> bind(
                        batch.bind("organization", organization.value()).bind("id", id.value()), password)
                .add());
        batch.execute();
    }

    @Override
    public boolean replaceHash(
            OrganizationId organization, MailUserId id, HashedPassword before, HashedPassword after) {
        return bind(update(REPLACE_HASH, organization, id), after)
                        .bind("before", before.encoded())
                        .execute()
                == 1;
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

    static <S extends SqlStatement<S>> S bind(S statement, StoredPassword password) {
        return bind(statement, password.hash())
                .bind("mustChange", password.mustChange())
                .bind("validUntil", Columns.timeOrNull(password.validUntil()));
    }

    private static <S extends SqlStatement<S>> S bind(S statement, HashedPassword hash) {
        return statement.bind("hash", hash.encoded()).bind("kind", hash.kind().toString());
    }

    static <S extends SqlStatement<S>> S address(S statement, EmailAddress address) {
        return statement.bind("domain", address.domain().value()).bind("localPart", address.localPart());
    }

    private Update bind(Update update, UserRow row) {
        return bind(session, update, row);
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
