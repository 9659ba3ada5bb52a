package io.mailadmin.jdbc;

import io.mailadmin.address.DomainName;
import io.mailadmin.address.EmailAddress;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.store.StoredPassword;
import io.mailadmin.store.UserRow;
import io.mailadmin.user.MailUser;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writes the rows of many users, each table in one batch. */
final class ManyUsers {

    private static final String TAKEN = """
            select a.domain, a.local_part
            from mail_admin_address a
            where a.organization_id = :organization and a.domain in (<domains>) and a.local_part in (<localParts>)
            """;
    private static final String BEFORE = """
            select u.id, u.version, u.org_unit_id, u.service_type
            from mail_admin_user u
            where u.organization_id = :organization and u.id in (<ids>)
            """;

    private final Session session;
    private final UserCounts counts;

    ManyUsers(Session session, UserCounts counts) {
        this.session = session;
        this.counts = counts;
    }

    /** What the statement finds may be the local part of one login in the domain of another. */
    Set<EmailAddress> taken(OrganizationId organization, Collection<EmailAddress> logins) {
        Set<EmailAddress> taken = new HashSet<>(session.query(TAKEN)
                .bind("organization", organization.value())
                .bindList(
                        "domains",
                        logins.stream()
                                .map(EmailAddress::domain)
                                .map(DomainName::value)
                                .distinct()
                                .toList())
                .bindList(
                        "localParts",
                        logins.stream().map(EmailAddress::localPart).distinct().toList())
                .map((row, context) ->
                        EmailAddress.of(row.getString("local_part"), DomainName.valueOf(row.getString("domain"))))
                .list());
        taken.retainAll(Set.copyOf(logins));
        return taken;
    }

    void insert(OrganizationId organization, List<UserRow> rows, Map<MailUserId, StoredPassword> passwords) {
        PreparedBatch addresses = session.batch(JdbcUserStore.INSERT_ADDRESS);
        PreparedBatch users = session.batch(JdbcUserStore.INSERT);
        for (UserRow row : rows) {
            MailUser user = row.user();
            JdbcUserStore.address(key(addresses, organization, user.id()), user.login())
                    .add();
            JdbcUserStore.bind(session, key(users, organization, user.id()), row)
                    .add();
        }
        addresses.execute();
        users.execute();
        if (!passwords.isEmpty()) {
            new JdbcPasswords(session).insertAll(organization, passwords);
        }
        new JdbcSuffixes(session).insert(organization, rows);
        counts.addAll(organization, rows.stream().map(UserRow::user).toList());
    }

    /** Nobody changes a version between the two statements, since the organization's row is held. */
    Set<MailUserId> update(OrganizationId organization, List<UserRow> after) {
        Map<MailUserId, Before> before = before(organization, after);
        PreparedBatch updates = session.batch(JdbcUserStore.UPDATE);
        Map<Seat, Integer> added = new HashMap<>();
        List<UserRow> changed = new ArrayList<>();
        Set<MailUserId> stale = new HashSet<>();
        for (UserRow row : after) {
            MailUser user = row.user();
            Before old = before.get(user.id());
            if (old == null || old.version() + 1 != user.version()) {
                stale.add(user.id());
                continue;
            }
            JdbcUserStore.bind(session, key(updates, organization, user.id()), row)
                    .bind("expected", old.version())
                    .add();
            changed.add(row);
            added.merge(old.seat(), -1, Integer::sum);
            added.merge(Seat.of(user), 1, Integer::sum);
        }
        if (updates.size() > 0) {
            updates.execute();
            new JdbcSuffixes(session).updateAll(organization, changed);
            counts.addAll(organization, added);
        }
        return stale;
    }

    private Map<MailUserId, Before> before(OrganizationId organization, List<UserRow> after) {
        Map<MailUserId, Before> before = new HashMap<>();
        session.query(BEFORE)
                .bind("organization", organization.value())
                .bindList(
                        "ids",
                        after.stream().map(row -> row.user().id().value()).toList())
                .map((row, context) ->
                        new Before(new MailUserId(Columns.uuid(row, "id")), row.getLong("version"), Seat.of(row)))
                .forEach(row -> before.put(row.id(), row));
        return before;
    }

    /**
     * A user as it is stored.
     *
     * @param id who it is
     * @param version its version
     * @param seat where it counts
     */
    private record Before(MailUserId id, long version, Seat seat) {}

    private static PreparedBatch key(PreparedBatch batch, OrganizationId organization, MailUserId id) {
        return batch.bind("organization", organization.value()).bind("id", id.value());
    }
}
