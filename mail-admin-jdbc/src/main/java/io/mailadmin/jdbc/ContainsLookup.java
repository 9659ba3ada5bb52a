package io.mailadmin.jdbc;

import io.mailadmin.jdbc.Suffix.Kind;
import io.mailadmin.store.KeyCondition;
import io.mailadmin.store.KeyMatch;
import io.mailadmin.store.KeyRange;
import io.mailadmin.store.KeyTest.Contains;
import io.mailadmin.store.KeyTest.Part;
import io.mailadmin.store.UserKey;
import io.mailadmin.store.UserSelector;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Users by what their keys contain, if there is a contains index. Those whose key begins with the word are ranges of the order's
 * own index. The others, if they are few, are looked up in mail_admin_user_suffix; many are met soon enough where the order is
 * walked.
 */
final class ContainsLookup implements UserLookup {

    /** How many suffixes are few. */
    private static final int FEW = 1_000;

    /** The longest word whose beginnings of keys are ranges of their own, since it may be both names in as many ways. */
    private static final int MOST_SPLITS = 10;

    private static final String IS_COMPLETE = """
            exists (
                select 1
                from mail_admin_organization o
                where o.id = :organization and o.contains_index = 'COMPLETE')
            """;

    private static final String FEW_SUFFIXES = """
             and (
                select count(*)
                from (
                    %s) suffixes) <= %d
            """;

    private static final String IN_NO_DOMAIN = """
             and not exists (
                select 1
                from mail_admin_domain d
                where d.organization_id = :organization and position(%s in concat('@', d.domain)) > 0)
            """;

    private static final String SUFFIXES = """
            (select s.user_id
            from mail_admin_user_suffix s
            where s.organization_id = :organization and s.kind = %d and s.suffix >= %s%s
            limit %d)
            """;
    private static final String USERS = """
            select distinct suffixes.user_id
            from (
                %s) suffixes
            limit %d
            """;

    private final Session session;
    private final Values values;
    private final List<Contains> tests;
    private final UserKey order;

    private ContainsLookup(Session session, Values values, List<Contains> tests, UserKey order) {
        this.session = session;
        this.values = values;
        this.tests = tests;
        this.order = order;
    }

    /** How users whom {@code selector} lets through are found in the order of a key; empty if the index is of no use. */
    static Optional<UserLookup> of(Session session, Values values, UserSelector selector, UserKey order) {
        return selector.conditions().stream()
                .map(ContainsLookup::tests)
                .filter(tests -> !tests.isEmpty())
                .findFirst()
                .<UserLookup>map(tests -> new ContainsLookup(session, values, tests, order));
    }

    private static List<Contains> tests(KeyCondition condition) {
        KeyMatch match = condition.anyOf().get(0);
        boolean indexed = condition.anyOf().size() == 1
                && match.range().equals(KeyRange.ALL)
                && match.anyOf().stream().allMatch(test -> test instanceof Contains && test.key() != UserKey.INITIALS);
        return indexed ? match.anyOf().stream().map(Contains.class::cast).toList() : List.of();
    }

    @Override
    public String condition() {
        String domains = tests.stream()
                .filter(test -> test.key() == UserKey.LOGIN)
                .map(test -> IN_NO_DOMAIN.formatted(values.add(test.text())))
                .collect(Collectors.joining());
        return IS_COMPLETE + domains + FEW_SUFFIXES.formatted(suffixes(FEW + 1), FEW);
    }

    @Override
    public String users() {
        return USERS.formatted(suffixes(FEW), FEW);
    }

    @Override
    public List<KeyRange> ranges() {
        List<KeyRange> ranges = new ArrayList<>();
        for (Contains test : tests) {
            if (test.key() == order && isShort(test)) {
                ranges.add(KeyRange.beginningWith(test.text()));
                if (test.part() == Part.JOINED && order != UserKey.LOGIN) {
                    ranges.addAll(splits(test.text()));
                }
            }
        }
        return ranges;
    }

    private static List<KeyRange> splits(String text) {
        List<KeyRange> splits = new ArrayList<>();
        for (int end = text.offsetByCodePoints(0, 1); end < text.length(); end = text.offsetByCodePoints(end, 1)) {
            splits.add(KeyRange.beginningWith(text.substring(0, end) + ' ' + text.substring(end)));
        }
        return splits;
    }

    private static boolean isShort(Contains test) {
        return test.text().codePointCount(0, test.text().length()) <= MOST_SPLITS;
    }

    private String suffixes(int limit) {
        return tests.stream()
                .flatMap(test -> kinds(test).stream().map(kind -> suffixes(kind, test, limit)))
                .distinct()
                .collect(Collectors.joining("union all\n"));
    }

    /** Where {@code test} may be met: the joined names from within the other name, too. */
    private Set<Kind> kinds(Contains test) {
        Set<Kind> kinds = EnumSet.of(Kind.start(test.key()), Kind.inner(test.key()));
        if (test.part() == Part.JOINED && test.key() != UserKey.LOGIN) {
            kinds.addAll(EnumSet.range(Kind.FAMILY_START, Kind.GIVEN_INNER));
        }
        if (tests.stream().anyMatch(other -> other.key() == order)
                && tests.stream().allMatch(ContainsLookup::isShort)) {
            kinds.remove(Kind.start(order));
        }
        return kinds;
    }

    private String suffixes(Kind kind, Contains test, int limit) {
        KeyRange range = KeyRange.beginningWith(Suffix.cut(test.text()));
        String to = range.to() == null ? "" : " and s.suffix < " + values.add(session.key(range.to()));
        return SUFFIXES.formatted(kind.number(), values.add(session.key(range.from())), to, limit);
    }
}
