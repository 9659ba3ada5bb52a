package io.mailadmin.jdbc;

import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.id.ServiceTypeCode;
import io.mailadmin.user.MailUser;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.Update;

/**
 * The rows of mail_admin_user_count. A user counts in its unit, and in the root for the organization's total; one directly
 * in the root counts there once. Written under the organization's row, so nobody else counts meanwhile.
 */
final class UserCounts {

    private static final String ADD = """
            update mail_admin_user_count
            set users = users + :added
            where organization_id = :organization and service_type = :serviceType
                and org_unit_id in (:orgUnit, :organization)
            """;
    private static final String INSERT_MISSING = """
            insert into mail_admin_user_count (organization_id, org_unit_id, service_type, users)
            select u.organization_id, u.id, :serviceType, :added
            from mail_admin_org_unit u
            where u.organization_id = :organization and u.id in (:orgUnit, :organization) and not exists (
                select 1
                from mail_admin_user_count c
                where c.organization_id = u.organization_id and c.org_unit_id = u.id and c.service_type = :serviceType)
            """;

    private static final String COUNTED = """
            select c.org_unit_id, c.service_type
            from mail_admin_user_count c
            where c.organization_id = :organization and c.org_unit_id in (<orgUnits>)
            """;
    private static final String ADD_TO_ONE = """
            update mail_admin_user_count
            set users = users + :added
            where organization_id = :organization and org_unit_id = :orgUnit and service_type = :serviceType
            """;
    private static final String INSERT = """
            insert into mail_admin_user_count (organization_id, org_unit_id, service_type, users)
            values (:organization, :orgUnit, :serviceType, :added)
            """;

    private final Session session;

    UserCounts(Session session) {
        this.session = session;
    }

    void add(OrganizationId organization, MailUser user, int added) {
        add(organization, Seat.of(user), added);
    }

    /** Counts {@code each} for each of {@code users}: two statements for each unit and service type among them. */
    void add(OrganizationId organization, Collection<MailUser> users, int each) {
        seats(users).forEach((seat, count) -> add(organization, seat, each * count));
    }

    /** Counts one more for each of {@code users}, by three statements whatever their units and service types. */
    void addAll(OrganizationId organization, Collection<MailUser> users) {
        addAll(organization, seats(users));
    }

    /** Counts as many more as {@code added} says, by three statements at the most. */
    void addAll(OrganizationId organization, Map<Seat, Integer> added) {
        Map<Seat, Integer> rows = new HashMap<>();
        OrgUnitId root = new OrgUnitId(organization.value());
        added.forEach((seat, count) -> {
            rows.merge(seat, count, Integer::sum);
            if (!seat.orgUnit().equals(root)) {
                rows.merge(new Seat(root, seat.serviceType()), count, Integer::sum);
            }
        });
        rows.values().removeIf(count -> count == 0);
        if (!rows.isEmpty()) {
            write(organization, rows);
        }
    }

    private void write(OrganizationId organization, Map<Seat, Integer> rows) {
        Set<Seat> counted = counted(organization, rows.keySet());
        PreparedBatch update = session.batch(ADD_TO_ONE);
        PreparedBatch insert = session.batch(INSERT);
        rows.forEach((seat, count) -> (counted.contains(seat) ? update : insert)
                .bind("organization", organization.value())
                .bind("orgUnit", seat.orgUnit().value())
                .bind("serviceType", seat.serviceType().value())
                .bind("added", count)
                .add());
        Stream.of(update, insert).filter(batch -> batch.size() > 0).forEach(PreparedBatch::execute);
    }

    private Set<Seat> counted(OrganizationId organization, Set<Seat> seats) {
        return new HashSet<>(session.query(COUNTED)
                .bind("organization", organization.value())
                .bindList(
                        "orgUnits",
                        seats.stream()
                                .map(seat -> seat.orgUnit().value())
                                .distinct()
                                .toList())
                .map((row, context) -> Seat.of(row))
                .list());
    }

    /** Counts {@code users} in {@code orgUnit} instead of where they are. */
    void move(OrganizationId organization, Collection<MailUser> users, OrgUnitId orgUnit) {
        add(organization, users, -1);
        Map<ServiceTypeCode, Integer> arriving = new HashMap<>();
        users.forEach(user -> arriving.merge(user.serviceType(), 1, Integer::sum));
        arriving.forEach((serviceType, count) -> add(organization, new Seat(orgUnit, serviceType), count));
    }

    private static Map<Seat, Integer> seats(Collection<MailUser> users) {
        Map<Seat, Integer> seats = new HashMap<>();
        users.forEach(user -> seats.merge(Seat.of(user), 1, Integer::sum));
        return seats;
    }

    private void add(OrganizationId organization, Seat seat, int added) {
        int rows = seat.orgUnit().value().equals(organization.value()) ? 1 : 2;
        if (bind(ADD, organization, seat).bind("added", added).execute() < rows) {
            bind(INSERT_MISSING, organization, seat).bind("added", added).execute();
        }
    }

    private Update bind(String sql, OrganizationId organization, Seat seat) {
        return session.update(sql)
                .bind("organization", organization.value())
                .bind("orgUnit", seat.orgUnit().value())
                .bind("serviceType", seat.serviceType().value());
    }
}
