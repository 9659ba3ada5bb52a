package io.mailadmin.jdbc;

import io.mailadmin.id.OrgUnitId;
import io.mailadmin.store.Asker;
import io.mailadmin.store.KeyCondition;
import io.mailadmin.store.KeyMatch;
import io.mailadmin.store.KeyRange;
import io.mailadmin.store.KeyTest;
import io.mailadmin.store.KeyTest.Part;
import io.mailadmin.store.UserKey;
import io.mailadmin.store.UserSelector;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/** Conditions on a user {@code u} as SQL. */
final class UserConditions {

    /** As a truth value, which is asked of each row of an index in its order: as a join, PostgreSQL would begin with the units. */
    private static final String IN_UNITS = """
            (u.org_unit_id in (
                %s)) is true
            """;

    private static final String UNITS = """
            select within.descendant_id as id
            from mail_admin_org_unit_path within
            where within.organization_id = :organization and within.ancestor_id = %1$s and %2$s
            """;
    private static final String UNITS_NAMED = """
            select distinct below.descendant_id as id
            from mail_admin_org_unit named
            join mail_admin_org_unit_path below
                on below.organization_id = named.organization_id and below.ancestor_id = named.id
            where named.organization_id = :organization and named.name_key = %1$s
                and below.organization_id = :organization and %2$s
            """;

    private final Session session;
    private final Asker asker;
    private final Values values;

    UserConditions(Session session, Asker asker, Values values) {
        this.session = session;
        this.asker = asker;
        this.values = values;
    }

    /** All of {@code conditions}; always true if there are none. */
    String all(List<KeyCondition> conditions) {
        return conditions.isEmpty()
                ? "1 = 1"
                : conditions.stream().map(this::any).collect(Collectors.joining(" and "));
    }

    private String any(KeyCondition condition) {
        return condition.anyOf().stream().map(this::match).collect(Collectors.joining(" or ", "(", ")"));
    }

    /** What the selector asks besides its conditions, rights included. Who sees a unit sees all users in and below it. */
    String others(UserSelector selector) {
        List<String> others = new ArrayList<>();
        if (isWhole(selector)) {
            others.add(Scope.seesAll(asker));
        } else if (selector.within() != null) {
            others.add(IN_UNITS.formatted(unitsWithin(selector.within())));
        }
        if (selector.withinNamed() != null) {
            others.add(IN_UNITS.formatted(unitsNamed(selector.withinNamed())));
        }
        if (others.isEmpty()) {
            others.add(Scope.seesWithin(asker, "u.org_unit_id"));
        }
        others.add(kind(selector));
        return String.join(" and ", others);
    }

    /** The units that {@link #others} lets users of through, if the selector {@linkplain #isOfUnits is of units}. */
    String units(UserSelector selector) {
        return selector.within() == null
                ? unitsNamed(Objects.requireNonNull(selector.withinNamed()))
                : unitsWithin(selector.within());
    }

    /** Whether the selector names some units, and neither the whole organization nor units within a unit. */
    boolean isOfUnits(UserSelector selector) {
        return selector.within() == null
                ? selector.withinNamed() != null
                : selector.withinNamed() == null && !isWhole(selector);
    }

    private boolean isWhole(UserSelector selector) {
        return OrgUnitId.rootOf(asker.organization()).equals(selector.within());
    }

    private String unitsWithin(OrgUnitId within) {
        String unit = values.add(within.value());
        return UNITS.formatted(unit, Scope.sees(asker, unit));
    }

    private String unitsNamed(String nameKey) {
        return UNITS_NAMED.formatted(values.add(session.key(nameKey)), Scope.sees(asker, "named.id"));
    }

    /** What the selector asks of status and service type. */
    String kind(UserSelector selector) {
        List<String> others = new ArrayList<>(List.of("1 = 1"));
        if (selector.status() != null) {
            others.add("u.status = " + values.add(selector.status().name()));
        }
        if (selector.serviceType() != null) {
            others.add("u.service_type = " + values.add(selector.serviceType().value()));
        }
        return String.join(" and ", others);
    }

    /** That {@code match} is met. */
    String match(KeyMatch match) {
        List<String> parts = new ArrayList<>();
        String column = UserKeys.column(match.key());
        KeyRange range = match.range();
        if (!range.from().isEmpty()) {
            parts.add(column + " >= " + value(match.key(), range.from()));
        }
        if (range.to() != null) {
            parts.add(column + " < " + value(match.key(), range.to()));
        }
        if (!match.anyOf().isEmpty()) {
            parts.add(match.anyOf().stream().map(this::test).collect(Collectors.joining(" or ", "(", ")")));
        }
        return parts.isEmpty() ? "1 = 1" : parts.stream().collect(Collectors.joining(" and ", "(", ")"));
    }

    private String test(KeyTest test) {
        String column = UserKeys.column(test.key());
        if (test instanceof KeyTest.Matches matches) {
            return session.dialect().matches(column, values.add(matches.form()));
        }
        KeyTest.Contains contains = (KeyTest.Contains) test;
        String text = value(test.key(), contains.text());
        if (test.key() == UserKey.LOGIN || test.key() == UserKey.INITIALS) {
            return "position(%s in %s) > 0".formatted(text, column);
        }
        if (contains.part() == Part.FIRST) {
            return "position(%1$s in %2$s) between 1 and position(%3$s in %2$s)"
                    .formatted(text, column, value(test.key(), " "));
        }
        // one character stands on one side of the space
        boolean isOne = contains.text().codePointCount(0, contains.text().length()) == 1;
        return "position(%s in %s) > 0".formatted(text, isOne ? column : "replace(%s, ' ', '')".formatted(column));
    }

    private String value(UserKey key, String value) {
        return values.add(UserKeys.value(session, key, value));
    }
}
