package io.mailadmin.jdbc;

import io.mailadmin.address.DomainName;
import io.mailadmin.address.EmailAddress;
import io.mailadmin.audit.AuditAnchor;
import io.mailadmin.audit.AuditChain;
import io.mailadmin.error.BusyException;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.id.ServiceTypeCode;
import io.mailadmin.organization.MailDomain;
import io.mailadmin.organization.Organization;
import io.mailadmin.store.Asker;
import io.mailadmin.store.LockedOrganization;
import io.mailadmin.store.OrganizationStore;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/** Writes mail_admin_organization and its domains. */
final class JdbcOrganizationStore extends JdbcOrganizationReader implements OrganizationStore {

    private static final RowMapper<LockedOrganization> LOCKED = Columns.mapper((row, context) -> new LockedOrganization(
            organization(row, List.of()),
            new AuditAnchor(AuditChain.CHANGES, row.getLong("event_sequence"), row.getString("event_hash")),
            row.getLong("org_units"),
            Optional.ofNullable(row.getString("asker_login"))
                    .map(EmailAddress::valueOf)
                    .orElse(null)));
    private static final RowMapper<MailDomain> DOMAIN = Columns.mapper((row, context) -> domain(row));

    private static final String LOCK = """
            select id, name, status, max_users, max_org_units, max_quota_bytes, international_addresses, org_units,
                event_sequence, event_hash, contains_index, version, created_at, %s as asker_login
            from mail_admin_organization
            where id = :organization
            """;
    private static final String LOCK_FOR_OPERATOR = LOCK.formatted("null");

    /** The login comes with the row, since a statement of its own would cost a round trip to the server. */
    private static final String LOCK_FOR_ADMINISTRATOR = LOCK.formatted("""
            (select u.login from mail_admin_user u where u.organization_id = :organization and u.id = :administrator)""");

    private static final String TAKE = """
            select id
            from mail_admin_organization
            where id = :id
            """;
    private static final String SEQUENCE = """
            select event_sequence
            from mail_admin_organization
            where id = :id
            """;
    private static final String DOMAINS = """
            select domain, is_primary
            from mail_admin_domain
            where organization_id = :id
            order by is_primary desc, added
            """;
    private static final String INSERT = """
            insert into mail_admin_organization (id, name, status, max_users, max_org_units, max_quota_bytes,
                international_addresses, org_units, event_sequence, event_hash, read_sequence, unread, contains_index,
                version, created_at)
            values (:id, :name, :status, :maxUsers, :maxOrgUnits, :maxQuotaBytes, :international, 0, 0, :noHash, 0, false,
                (select case when count(*) = 0 then 'NONE' else 'COMPLETE' end from mail_admin_contains_index), :version, :createdAt)
            """;
    private static final String INSERT_ROOT = """
            insert into mail_admin_org_unit (organization_id, id, parent_id, name, name_key, billing_id, administrators,
                version, created_at)
            values (:id, :id, null, :name, :nameKey, null, 0, :version, :createdAt)
            """;
    private static final String INSERT_ROOT_PATH = """
            insert into mail_admin_org_unit_path (organization_id, ancestor_id, descendant_id, depth)
            values (:id, :id, :id, 0)
            """;
    private static final String UPDATE = """
            update mail_admin_organization
            set name = :name, status = :status, max_users = :maxUsers, max_org_units = :maxOrgUnits,
                max_quota_bytes = :maxQuotaBytes, international_addresses = :international, version = :version
            where id = :id and version = :expected
            """;
    private static final String UPDATE_ROOT = """
            update mail_admin_org_unit
            set name = :name, version = :version
            where organization_id = :id and id = :id
            """;
    private static final String INSERT_DOMAIN = """
            insert into mail_admin_domain (domain, organization_id, is_primary, added)
            select :domain, o.id, :primary, coalesce((select max(d.added) from mail_admin_domain d where d.organization_id = o.id), 0) + 1
            from mail_admin_organization o
            where o.id = :id
            """;
    private static final String DELETE_DOMAIN = """
            delete from mail_admin_domain
            where organization_id = :id and domain = :domain and not exists (
                select 1 from mail_admin_address a where a.organization_id = :id and a.domain = :domain)
            """;
    private static final String MAKE_PRIMARY = """
            update mail_admin_domain
            set is_primary = (case when domain = :domain then true else false end)
            where organization_id = :id
            """;
    private final JdbcAllotments allotments;

    JdbcOrganizationStore(Session session) {
        super(session);
        this.allotments = new JdbcAllotments(session);
    }

    @Override
    public Optional<LockedOrganization> lock(Asker asker) {
        if (session.snapshotMayBeOld()) {
            // by itself, for a subquery would begin the snapshot before the row is had, so that to wait were to be too
            // late
            session.queryForUpdate(TAKE)
                    .bind("id", asker.organization().value())
                    .map((row, context) -> Columns.uuid(row, "id"))
                    .list();
        }
        String sql = asker.administrator() == null ? LOCK_FOR_OPERATOR : LOCK_FOR_ADMINISTRATOR;
        RowMapper<LockedOrganization> locked = (row, context) -> {
            session.remember(asker.organization(), ContainsIndexState.valueOf(row.getString("contains_index")));
            return LOCKED.map(row, context);
        };
        Optional<LockedOrganization> row =
                Scope.bind(session.queryForUpdate(sql), asker).map(locked).findFirst();
        row.ifPresent(taken -> requireLatest(asker.organization(), taken));
        return row.map(taken -> new LockedOrganization(
                with(taken.organization(), domains(asker.organization())),
                taken.head(),
                taken.orgUnits(),
                taken.askerLogin()));
    }

    /** A host's transaction that began reading before the organization last changed must begin again: it would decide by then. */
    private void requireLatest(OrganizationId id, LockedOrganization locked) {
        if (session.snapshotMayBeOld()) {
            Optional<Long> seen = session.query(SEQUENCE)
                    .bind("id", id.value())
                    .mapTo(Long.class)
                    .findFirst();
            if (!seen.equals(Optional.of(locked.eventSequence()))) {
                throw new BusyException();
            }
        }
    }

    @Override
    public Optional<DomainName> insert(Organization organization) {
        bind(session.update(INSERT), organization)
                .bind("noHash", AuditAnchor.NO_HASH)
                .bind("createdAt", Columns.time(organization.createdAt()))
                .execute();
        update(INSERT_ROOT, organization.id())
                .bind("name", organization.name())
                .bind("nameKey", session.key(""))
                .bind("version", organization.version())
                .bind("createdAt", Columns.time(organization.createdAt()))
                .execute();
        update(INSERT_ROOT_PATH, organization.id()).execute();
        for (MailDomain domain : organization.domains()) {
            if (!addDomain(organization.id(), domain.name(), domain.primary())) {
                session.doom();
                return Optional.of(domain.name());
            }
        }
        return Optional.empty();
    }

    @Override
    public boolean update(Organization changed, long expected) {
        if (bind(session.update(UPDATE), changed).bind("expected", expected).execute() == 0) {
            return false;
        }
        update(UPDATE_ROOT, changed.id())
                .bind("name", changed.name())
                .bind("version", changed.version())
                .execute();
        return true;
    }

    @Override
    public boolean addDomain(OrganizationId id, DomainName domain) {
        return addDomain(id, domain, false);
    }

    @Override
    public boolean removeDomain(OrganizationId id, DomainName domain) {
        if (update(DELETE_DOMAIN, id).bind("domain", domain.value()).execute() == 0) {
            return false;
        }
        List<MailDomain> left = domains(id);
        if (!left.isEmpty() && !left.get(0).primary()) {
            makePrimary(id, left.get(0).name());
        }
        return true;
    }

    @Override
    public void makePrimary(OrganizationId id, DomainName domain) {
        update(MAKE_PRIMARY, id).bind("domain", domain.value()).execute();
    }

    @Override
    public void give(OrganizationId id, ServiceTypeCode serviceType, @Nullable Long limit) {
        allotments.give(id, serviceType, limit);
    }

    @Override
    public void withdraw(OrganizationId id, ServiceTypeCode serviceType) {
        allotments.withdraw(id, serviceType);
    }

    private boolean addDomain(OrganizationId id, DomainName domain, boolean primary) {
        return session.inserts(session.insertUnlessTaken(INSERT_DOMAIN)
                .bind("id", id.value())
                .bind("domain", domain.value())
                .bind("primary", primary));
    }

    private List<MailDomain> domains(OrganizationId id) {
        return session.query(DOMAINS).bind("id", id.value()).map(DOMAIN).list();
    }

    private Update update(String sql, OrganizationId id) {
        return session.update(sql).bind("id", id.value());
    }

    private static Update bind(Update update, Organization organization) {
        return update.bind("id", organization.id().value())
                .bind("name", organization.name())
                .bind("status", organization.status().name())
                .bind("maxUsers", organization.limits().users())
                .bind("maxOrgUnits", organization.limits().orgUnits())
                .bind("maxQuotaBytes", organization.limits().quotaBytes())
                .bind("international", organization.internationalAddresses())
                .bind("version", organization.version());
    }
}
