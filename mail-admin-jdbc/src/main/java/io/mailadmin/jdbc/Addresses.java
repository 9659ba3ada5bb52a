package io.mailadmin.jdbc;

import io.mailadmin.address.EmailAddress;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.store.HeldAddress;
import io.mailadmin.user.MailUser;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.PreparedBatch;

/** The rows of mail_admin_address that belong to many users: written in one batch, found by their keys. */
final class Addresses {

    static final String OF_USER = "USER";
    static final String IN_TRASH = "TRASH";
    static final String HELD = "HELD";

    private static final String TURN = """
            update mail_admin_address
            set owner_kind = :after
            where organization_id = :organization and domain = :domain and local_part = :localPart
                and owner_kind = :before and owner_id = :owner
            """;
    private static final String DELETE = """
            delete from mail_admin_address
            where organization_id = :organization and domain = :domain and local_part = :localPart
                and owner_kind = :kind and owner_id = :owner
            """;
    private static final String HELD_BY = """
            select h.domain, h.local_part, h.owner_id, h.held_until
            from mail_admin_held_address h
            where h.organization_id = :organization and h.owner_id in (<ids>)
            """;
    private static final String DELETE_HELD_BY = """
            delete from mail_admin_held_address
            where organization_id = :organization and owner_id in (<ids>)
            """;

    private final Session session;

    Addresses(Session session) {
        this.session = session;
    }

    /** Turns the logins of {@code users} from the kind {@code before} into the kind {@code after}. */
    void turn(OrganizationId organization, Collection<MailUser> users, String before, String after) {
        PreparedBatch batch = session.batch(TURN);
        for (MailUser user : users) {
            add(batch.bind("before", before).bind("after", after), organization, user.login(), user.id());
        }
        batch.execute();
    }

    /** Deletes the logins of {@code users} in the trash, and what is held for them. */
    void deleteAllOf(OrganizationId organization, Collection<MailUser> users) {
        List<UUID> ids = users.stream().map(MailUser::id).map(MailUserId::value).toList();
        List<HeldAddress> held = session.query(HELD_BY)
                .bind("organization", organization.value())
                .bindList("ids", ids)
                .map(JdbcHeldAddressStore.MAPPER)
                .list();
        if (!held.isEmpty()) {
            session.update(DELETE_HELD_BY)
                    .bind("organization", organization.value())
                    .bindList("ids", ids)
                    .execute();
        }
        PreparedBatch batch = session.batch(DELETE);
        for (MailUser user : users) {
            add(batch.bind("kind", IN_TRASH), organization, user.login(), user.id());
        }
        addHeld(batch, organization, held.stream());
        batch.execute();
    }

    /** Deletes addresses that are held no more. */
    void delete(OrganizationId organization, Collection<HeldAddress> held) {
        PreparedBatch batch = session.batch(DELETE);
        addHeld(batch, organization, held.stream());
        batch.execute();
    }

    private static void addHeld(PreparedBatch batch, OrganizationId organization, Stream<HeldAddress> held) {
        held.forEach(address -> add(batch.bind("kind", HELD), organization, address.address(), address.owner()));
    }

    private static void add(PreparedBatch batch, OrganizationId organization, EmailAddress address, MailUserId owner) {
        batch.bind("organization", organization.value())
                .bind("domain", address.domain().value())
                .bind("localPart", address.localPart())
                .bind("owner", owner.value())
                .add();
    }
}
