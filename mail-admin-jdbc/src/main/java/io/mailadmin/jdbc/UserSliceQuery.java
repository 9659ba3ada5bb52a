package io.mailadmin.jdbc;

import io.mailadmin.store.Asker;
import io.mailadmin.store.KeyCondition;
import io.mailadmin.store.KeyMatch;
import io.mailadmin.store.UserKey;
import io.mailadmin.store.UserSlice;
import io.mailadmin.store.UserSlice.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Query;

/**
 * A page of users as one statement: a run of an index for each match of the first condition, put together. What comes beyond a
 * position is fetched as two runs, the rest of those with the same key and then the keys beyond it: told in one condition,
 * databases read all of a frequent family name to skip it.
 */
final class UserSliceQuery {

    private static final String RUN = """
            %1$s u.id, u.given_name, u.family_name, u.org_unit_id, u.service_type, u.login, u.status, u.version,
                u.created_at, u.updated_at, %2$d as match_number, %3$s as sort_key
            from mail_admin_user u%4$s
            where u.organization_id = :organization and %5$s
            order by u.organization_id %6$s, %7$s
            limit :limit
            """;
    /** The first of each unit, and of these the first, before their rows are read. */
    private static final String RUN_UNIT_BY_UNIT = """
            select u.id, u.given_name, u.family_name, u.org_unit_id, u.service_type, u.login, u.status, u.version,
                u.created_at, u.updated_at, %1$d as match_number, page.sort_key
            from (
                select first.id, first.sort_key, first.login
                from (
                    %2$s) unit
                cross join lateral (
                    select u.id, %3$s as sort_key, u.login
                    from mail_admin_user u
                    where u.organization_id = :organization and u.org_unit_id = unit.id and %4$s
                    order by u.organization_id %5$s, u.org_unit_id %5$s, %6$s
                    limit :limit) first
                order by first.sort_key %5$s, first.login %5$s
                limit :limit) page
            join mail_admin_user u on u.organization_id = :organization and u.id = page.id
            order by page.sort_key %5$s, page.login %5$s
            """;

    private static final String TOGETHER = """
            (
            %1$s)
            order by match_number %2$s, sort_key %2$s, login %2$s
            limit :limit
            """;

    private final Session session;
    private final Asker asker;
    private final UserSlice slice;
    private final Values values = new Values();
    private final UserConditions conditions;
    private final Direction direction;

    UserSliceQuery(Session session, Asker asker, UserSlice slice) {
        this.session = session;
        this.asker = asker;
        this.slice = slice;
        this.conditions = new UserConditions(session, asker, values);
        this.direction = slice.order().descending() ? Direction.falling(slice.run()) : Direction.rising(slice.run());
    }

    /** The statement with all values bound. */
    Query query() {
        List<String> runs = runs();
        String sql = runs.size() == 1
                ? runs.get(0)
                : TOGETHER.formatted(String.join(") union all (\n", runs), direction.order());
        return values.bind(Scope.bind(session.query(sql), asker))
                .bind("limit", slice.run().limit());
    }

    private List<String> runs() {
        UserKey key = slice.order().key();
        List<KeyCondition> all = slice.selector().conditions();
        if (key != null) {
            return runs(0, key, conditions.all(all));
        }
        List<KeyMatch> matches = all.get(0).anyOf();
        List<String> runs = new ArrayList<>();
        for (int i = 0; i < matches.size(); i++) {
            if (isAhead(i)) {
                KeyMatch match = matches.get(i);
                String met = conditions.match(match)
                        + except(match, matches.subList(0, i))
                        + " and "
                        + conditions.all(all.subList(1, all.size()));
                runs.addAll(runs(i, match.key(), met));
            }
        }
        return runs;
    }

    private boolean isAhead(int match) {
        Position from = slice.run().from();
        return from == null || (slice.run().backward() ? match <= from.match() : match >= from.match());
    }

    /** Who meets an earlier match comes there. Ranges of one key do not overlap. */
    private String except(KeyMatch match, List<KeyMatch> earlier) {
        return earlier.stream()
                .filter(other -> other.key() != match.key() || !other.anyOf().isEmpty())
                .map(other -> " and not " + conditions.match(other))
                .collect(Collectors.joining());
    }

    /** One run, or the two beyond a position within. */
    private List<String> runs(int match, UserKey key, String met) {
        Position from = slice.run().from();
        if (from == null || from.match() != match) {
            return List.of(run(match, key, met));
        }
        String column = UserKeys.column(key);
        String beyond = direction.beyond();
        String place = values.add(UserKeys.value(session, key, from.key()));
        String further = run(match, key, "%s and %s %s %s".formatted(met, column, beyond, place));
        if (key == UserKey.LOGIN) {
            return List.of(further);
        }
        String login = values.add(from.login());
        String same = "%s and %s = %s and u.login %s %s".formatted(met, column, place, beyond, login);
        return List.of(run(match, key, same), further);
    }

    private String run(int match, UserKey key, String met) {
        String column = UserKeys.column(key);
        String order =
                (key == UserKey.LOGIN ? "%1$s %2$s" : "%1$s %2$s, u.login %2$s").formatted(column, direction.order());
        if (readsUnitByUnit(key)) {
            return RUN_UNIT_BY_UNIT.formatted(
                    match,
                    conditions.units(slice.selector()),
                    column,
                    met + " and " + conditions.kind(slice.selector()),
                    direction.order(),
                    order);
        }
        return RUN.formatted(
                session.dialect().selectInOrder(),
                match,
                column,
                session.dialect().by(UserKeys.index(key)),
                met + " and " + conditions.others(slice.selector()),
                direction.order(),
                order);
    }

    private boolean readsUnitByUnit(UserKey key) {
        return session.dialect().readsUnitByUnit()
                && UserKeys.isIndexedByUnit(key)
                && conditions.isOfUnits(slice.selector());
    }
}
