package io.mailadmin.jdbc;

import io.mailadmin.store.Asker;
import io.mailadmin.store.KeyCondition;
import io.mailadmin.store.KeyMatch;
import io.mailadmin.store.KeyRange;
import io.mailadmin.store.UserKey;
import io.mailadmin.store.UserSlice;
import io.mailadmin.store.UserSlice.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jdbi.v3.core.statement.Query;

/**
 * A page of users as one statement: a run of an index for each match of the first condition, put together. What comes beyond a
 * position is fetched as two runs, the rest of those with the same key and then the keys beyond it: told in one condition,
 * databases read all of a frequent family name to skip it.
 */
final class UserSliceQuery {

    /** Which way is taken, by its number from 1; 0 to walk the order of all users. */
    private static final String DECISION = """
            decision as (
                select case
                    %s
                    else 0 end as way)
            """;

    private static final String BRANCH = """
            when %s then %d
            """;
    private static final String TAKEN = " and (select way from decision) = %d";

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
    private final UserRuns runs;
    private final List<UserLookup> lookups;

    UserSliceQuery(Session session, Asker asker, UserSlice slice) {
        this.session = session;
        this.asker = asker;
        this.slice = slice;
        this.conditions = new UserConditions(session, asker, values);
        this.direction = slice.order().descending() ? Direction.falling(slice.run()) : Direction.rising(slice.run());
        this.runs = new UserRuns(session.dialect(), conditions, slice.selector(), direction);
        this.lookups = orderOfOne().map(this::lookups).orElse(List.of());
    }

    private List<UserLookup> lookups(UserKey key) {
        Optional<UserLookup> contains = ContainsLookup.of(session, values, slice.selector(), key);
        return conditions.isOfUnits(slice.selector()) && !runs.walksUnits(key)
                ? Stream.concat(Stream.of(new UnitLookup(conditions.units(slice.selector()))), contains.stream())
                        .toList()
                : contains.stream().toList();
    }

    /** The key whose index is read, if it is one. */
    private Optional<UserKey> orderOfOne() {
        UserKey key = slice.order().key();
        if (key != null) {
            return Optional.of(key);
        }
        List<KeyMatch> matches = slice.selector().conditions().get(0).anyOf();
        return matches.size() == 1 ? Optional.of(matches.get(0).key()) : Optional.empty();
    }

    /** The statement with all values bound. */
    Query query() {
        List<String> all = runs();
        String sql = all.size() == 1
                ? all.get(0)
                // who is looked up may be in a range as well
                : TOGETHER.formatted(
                        String.join(lookups.isEmpty() ? ") union all (\n" : ") union (\n", all), direction.order());
        int limit = slice.run().limit();
        if (all.size() == 1) {
            return values.bind(Scope.query(session, asker, decision(), Session.first(limit, sql)));
        }
        // PostgreSQL keeps the plan of several runs, which takes long to make, only if few may be wanted of each
        return values.bind(Scope.query(session, asker, decision(), sql)).bind("limit", limit);
    }

    private List<String> decision() {
        StringBuilder branches = new StringBuilder();
        for (int i = 0; i < lookups.size(); i++) {
            branches.append(BRANCH.formatted(lookups.get(i).condition(), i + 1));
        }
        return branches.isEmpty() ? List.of() : List.of(DECISION.formatted(branches));
    }

    private List<String> runs() {
        UserKey key = slice.order().key();
        List<KeyCondition> all = slice.selector().conditions();
        if (key != null) {
            return runs(0, key, conditions.all(all));
        }
        List<KeyMatch> matches = all.get(0).anyOf();
        List<String> found = new ArrayList<>();
        for (int i = 0; i < matches.size(); i++) {
            if (isAhead(i)) {
                KeyMatch match = matches.get(i);
                String met = conditions.match(match)
                        + except(match, matches.subList(0, i))
                        + " and "
                        + conditions.all(all.subList(1, all.size()));
                found.addAll(runs(i, match.key(), met));
            }
        }
        return found;
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

    /** The walk of an index, and what is done in its place. */
    private List<String> runs(int match, UserKey key, String met) {
        if (lookups.isEmpty()) {
            return walk(match, key, met);
        }
        List<String> all = new ArrayList<>(walk(match, key, met + TAKEN.formatted(0)));
        for (int i = 0; i < lookups.size(); i++) {
            UserLookup lookup = lookups.get(i);
            String taken = met + TAKEN.formatted(i + 1);
            for (KeyRange range : lookup.ranges()) {
                String within = conditions.match(new KeyMatch(key, range, List.of()));
                all.addAll(walk(match, key, taken + " and " + within));
            }
            all.add(runs.sort(match, key, lookup.users(), taken + beyond(key)));
        }
        return all;
    }

    private String beyond(UserKey key) {
        Position from = slice.run().from();
        if (from == null) {
            return "";
        }
        String place = values.add(UserKeys.value(session, key, from.key()));
        String login = values.add(from.login());
        return " and (%1$s %2$s %3$s or (%1$s = %3$s and u.login %2$s %4$s))"
                .formatted(UserKeys.column(key), direction.beyond(), place, login);
    }

    /** One run, or the two beyond a position within. */
    private List<String> walk(int match, UserKey key, String met) {
        Position from = slice.run().from();
        if (from == null || from.match() != match) {
            return List.of(runs.walk(match, key, met));
        }
        String column = UserKeys.column(key);
        String beyond = direction.beyond();
        String place = values.add(UserKeys.value(session, key, from.key()));
        String further = runs.walk(match, key, "%s and %s %s %s".formatted(met, column, beyond, place));
        if (key == UserKey.LOGIN) {
            return List.of(further);
        }
        String login = values.add(from.login());
        String same = "%s and %s = %s and u.login %s %s".formatted(met, column, place, beyond, login);
        return List.of(runs.walk(match, key, same), further);
    }
}
