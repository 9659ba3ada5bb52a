package io.mailadmin.user;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.ServiceTypeCode;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A query as people type it into a search box; its grammar stands at {@link UserQuery#parse}. */
final class QueryText {

    private static final Map<String, UserField> FIELDS = Map.ofEntries(
            Map.entry("", UserField.ANY),
            Map.entry("any", UserField.ANY),
            Map.entry("address", UserField.PRIMARY_SMTP_ADDRESS),
            Map.entry("주소", UserField.PRIMARY_SMTP_ADDRESS),
            Map.entry("given", UserField.GIVEN_NAME),
            Map.entry("이름", UserField.GIVEN_NAME),
            Map.entry("family", UserField.FAMILY_NAME),
            Map.entry("성", UserField.FAMILY_NAME),
            Map.entry("name", UserField.FULL_NAME),
            Map.entry("성명", UserField.FULL_NAME));
    private static final Map<UserField, String> NAMES = Map.of(
            UserField.ANY, "",
            UserField.PRIMARY_SMTP_ADDRESS, "address:",
            UserField.GIVEN_NAME, "given:",
            UserField.FAMILY_NAME, "family:",
            UserField.FULL_NAME, "name:");
    private static final Map<String, String> OTHERS = Map.of(
            "unit", "unit",
            "조직", "unit",
            "unitid", "unitid",
            "status", "status",
            "상태", "status",
            "type", "type",
            "종류", "type",
            "sort", "sort",
            "정렬", "sort");
    private static final Map<String, UserSort> SORTS = Map.of(
            "address", UserSort.PRIMARY_SMTP_ADDRESS,
            "given", UserSort.GIVEN_NAME,
            "family", UserSort.FAMILY_NAME,
            "created", UserSort.CREATED);

    private final List<UserCondition> conditions = new ArrayList<>();
    private final Set<String> given = new HashSet<>();
    private @Nullable OrgUnitId orgUnit;
    private @Nullable String orgUnitName;
    private @Nullable UserStatus status;
    private @Nullable ServiceTypeCode serviceType;
    private @Nullable UserSort sort;
    private boolean descending;

    /**
     * What a query says besides its page.
     *
     * @param conditions {@link UserQuery#conditions}
     * @param orgUnit {@link UserQuery#orgUnit}
     * @param orgUnitName {@link UserQuery#orgUnitName}
     * @param status {@link UserQuery#status}
     * @param serviceType {@link UserQuery#serviceType}
     * @param sort {@link UserQuery#sort}
     * @param descending {@link UserQuery#descending}
     */
    record Parts(
            List<UserCondition> conditions,
            @Nullable OrgUnitId orgUnit,
            @Nullable String orgUnitName,
            @Nullable UserStatus status,
            @Nullable ServiceTypeCode serviceType,
            @Nullable UserSort sort,
            boolean descending) {}

    private QueryText() {}

    static Parts read(String text) {
        QueryText query = new QueryText();
        QueryToken.read(text).forEach(query::add);
        return new Parts(
                query.conditions,
                query.orgUnit,
                query.orgUnitName,
                query.status,
                query.serviceType,
                query.sort,
                query.descending);
    }

    static String write(Parts query) {
        List<String> terms = new ArrayList<>();
        query.conditions().forEach(condition -> terms.add(term(condition)));
        term(terms, "unitid", query.orgUnit());
        term(terms, "unit", query.orgUnitName());
        term(terms, "status", query.status() == null ? null : lowerCase(query.status()));
        term(terms, "type", query.serviceType());
        SORTS.forEach((name, sort) -> {
            if (sort == query.sort()) {
                terms.add("sort:" + (query.descending() ? "-" : "") + name);
            }
        });
        return String.join(" ", terms);
    }

    private static String term(UserCondition condition) {
        String word = QueryToken.quoted(condition.word());
        return NAMES.get(condition.field())
                + switch (condition.match()) {
                    case IS -> "=" + word;
                    case BEGINS_WITH -> word;
                    case CONTAINS -> "*" + word + "*";
                };
    }

    private static void term(List<String> terms, String field, @Nullable Object value) {
        if (value != null) {
            terms.add(field + ":" + QueryToken.quoted(value.toString()));
        }
    }

    private void add(QueryToken token) {
        UserField field = FIELDS.get(token.field());
        if (field != null) {
            conditions.add(new UserCondition(field, token.match(), token.word()));
            return;
        }
        String other = OTHERS.get(token.field());
        if (other == null) {
            throw QueryToken.refused(ErrorCode.SEARCH_FIELD_UNKNOWN, token.position(), token.field());
        }
        if (token.starred()) {
            throw QueryToken.refused(ErrorCode.SEARCH_STAR_INVALID, token.position(), token.word());
        }
        if (!given.add(other)) {
            throw QueryToken.refused(ErrorCode.SEARCH_FIELD_TWICE, token.position(), token.field());
        }
        set(other, token);
    }

    private void set(String field, QueryToken token) {
        switch (field) {
            case "unit" -> orgUnitName = token.word();
            case "unitid" -> orgUnit = value(token, OrgUnitId::valueOf);
            case "status" -> status = value(token, word -> UserStatus.valueOf(word.toUpperCase(Locale.ROOT)));
            case "type" -> serviceType = value(token, ServiceTypeCode::valueOf);
            default -> {
                descending = token.word().startsWith("-");
                sort = value(token, word -> sort(descending ? word.substring(1) : word));
            }
        }
    }

    private static UserSort sort(String name) {
        return SORTS.entrySet().stream()
                .filter(entry -> entry.getKey().equals(name.toLowerCase(Locale.ROOT)))
                .map(Map.Entry::getValue)
                .findFirst()
                .orElseThrow(IllegalArgumentException::new);
    }

    private static <T> T value(QueryToken token, Function<String, T> reading) {
        try {
            return reading.apply(token.word());
        } catch (InvalidInputException | IllegalArgumentException e) {
            throw QueryToken.refused(ErrorCode.SEARCH_VALUE_INVALID, token.position(), token.word());
        }
    }

    private static String lowerCase(UserStatus status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
