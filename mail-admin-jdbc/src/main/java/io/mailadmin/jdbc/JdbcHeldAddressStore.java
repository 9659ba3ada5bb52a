package io.mailadmin.jdbc;

import io.mailadmin.address.DomainName;
import io.mailadmin.address.EmailAddress;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.store.HeldAddress;
import io.mailadmin.store.HeldAddressStore;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.mapper.RowMapper;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.SqlStatement;

/** The rows of mail_admin_held_address, each with one of mail_admin_address, which keeps others from taking it. */
final class JdbcHeldAddressStore implements HeldAddressStore {

    static final RowMapper<HeldAddress> MAPPER = Columns.mapper((row, context) -> new HeldAddress(
            EmailAddress.of(row.getString("local_part"), new DomainName(row.getString("domain"))),
            new MailUserId(Columns.uuid(row, "owner_id")),
            Columns.time(row, "held_until")));

    private static final String INSERT_ADDRESS = """
            insert into mail_admin_address (organization_id, domain, local_part, owner_kind, owner_id)
            values (:organization, :domain, :localPart, 'HELD', :owner)
            """;
    private static final String INSERT = """
            insert into mail_admin_held_address (organization_id, domain, local_part, owner_id, held_until)
            values (:organization, :domain, :localPart, :owner, :until)
            """;
    private static final String DELETE = """
            delete from mail_admin_held_address
            where organization_id = :organization and domain = :domain and local_part = :localPart and owner_id = :owner
            """;
    private static final String FIND = """
            select a.domain, a.local_part, a.owner_id, coalesce(h.held_until, t.kept_until) as held_until
            from mail_admin_address a
            left join mail_admin_held_address h
                on h.organization_id = a.organization_id and h.domain = a.domain and h.local_part = a.local_part
            left join mail_admin_trashed_user t on t.organization_id = a.organization_id and t.id = a.owner_id
            where a.organization_id = :organization and a.domain = :domain and a.local_part = :localPart
                and a.owner_kind <> 'USER'
            """;
    private static final String EXPIRED = """
            select h.domain, h.local_part, h.owner_id, h.held_until
            from mail_admin_held_address h
            where h.organization_id = :organization and h.held_until <= :now
            order by h.held_until, h.organization_id, h.domain, h.local_part
            limit :limit
            """;

    private final Session session;
    private final Addresses addresses;

    JdbcHeldAddressStore(Session session) {
        this.session = session;
        this.addresses = new Addresses(session);
    }

    @Override
    public void hold(OrganizationId organization, HeldAddress held) {
        bind(session.update(INSERT_ADDRESS), organization, held).execute();
        bind(session.update(INSERT), organization, held)
                .bind("until", Columns.time(held.until()))
                .execute();
    }

    @Override
    public void release(OrganizationId organization, Collection<HeldAddress> held) {
        PreparedBatch batch = session.batch(DELETE);
        held.forEach(address -> bind(batch, organization, address).add());
        batch.execute();
        addresses.delete(organization, held);
    }

    @Override
    public Optional<HeldAddress> find(OrganizationId organization, EmailAddress address) {
        return bind(session.query(FIND), organization, address).map(MAPPER).findFirst();
    }

    @Override
    public List<HeldAddress> expired(OrganizationId organization, Instant now, int limit) {
        return session.query(EXPIRED)
                .bind("organization", organization.value())
                .bind("now", Columns.time(now))
                .bind("limit", limit)
                .map(MAPPER)
                .list();
    }

    private static <S extends SqlStatement<S>> S bind(S statement, OrganizationId organization, HeldAddress held) {
        return bind(statement, organization, held.address())
                .bind("owner", held.owner().value());
    }

    private static <S extends SqlStatement<S>> S bind(S statement, OrganizationId organization, EmailAddress address) {
        return statement
                .bind("organization", organization.value())
                .bind("domain", address.domain().value())
                .bind("localPart", address.localPart());
    }
}
