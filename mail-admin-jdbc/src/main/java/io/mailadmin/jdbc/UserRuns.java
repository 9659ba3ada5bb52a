package io.mailadmin.jdbc;

import io.mailadmin.store.KeyCondition;
import io.mailadmin.store.UserKey;
import io.mailadmin.store.UserSelector;
import java.util.List;

/** One run of users in the order of a key each, as SQL with the columns of all runs. */
final class UserRuns {

    private static final String COLUMNS = """
            u.id, u.given_name, u.family_name, u.org_unit_id, u.service_type, u.login, u.status, u.version,
                u.created_at, u.updated_at, %1$d as match_number""";

    private static final String WALK = "%2$s " + COLUMNS + """
            , %3$s as sort_key
            from mail_admin_user u%4$s
            where u.organization_id = :organization and %5$s
            order by u.organization_id %6$s, %7$s
            limit :limit
            """;

    /** The first by their keys alone, which the index holds, before their rows are read. */
    private static final String WALK_KEYS = "select " + COLUMNS + """
            , page.sort_key
            from (
                select u.id, %2$s as sort_key, u.login
                from mail_admin_user u
                where u.organization_id = :organization and %3$s
                order by u.organization_id %4$s, %5$s
                limit :limit) page
            join mail_admin_user u on u.organization_id = :organization and u.id = page.id
            order by page.sort_key %4$s, page.login %4$s
            """;

    /** The first of each unit, and of these the first, before their rows are read. */
    private static final String WALK_UNITS = "select " + COLUMNS + """
            , page.sort_key
            from (
                with unit as materialized (
                    %2$s)
                select first.id, first.sort_key, first.login
                from unit
                cross join lateral (
                    select u.id, %3$s as sort_key, u.login
                    from mail_admin_user u
                    where u.organization_id = :organization and u.org_unit_id = unit.id and %4$s%7$s
                    order by u.organization_id %5$s, u.org_unit_id %5$s, %6$s
                    limit :limit) first
                order by first.sort_key %5$s, first.login %5$s
                limit :limit) page
            join mail_admin_user u on u.organization_id = :organization and u.id = page.id
            order by page.sort_key %5$s, page.login %5$s
            """;

    /**
     * Nobody of the page comes after the first one of so many units as the page has users; if there are not so many units, then
     * not after the last one of all.
     */
    private static final String NOT_BEYOND = """
             and %1$s %4$s coalesce(
                (
                    select first.sort_key
                    from unit
                    cross join lateral (
                        select %1$s as sort_key
                        from mail_admin_user u
                        where u.organization_id = :organization and u.org_unit_id = unit.id and %2$s
                        order by u.organization_id %3$s, u.org_unit_id %3$s, %5$s
                        limit 1) first
                    order by first.sort_key %3$s
                    limit 1
                    offset :limit - 1),
                (
                    select %6$s(%1$s)
                    from mail_admin_user u
                    where u.organization_id = :organization))
            """;

    private static final String SORT = "%2$s " + COLUMNS + """
            , %3$s as sort_key
            from (
                %4$s) found
            %7$s
            where %5$s
            order by %6$s
            limit :limit
            """;

    private static final String ROWS =
            "join mail_admin_user u on u.organization_id = :organization and u.id = found.user_id";

    /** Row by row, where the whole table might be read instead. */
    private static final String ROW_BY_ROW = """
            cross join lateral (
                select *
                from mail_admin_user
                where organization_id = :organization and id = found.user_id
                limit 1) u""";

    private final Dialect dialect;
    private final UserConditions conditions;
    private final UserSelector selector;
    private final Direction direction;
    private final boolean testsKeys;

    UserRuns(Dialect dialect, UserConditions conditions, UserSelector selector, Direction direction) {
        this.dialect = dialect;
        this.conditions = conditions;
        this.selector = selector;
        this.direction = direction;
        this.testsKeys = selector.conditions().stream()
                .flatMap(condition -> condition.anyOf().stream())
                .anyMatch(match -> !match.anyOf().isEmpty());
    }

    /** The first who meet {@code met}, read in the order of a key, which has an index. */
    String walk(int match, UserKey key, String met) {
        String column = UserKeys.column(key);
        if (walksUnits(key)) {
            String kind = met + " and " + conditions.kind(selector);
            return WALK_UNITS.formatted(
                    match,
                    conditions.units(selector),
                    column,
                    kind,
                    direction.order(),
                    order(key),
                    findsSoon(key) ? notBeyond(key, kind) : "");
        }
        String all = met + " and " + conditions.others(selector);
        if (testsKeys && dialect.testsRows()) {
            return WALK_KEYS.formatted(match, column, all, direction.order(), order(key));
        }
        return WALK.formatted(
                match,
                dialect.selectInOrder(),
                column,
                dialect.by(UserKeys.index(key)),
                all,
                direction.order(),
                order(key));
    }

    /** The first who meet {@code met} of those whose ids {@code users} finds, sorted by a key. */
    String sort(int match, UserKey key, String users, String met) {
        return SORT.formatted(
                match,
                dialect.selectInOrder(),
                UserKeys.column(key),
                users,
                met + " and " + conditions.others(selector),
                order(key),
                dialect.readsUnitByUnit() ? ROW_BY_ROW : ROWS);
    }

    private String notBeyond(UserKey key, String met) {
        return NOT_BEYOND.formatted(
                UserKeys.column(key), met, direction.order(), direction.upTo(), order(key), direction.last());
    }

    /** Whether most who are read in the order of a key are wanted; to look for few among many twice costs more than it spares. */
    private boolean findsSoon(UserKey key) {
        List<KeyCondition> all = selector.conditions();
        return !testsKeys
                && selector.status() == null
                && selector.serviceType() == null
                && (all.isEmpty()
                        || (all.size() == 1 && all.get(0).anyOf().stream().anyMatch(match -> match.key() == key)));
    }

    /** Whether users in the order of {@code key} are read from each unit in turn. */
    boolean walksUnits(UserKey key) {
        return dialect.readsUnitByUnit() && UserKeys.isIndexedByUnit(key) && conditions.isOfUnits(selector);
    }

    private String order(UserKey key) {
        return (key == UserKey.LOGIN ? "%1$s %2$s" : "%1$s %2$s, u.login %2$s")
                .formatted(UserKeys.column(key), direction.order());
    }
}
