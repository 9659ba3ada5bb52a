package io.mailadmin.jdbc;

import io.mailadmin.jdbc.Checks.Check;
import io.mailadmin.jdbc.JdbcSuffixes.Keys;
import io.mailadmin.store.Defect;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** What must never be in the contains index. What a user's rows must be, no SQL tells: they are made anew and compared, users at a time. */
final class ContainsIndexChecks {

    static final List<Check> ALL = List.of(
            new Check("row of the contains index without user", """
                    select s.organization_id, s.user_id
                    from mail_admin_user_suffix s
                    join mail_admin_organization o on o.id = s.organization_id and o.contains_index <> 'REMOVING'
                    left join mail_admin_user u on u.organization_id = s.organization_id and u.id = s.user_id
                    where u.id is null
                    """),
            new Check("row of the contains index of an organization without it", """
                    select s.organization_id, s.user_id
                    from mail_admin_user_suffix s
                    left join mail_admin_organization o on o.id = s.organization_id
                    where o.id is null or o.contains_index = 'NONE'
                    """));

    static final String LACKS = "user lacks rows of the contains index";
    static final String HAS_OTHERS = "user has rows of the contains index that are not the user's";

    private static final String NO_ROW = "";
    private static final int USERS = 500;
    private static final UUID FIRST = new UUID(0, 0);

    private static final String ORGANIZATIONS = """
            select id
            from mail_admin_organization
            where contains_index = 'COMPLETE'
            """;
    private static final String ROWS = """
            select u.id, u.login, u.family_name_key, u.given_name_key, s.kind, s.suffix
            from (
                select organization_id, id, login, family_name_key, given_name_key
                from mail_admin_user
                where organization_id = :organization and id > :from
                order by organization_id, id
                limit :limit) u
            left join mail_admin_user_suffix s on s.organization_id = u.organization_id and s.user_id = u.id
            order by u.id
            """;

    private final Handle handle;
    private final List<Defect> defects = new ArrayList<>();

    private ContainsIndexChecks(Handle handle) {
        this.handle = handle;
    }

    static List<Defect> run(Handle handle) {
        ContainsIndexChecks checks = new ContainsIndexChecks(handle);
        handle.createQuery(ORGANIZATIONS)
                .map((row, context) -> Columns.uuid(row, "id"))
                .list()
                .forEach(checks::check);
        return checks.defects;
    }

    private void check(UUID organization) {
        @Nullable UUID from = FIRST;
        while (from != null) {
            from = checkAfter(organization, from);
        }
    }

    /** Checks some users; the last one, or null if there are no others. */
    private @Nullable UUID checkAfter(UUID organization, UUID from) {
        Map<Keys, Set<String>> users = new LinkedHashMap<>();
        handle.createQuery(ROWS)
                .bind("organization", organization)
                .bind("from", from)
                .bind("limit", USERS)
                .map((row, context) -> Map.entry(JdbcSuffixes.KEYS_MAPPER.map(row, context), suffix(row)))
                .forEach(row -> users.computeIfAbsent(row.getKey(), user -> new HashSet<>())
                        .add(row.getValue()));
        UUID last = null;
        for (Keys user : users.keySet()) {
            compare(user, users.getOrDefault(user, Set.of()));
            last = user.id();
        }
        return last;
    }

    private void compare(Keys user, Set<String> rows) {
        Set<String> expected = user.suffixes().stream()
                .map(suffix -> suffix.kind().number() + " " + suffix.text())
                .collect(Collectors.toSet());
        if (!rows.containsAll(expected)) {
            defects.add(new Defect(LACKS, user.id() + " " + user.login()));
        }
        if (!expected.containsAll(rows) && !rows.equals(Set.of(NO_ROW))) {
            defects.add(new Defect(HAS_OTHERS, user.id() + " " + user.login()));
        }
    }

    private static String suffix(ResultSet row) throws SQLException {
        int kind = row.getInt("kind");
        return row.wasNull() ? NO_ROW : kind + " " + Columns.key(row, "suffix");
    }
}
