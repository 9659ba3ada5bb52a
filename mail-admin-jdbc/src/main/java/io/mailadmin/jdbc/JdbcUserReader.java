package io.mailadmin.jdbc;

import io.mailadmin.address.DomainName;
import io.mailadmin.address.EmailAddress;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.id.ServiceTypeCode;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.store.Asker;
import io.mailadmin.store.Run;
import io.mailadmin.store.SignInRow;
import io.mailadmin.store.StoredPassword;
import io.mailadmin.store.UserReader;
import io.mailadmin.store.UserSelector;
import io.mailadmin.store.UserSlice;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jspecify.annotations.Nullable;

/** Reads mail_admin_user. */
class JdbcUserReader implements UserReader {

    private static final RowMapper<MailUser> MAPPER = Columns.mapper((row, context) -> user(row));
    private static final RowMapper<SignInRow> SIGN_IN_MAPPER = Columns.mapper((row, context) -> new SignInRow(
            new OrganizationId(Columns.uuid(row, "organization_id")),
            new MailUserId(Columns.uuid(row, "id")),
            passwordOrNull(row),
            row.getBoolean("enabled"),
            row.getBoolean("administrator")));
    private static final RowMapper<Map.Entry<MailUserId, StoredPassword>> PASSWORD_MAPPER =
            Columns.mapper((row, context) -> Map.entry(new MailUserId(Columns.uuid(row, "user_id")), password(row)));

    private static final String SELECT = """
            select u.id, u.given_name, u.family_name, u.org_unit_id, u.service_type, u.login, u.status, u.version,
                u.created_at, u.updated_at
            from mail_admin_user u
            where u.organization_id = :organization and (%s) and %s
            """;
    private static final String SIGN_IN = """
            select u.organization_id, u.id, p.hash, p.must_change, p.valid_until,
                case when o.status = 'ACTIVE' and u.status = 'ACTIVE' then true else false end as enabled,
                case when exists (
                    select 1
                    from mail_admin_grant g
                    where g.organization_id = u.organization_id and g.user_id = u.id) then true else false end as administrator
            from mail_admin_domain d
            join mail_admin_organization o on o.id = d.organization_id
            join mail_admin_user u on u.organization_id = d.organization_id and u.login = :login
            left join mail_admin_password p on p.organization_id = u.organization_id and p.user_id = u.id
            where d.domain = :domain
            """;
    private static final String COUNT = """
            select count(*)
            from mail_admin_user u
            where u.organization_id = :organization and %s and %s
            """;
    private static final String PASSWORDS = """
            select p.user_id, p.hash, p.must_change, p.valid_until
            from mail_admin_password p
            where p.organization_id = :organization and p.user_id in (<ids>)
            """;
    private static final String ORGANIZATION_OF = """
            select organization_id
            from mail_admin_user
            where id = :id
            """;

    final Session session;

    JdbcUserReader(Session session) {
        this.session = session;
    }

    @Override
    public Optional<MailUser> find(Asker asker, MailUserId id) {
        return Scope.query(session, asker, sql(asker, "u.id = :id"))
                .bind("id", id.value())
                .map(MAPPER)
                .findFirst();
    }

    @Override
    public Optional<MailUser> findByLogin(Asker asker, EmailAddress login) {
        return Scope.query(session, asker, sql(asker, "u.login = :login"))
                .bind("login", login.toString())
                .map(MAPPER)
                .findFirst();
    }

    @Override
    public List<MailUser> findAll(Asker asker, Collection<MailUserId> ids) {
        return ids.isEmpty()
                ? List.of()
                : Scope.query(session, asker, sql(asker, "u.id in (<ids>)"))
                        .bindList("ids", ids.stream().map(MailUserId::value).toList())
                        .map(MAPPER)
                        .list();
    }

    @Override
    public List<MailUser> findAllByLogin(Asker asker, Collection<EmailAddress> logins) {
        return logins.isEmpty()
                ? List.of()
                : Scope.query(session, asker, sql(asker, "u.login in (<logins>)"))
                        .bindList(
                                "logins",
                                logins.stream().map(EmailAddress::toString).toList())
                        .map(MAPPER)
                        .list();
    }

    @Override
    public List<MailUser> list(Asker asker, UserSlice slice) {
        return slice.run()
                .inListOrder(new UserSliceQuery(session, asker, slice)
                        .query()
                        .map(MAPPER)
                        .list());
    }

    @Override
    public long count(Asker asker, UserSelector selector) {
        Values values = new Values();
        UserConditions conditions = new UserConditions(session, asker, values);
        String sql = COUNT.formatted(conditions.all(selector.conditions()), conditions.others(selector));
        return values.bind(Scope.query(session, asker, sql)).mapTo(Long.class).one();
    }

    @Override
    public Map<MailUserId, StoredPassword> passwords(OrganizationId organization, Collection<MailUserId> ids) {
        Map<MailUserId, StoredPassword> passwords = new HashMap<>();
        if (!ids.isEmpty()) {
            session.query(PASSWORDS)
                    .bind("organization", organization.value())
                    .bindList("ids", ids.stream().map(MailUserId::value).toList())
                    .map(PASSWORD_MAPPER)
                    .forEach(found -> passwords.put(found.getKey(), found.getValue()));
        }
        return passwords;
    }

    @Override
    public Optional<SignInRow> signIn(EmailAddress login) {
        return session.query(SIGN_IN)
                .bind("login", login.toString())
                .bind("domain", login.domain().value())
                .map(SIGN_IN_MAPPER)
                .findFirst();
    }

    @Override
    public List<HashedPassword> hashOfEachKind(DomainName domain) {
        return new PasswordKinds(session).hashOfEach(domain);
    }

    @Override
    public Map<String, Long> passwordKinds(OrganizationId organization) {
        return new PasswordKinds(session).counts(organization);
    }

    @Override
    public List<MailUserId> withPasswordKind(OrganizationId organization, String kind, Run<MailUserId> run) {
        return new PasswordKinds(session).users(organization, kind, run);
    }

    @Override
    public Optional<OrganizationId> organizationOf(MailUserId id) {
        return session.query(ORGANIZATION_OF)
                .bind("id", id.value())
                .map((row, context) -> new OrganizationId(Columns.uuid(row, "organization_id")))
                .findFirst();
    }

    /** Reads a row that holds all columns of a user. */
    static MailUser user(ResultSet row) throws SQLException {
        return new MailUser(
                new MailUserId(Columns.uuid(row, "id")),
                row.getString("given_name"),
                row.getString("family_name"),
                new OrgUnitId(Columns.uuid(row, "org_unit_id")),
                ServiceTypeCode.valueOf(row.getString("service_type")),
                EmailAddress.valueOf(row.getString("login")),
                UserStatus.valueOf(row.getString("status")),
                row.getLong("version"),
                Columns.time(row, "created_at"),
                Columns.time(row, "updated_at"));
    }

    private static String sql(Asker asker, String condition) {
        return SELECT.formatted(condition, Scope.sees(asker, "u.org_unit_id"));
    }

    private static @Nullable StoredPassword passwordOrNull(ResultSet row) throws SQLException {
        return row.getString("hash") == null ? null : password(row);
    }

    private static StoredPassword password(ResultSet row) throws SQLException {
        return new StoredPassword(
                HashedPassword.parse(row.getString("hash")),
                row.getBoolean("must_change"),
                Columns.timeOrNull(row, "valid_until"));
    }
}
