package io.mailadmin.jdbc;

import io.mailadmin.address.DomainName;
import io.mailadmin.address.EmailAddress;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.id.ServiceTypeCode;
import io.mailadmin.password.HashedPassword;
import io.mailadmin.store.Asker;
import io.mailadmin.store.SignInRow;
import io.mailadmin.store.StoredPassword;
import io.mailadmin.store.UserReader;
import io.mailadmin.store.UserSlice;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserStatus;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
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
            password(row.getString("hash"), row.getBoolean("must_change")),
            row.getBoolean("enabled"),
            row.getBoolean("administrator")));
    private static final RowMapper<HashedPassword> HASH_MAPPER =
            Columns.mapper((row, context) -> HashedPassword.valueOf(row.getString("hash")));

    private static final RowMapper<Map.Entry<MailUserId, StoredPassword>> PASSWORD_MAPPER =
            Columns.mapper((row, context) -> Map.entry(
                    new MailUserId(Columns.uuid(row, "user_id")),
                    new StoredPassword(HashedPassword.valueOf(row.getString("hash")), row.getBoolean("must_change"))));

    private static final int MOST_KINDS = 16;

    private static final String SELECT = """
            select u.id, u.given_name, u.family_name, u.org_unit_id, u.service_type, u.login, u.status, u.version,
                u.created_at, u.updated_at
            from mail_admin_user u
            where u.organization_id = :organization and (%s) and %s
            """;
    private static final String SIGN_IN = """
            select u.organization_id, u.id, p.hash, p.must_change,
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
    private static final String NEXT_KIND = """
            select p.hash
            from mail_admin_domain d
            join mail_admin_password p on p.organization_id = d.organization_id
            where d.domain = :domain and p.kind > :kind
            order by p.organization_id, p.kind
            limit 1
            """;
    private static final String PASSWORDS = """
            select p.user_id, p.hash, p.must_change
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
        return Scope.bind(session.query(sql(asker, "u.id = :id")), asker)
                .bind("id", id.value())
                .map(MAPPER)
                .findFirst();
    }

    @Override
    public Optional<MailUser> findByLogin(Asker asker, EmailAddress login) {
        return Scope.bind(session.query(sql(asker, "u.login = :login")), asker)
                .bind("login", login.toString())
                .map(MAPPER)
                .findFirst();
    }

    @Override
    public List<MailUser> findAll(Asker asker, Collection<MailUserId> ids) {
        return ids.isEmpty()
                ? List.of()
                : Scope.bind(session.query(sql(asker, "u.id in (<ids>)")), asker)
                        .bindList("ids", ids.stream().map(MailUserId::value).toList())
                        .map(MAPPER)
                        .list();
    }

    @Override
    public List<MailUser> findAllByLogin(Asker asker, Collection<EmailAddress> logins) {
        return logins.isEmpty()
                ? List.of()
                : Scope.bind(session.query(sql(asker, "u.login in (<logins>)")), asker)
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

    /** One probe of the index for each kind: a DISTINCT would walk over all users. */
    @Override
    public List<HashedPassword> hashOfEachKind(DomainName domain) {
        List<HashedPassword> hashes = new ArrayList<>();
        Optional<HashedPassword> next = nextKind(domain, "");
        while (next.isPresent() && hashes.size() < MOST_KINDS) {
            hashes.add(next.get());
            next = nextKind(domain, next.get().kind());
        }
        return hashes;
    }

    private Optional<HashedPassword> nextKind(DomainName domain, String kind) {
        return session.query(NEXT_KIND)
                .bind("domain", domain.value())
                .bind("kind", kind)
                .map(HASH_MAPPER)
                .findFirst();
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

    private static @Nullable StoredPassword password(@Nullable String hash, boolean mustChange) {
        return hash == null ? null : new StoredPassword(HashedPassword.valueOf(hash), mustChange);
    }
}
