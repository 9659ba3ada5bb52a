package io.mailadmin.jdbc;

import io.mailadmin.store.Asker;
import io.mailadmin.store.KeyCondition;
import io.mailadmin.store.UserSlice;
import io.mailadmin.user.UserField;
import org.jdbi.v3.core.statement.Query;

/**
 * A page of users as one statement. What comes beyond a position is fetched as two runs of the index, the rest of those with
 * the same key and then the keys beyond it: told in one condition, databases read all of a frequent family name to skip it.
 */
final class UserSliceQuery {

    private static final String RUN = """
            %5$s u.id, u.given_name, u.family_name, u.org_unit_id, u.service_type, u.login, u.status, u.version,
                u.created_at, u.updated_at, %1$s as sort_key
            from mail_admin_user u%6$s
            where u.organization_id = :organization and %2$s and %3$s
            order by u.organization_id %7$s, %4$s
            limit :limit
            """;
    private static final String TWO_RUNS = """
            (
            %1$s) union all (
            %2$s)
            order by sort_key %3$s, login %3$s
            limit :limit
            """;
    private static final String WITHIN = """
             and exists (
                select 1
                from mail_admin_org_unit_path within
                where within.organization_id = :organization and within.ancestor_id = :within
                    and within.descendant_id = u.org_unit_id)
            """;

    private final Asker asker;
    private final UserSlice slice;
    private final Session session;
    private final Direction direction;

    UserSliceQuery(Session session, Asker asker, UserSlice slice) {
        this.session = session;
        this.direction = Direction.rising(slice.run());
        this.asker = asker;
        this.slice = slice;
    }

    private String sql() {
        String key = column(slice.sort());
        if (slice.run().from() == null) {
            return run("1 = 1");
        }
        String beyondLogin = "u.login %s :fromLogin".formatted(direction.beyond());
        if (slice.sort() == UserField.PRIMARY_SMTP_ADDRESS) {
            return run(beyondLogin);
        }
        return TWO_RUNS.formatted(
                run(key + " = :fromKey and " + beyondLogin),
                run("%s %s :fromKey".formatted(key, direction.beyond())),
                direction.order());
    }

    /** The statement with all values bound. */
    Query query() {
        Query query = Scope.bind(session.query(sql()), asker)
                .bind("limit", slice.run().limit());
        if (slice.within() != null) {
            query.bind("within", slice.within().value());
        }
        UserSlice.Position from = slice.run().from();
        if (from != null) {
            query.bind("fromKey", session.key(from.key())).bind("fromLogin", from.login());
        }
        for (int i = 0; i < slice.conditions().size(); i++) {
            KeyCondition condition = slice.conditions().get(i);
            query.bind("key" + i, value(condition.field(), condition.key()))
                    .bind("end" + i, value(condition.field(), condition.end().orElse("")));
        }
        return query;
    }

    private String run(String position) {
        StringBuilder conditions = new StringBuilder(position);
        for (int i = 0; i < slice.conditions().size(); i++) {
            conditions.append(" and ").append(condition(slice.conditions().get(i), i));
        }
        if (slice.within() != null) {
            conditions.append(WITHIN).append(" and ").append(Scope.sees(asker, ":within"));
        }
        String key = column(slice.sort());
        String order = (slice.sort() == UserField.PRIMARY_SMTP_ADDRESS ? "%1$s %2$s" : "%1$s %2$s, u.login %2$s")
                .formatted(key, direction.order());
        return RUN.formatted(
                key,
                conditions,
                Scope.sees(asker, "u.org_unit_id"),
                order,
                session.dialect().selectInOrder(),
                session.dialect().by(index(slice.sort())),
                direction.order());
    }

    private static String condition(KeyCondition condition, int number) {
        String column = column(condition.field());
        return switch (condition.match()) {
            case IS -> column + " = :key" + number;
            case BEGINS_WITH ->
                condition.end().isEmpty()
                        ? column + " >= :key" + number
                        : column + " >= :key" + number + " and " + column + " < :end" + number;
            case CONTAINS -> "position(:key" + number + " in " + column + ") > 0";
        };
    }

    private Object value(UserField field, String key) {
        return field == UserField.PRIMARY_SMTP_ADDRESS ? key : session.key(key);
    }

    private static String index(UserField field) {
        return switch (field) {
            case PRIMARY_SMTP_ADDRESS -> "mail_admin_user_login";
            case GIVEN_NAME -> "mail_admin_user_by_given_name";
            case FAMILY_NAME -> "mail_admin_user_by_family_name";
        };
    }

    private static String column(UserField field) {
        return switch (field) {
            case PRIMARY_SMTP_ADDRESS -> "u.login";
            case GIVEN_NAME -> "u.given_name_key";
            case FAMILY_NAME -> "u.family_name_key";
        };
    }
}
