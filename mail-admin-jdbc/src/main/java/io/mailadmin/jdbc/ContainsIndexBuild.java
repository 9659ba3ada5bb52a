package io.mailadmin.jdbc;

import io.mailadmin.id.OrganizationId;
import java.sql.Types;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Predicate;
import org.jdbi.v3.core.statement.Update;
import org.jspecify.annotations.Nullable;

/**
 * Builds and removes the contains index, step by step: each is a transaction of its own, under the row of one organization, from
 * where the last one came to.
 */
final class ContainsIndexBuild {

    /** How many users a step takes: their rows are written in well under a second, for which others wait. */
    private static final int USERS = 250;

    /** How many rows a step removes. */
    private static final int ROWS = 4_000;

    private static final int ORGANIZATIONS = 100;

    private static final String SWITCH_ON = """
            insert into mail_admin_contains_index (id)
            values (1)
            """;
    private static final String SWITCH_OFF = """
            delete from mail_admin_contains_index
            where id = 1
            """;
    private static final String IS_ON = """
            select id
            from mail_admin_contains_index
            where id = 1
            """;
    private static final String OTHERS = """
            select id
            from mail_admin_organization
            where contains_index <> :state and id > :from
            order by id
            limit :limit
            """;
    private static final String TAKE = """
            select contains_index, contains_index_to
            from mail_admin_organization
            where id = :id
            """;
    private static final String SET = """
            update mail_admin_organization
            set contains_index = :state, contains_index_to = :to
            where id = :id
            """;
    private static final String NEXT = """
            select u.id, u.login, u.family_name_key, u.given_name_key
            from mail_admin_user u
            where u.organization_id = :organization and u.id > :from
            order by u.organization_id, u.id
            limit :limit
            """;
    private static final String ROWS_OF = """
            select s.user_id
            from mail_admin_user_suffix s
            where s.organization_id = :organization
            order by s.organization_id, s.user_id
            limit :limit
            """;
    private static final String LEFT = """
            select coalesce(sum(c.users), 0) - (
                select count(*)
                from mail_admin_organization o
                join mail_admin_user u on u.organization_id = o.id and u.id <= o.contains_index_to
                where o.contains_index = 'BUILDING')
            from mail_admin_organization o
            join mail_admin_user_count c on c.organization_id = o.id and c.org_unit_id = o.id
            where o.contains_index <> 'COMPLETE'
            """;

    /** Before all ids. */
    private static final UUID FIRST = new UUID(0, 0);

    private final UnitsOfWork unitsOfWork;

    ContainsIndexBuild(UnitsOfWork unitsOfWork) {
        this.unitsOfWork = unitsOfWork;
    }

    /** Lets new organizations begin with the index. */
    void switchOn() {
        unitsOfWork.write(session -> isOn(session) || session.inserts(session.insertUnlessTaken(SWITCH_ON)));
    }

    /** Lets new organizations begin without it. */
    void switchOff() {
        unitsOfWork.<Integer>write(session -> session.update(SWITCH_OFF).execute());
    }

    boolean isComplete() {
        return unitsOfWork.read(session -> isOn(session)
                && others(session, ContainsIndexState.COMPLETE, FIRST).isEmpty());
    }

    /** How many users have no rows yet. */
    long usersLeft() {
        return unitsOfWork.<Long>read(
                session -> session.query(LEFT).mapTo(Long.class).one());
    }

    /** Calls {@code step} for each organization that is not in {@code state}, until there is no more to do in it. */
    void forOthers(ContainsIndexState state, Predicate<OrganizationId> step) {
        List<OrganizationId> others = othersAfter(state, FIRST);
        while (!others.isEmpty()) {
            for (OrganizationId organization : others) {
                boolean more = true;
                while (more) {
                    more = step.test(organization);
                }
            }
            others = othersAfter(state, others.get(others.size() - 1).value());
        }
    }

    /** Writes the rows of the next users. */
    Step build(OrganizationId organization) {
        return unitsOfWork.write(session -> take(session, organization)
                .map(place -> switch (place.state()) {
                    case COMPLETE -> Step.NOTHING_LEFT;
                    case REMOVING -> {
                        removeRows(session, organization);
                        yield new Step(0, true);
                    }
                    case NONE, BUILDING -> buildNext(session, organization, place);
                })
                .orElse(Step.NOTHING_LEFT));
    }

    /** Removes some rows; whether there may be others. */
    boolean remove(OrganizationId organization) {
        return unitsOfWork.write(session -> take(session, organization)
                .map(place -> place.state() != ContainsIndexState.NONE && removeRows(session, organization))
                .orElse(false));
    }

    private static Step buildNext(Session session, OrganizationId organization, Place place) {
        List<JdbcSuffixes.Keys> users = session.query(NEXT)
                .bind("organization", organization.value())
                .bind("from", place.to() == null ? FIRST : place.to())
                .bind("limit", USERS)
                .map(JdbcSuffixes.KEYS_MAPPER)
                .list();
        if (!users.isEmpty()) {
            JdbcSuffixes suffixes = new JdbcSuffixes(session);
            if (place.state() == ContainsIndexState.BUILDING) {
                // who has changed since it was begun has rows already
                suffixes.deleteAll(
                        organization, users.stream().map(JdbcSuffixes.Keys::id).toList());
            }
            suffixes.insertAll(organization, users);
        }
        boolean last = users.size() < USERS;
        set(
                session,
                organization,
                last ? ContainsIndexState.COMPLETE : ContainsIndexState.BUILDING,
                last ? null : users.get(users.size() - 1).id());
        return new Step(users.size(), !last);
    }

    /** By users, since there is an index of these; whether there may be others. */
    private static boolean removeRows(Session session, OrganizationId organization) {
        List<UUID> ids = session.query(ROWS_OF)
                .bind("organization", organization.value())
                .bind("limit", ROWS)
                .map((row, context) -> Columns.uuid(row, "user_id"))
                .list();
        Set<UUID> users = new HashSet<>(ids);
        if (!users.isEmpty()) {
            new JdbcSuffixes(session).deleteAll(organization, users);
        }
        boolean last = ids.size() < ROWS;
        set(session, organization, last ? ContainsIndexState.NONE : ContainsIndexState.REMOVING, null);
        return !last;
    }

    private static boolean isOn(Session session) {
        return session.query(IS_ON).mapTo(Integer.class).findFirst().isPresent();
    }

    private List<OrganizationId> othersAfter(ContainsIndexState state, UUID from) {
        return unitsOfWork.read(session -> others(session, state, from));
    }

    private static List<OrganizationId> others(Session session, ContainsIndexState state, UUID from) {
        return session.query(OTHERS)
                .bind("state", state.name())
                .bind("from", from)
                .bind("limit", ORGANIZATIONS)
                .map((row, context) -> new OrganizationId(Columns.uuid(row, "id")))
                .list();
    }

    /** Where it has come to in an organization, whose row is held from now on; empty if it is gone. */
    private static Optional<Place> take(Session session, OrganizationId organization) {
        return session.queryForUpdate(TAKE)
                .bind("id", organization.value())
                .map((row, context) -> new Place(
                        ContainsIndexState.valueOf(row.getString("contains_index")),
                        Columns.uuidOrNull(row, "contains_index_to")))
                .findFirst();
    }

    private static void set(Session session, OrganizationId id, ContainsIndexState state, @Nullable UUID to) {
        Update update = session.update(SET).bind("id", id.value()).bind("state", state.name());
        (to == null ? update.bindNull("to", Types.OTHER) : update.bind("to", to)).execute();
    }

    /**
     * Where it has come to in an organization.
     *
     * @param state what there is
     * @param to the last user who has rows, while it is built
     */
    private record Place(ContainsIndexState state, @Nullable UUID to) {}

    /**
     * What a step did.
     *
     * @param users how many users got their rows
     * @param more whether there is more to do in the organization
     */
    record Step(int users, boolean more) {

        static final Step NOTHING_LEFT = new Step(0, false);
    }
}
