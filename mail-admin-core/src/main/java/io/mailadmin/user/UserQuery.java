package io.mailadmin.user;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.ServiceTypeCode;
import io.mailadmin.page.PageRequest;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which users to find (사용자 찾기), and in which order. Immutable.
 *
 * <pre>{@code UserQuery.familyName("김").inOrgUnit(dev.id()).status(UserStatus.ACTIVE)}</pre>
 *
 * <p>Unless an order is chosen, users come by address, or, with conditions, by what the first condition compares. That of
 * {@link UserField#ANY} gives those whose address matches first, then those whose family name or full name does, then those
 * whose given name does, each user once.
 *
 * @param conditions all of them must hold; at most 10
 * @param orgUnit only users in this unit and all below it; null for anywhere
 * @param orgUnitName only users in units of this name and all below them, ignoring case; null for anywhere
 * @param status only users of this status; null for any
 * @param serviceType only users of this service type; null for any
 * @param sort what they are sorted by; null as told above
 * @param descending whether from the greatest to the smallest; only with {@code sort}
 * @param page which page
 */
public record UserQuery(
        List<UserCondition> conditions,
        @Nullable OrgUnitId orgUnit,
        @Nullable String orgUnitName,
        @Nullable UserStatus status,
        @Nullable ServiceTypeCode serviceType,
        @Nullable UserSort sort,
        boolean descending,
        PageRequest page) {

    private static final int MOST_CONDITIONS = 10;

    /** Copies the conditions. */
    public UserQuery {
        InvalidInputException.required(conditions, "conditions");
        if (conditions.size() > MOST_CONDITIONS) {
            throw InvalidInputException.of("conditions", ErrorCode.SEARCH_CONDITIONS_INVALID, conditions.size());
        }
        conditions = List.copyOf(conditions);
        descending = descending && sort != null;
        InvalidInputException.required(page, "page");
    }

    /** Every user that the asker may see. */
    public static UserQuery all() {
        return new UserQuery(List.of(), null, null, null, null, null, false, PageRequest.first());
    }

    /**
     * The query that people type into a search box, such as {@code family:김 unit:Sales kim*}. All of its terms must hold; they
     * are separated by spaces.
     *
     * <ul>
     *   <li>{@code kim} or {@code kim*}: begins with; {@code =kim}: is; {@code *kim*}: contains. Words are quoted if they hold spaces,
     *       stars or quotation marks: {@code "김 민수"}, with {@code \"} and {@code \\} for the marks themselves.
     *   <li>A word alone is looked for in {@link UserField#ANY any} field; {@code address:}, {@code given:}, {@code family:} and
     *       {@code name:} (주소, 이름, 성, 성명) before it look in one, {@code name:} in the full name.
     *   <li>{@code unit:Sales} (조직) is a unit's name, {@code unitid:} its id, {@code status:active} (상태) a status, {@code
     *       type:standard} (종류) a service type's code, {@code sort:family} or {@code sort:-created} (정렬) the order: address,
     *       given, family or created, with a minus from the greatest; each of these once.
     * </ul>
     *
     * @param text the query; blank for every user
     * @throws InvalidInputException for the field {@code query}, telling the position of what is wrong, or if there are more than
     *     10 conditions
     */
    public static UserQuery parse(String text) {
        QueryText.Parts parts = QueryText.read(InvalidInputException.required(text, "query"));
        return new UserQuery(
                parts.conditions(),
                parts.orgUnit(),
                parts.orgUnitName(),
                parts.status(),
                parts.serviceType(),
                parts.sort(),
                parts.descending(),
                PageRequest.first());
    }

    /** The query as {@link #parse} reads it, without its page. */
    public String toText() {
        return QueryText.write(
                new QueryText.Parts(conditions, orgUnit, orgUnitName, status, serviceType, sort, descending));
    }

    /** Users that meet one condition. */
    public static UserQuery where(UserField field, Match match, String word) {
        return all().with(List.of(new UserCondition(field, match, word)));
    }

    /** Users whose family name (성) begins with {@code word}. */
    public static UserQuery familyName(String word) {
        return where(UserField.FAMILY_NAME, Match.BEGINS_WITH, word);
    }

    /** Users whose family name (성) is {@code word}. */
    public static UserQuery familyNameIs(String word) {
        return where(UserField.FAMILY_NAME, Match.IS, word);
    }

    /** Users whose family name (성) contains {@code word}. */
    public static UserQuery familyNameContains(String word) {
        return where(UserField.FAMILY_NAME, Match.CONTAINS, word);
    }

    /** Users whose given name (이름) begins with {@code word}. */
    public static UserQuery givenName(String word) {
        return where(UserField.GIVEN_NAME, Match.BEGINS_WITH, word);
    }

    /** Users whose given name (이름) is {@code word}. */
    public static UserQuery givenNameIs(String word) {
        return where(UserField.GIVEN_NAME, Match.IS, word);
    }

    /** Users whose given name (이름) contains {@code word}. */
    public static UserQuery givenNameContains(String word) {
        return where(UserField.GIVEN_NAME, Match.CONTAINS, word);
    }

    /** Users whose full name, such as {@code 김민수} or {@code 김 민수}, begins with {@code word}. */
    public static UserQuery fullName(String word) {
        return where(UserField.FULL_NAME, Match.BEGINS_WITH, word);
    }

    /** Users whose full name is {@code word}. */
    public static UserQuery fullNameIs(String word) {
        return where(UserField.FULL_NAME, Match.IS, word);
    }

    /** Users whose full name contains {@code word}. */
    public static UserQuery fullNameContains(String word) {
        return where(UserField.FULL_NAME, Match.CONTAINS, word);
    }

    /** Users whose primary SMTP address (1차 SMTP 주소) begins with {@code word}. */
    public static UserQuery primarySmtpAddress(String word) {
        return where(UserField.PRIMARY_SMTP_ADDRESS, Match.BEGINS_WITH, word);
    }

    /** Users whose primary SMTP address (1차 SMTP 주소) is {@code word}. */
    public static UserQuery primarySmtpAddressIs(String word) {
        return where(UserField.PRIMARY_SMTP_ADDRESS, Match.IS, word);
    }

    /** Users whose primary SMTP address (1차 SMTP 주소) contains {@code word}. */
    public static UserQuery primarySmtpAddressContains(String word) {
        return where(UserField.PRIMARY_SMTP_ADDRESS, Match.CONTAINS, word);
    }

    /** Users whose address, family name, given name or full name begins with {@code word}: what a single search box asks. */
    public static UserQuery any(String word) {
        return where(UserField.ANY, Match.BEGINS_WITH, word);
    }

    /** Users whose address, family name, given name or full name is {@code word}. */
    public static UserQuery anyIs(String word) {
        return where(UserField.ANY, Match.IS, word);
    }

    /** Users whose address, family name, given name or full name contains {@code word}. */
    public static UserQuery anyContains(String word) {
        return where(UserField.ANY, Match.CONTAINS, word);
    }

    /**
     * Users that meet this query and {@code other}, on the page of this one, and in the order of this one if it has chosen any.
     *
     * @throws InvalidInputException if there are more than 10 conditions, or the two name different units, statuses or service
     *     types
     */
    public UserQuery and(UserQuery other) {
        InvalidInputException.required(other, "conditions");
        return new UserQuery(
                Stream.concat(conditions.stream(), other.conditions.stream()).toList(),
                one("orgUnit", orgUnit, other.orgUnit),
                one("orgUnitName", orgUnitName, other.orgUnitName),
                one("status", status, other.status),
                one("serviceType", serviceType, other.serviceType),
                sort == null ? other.sort : sort,
                sort == null ? other.descending : descending,
                page);
    }

    /** The same query within {@code unit} (조직 단위) and all below it; null for anywhere. */
    public UserQuery inOrgUnit(@Nullable OrgUnitId unit) {
        return new UserQuery(conditions, unit, orgUnitName, status, serviceType, sort, descending, page);
    }

    /** The same query within the units (조직 단위) called {@code name}, ignoring case, and all below them; null for anywhere. */
    public UserQuery inOrgUnitNamed(@Nullable String name) {
        return new UserQuery(conditions, orgUnit, name, status, serviceType, sort, descending, page);
    }

    /** The same query for users of {@code wanted} only; null for any. */
    public UserQuery status(@Nullable UserStatus wanted) {
        return new UserQuery(conditions, orgUnit, orgUnitName, wanted, serviceType, sort, descending, page);
    }

    /** The same query for users of {@code wanted} only; null for any. */
    public UserQuery serviceType(@Nullable ServiceTypeCode wanted) {
        return new UserQuery(conditions, orgUnit, orgUnitName, status, wanted, sort, descending, page);
    }

    /** The same query, sorted by {@code key} from the smallest to the greatest, or from the oldest to the latest. */
    public UserQuery sortedBy(UserSort key) {
        return sorted(key, false);
    }

    /** The same query, sorted by {@code key} from the greatest to the smallest, or from the latest to the oldest. */
    public UserQuery sortedDescendingBy(UserSort key) {
        return sorted(key, true);
    }

    /** The same query for another page. */
    public UserQuery page(PageRequest request) {
        return new UserQuery(conditions, orgUnit, orgUnitName, status, serviceType, sort, descending, request);
    }

    private UserQuery with(List<UserCondition> others) {
        return new UserQuery(others, orgUnit, orgUnitName, status, serviceType, sort, descending, page);
    }

    private UserQuery sorted(UserSort key, boolean fromTheGreatest) {
        InvalidInputException.required(key, "sort");
        return new UserQuery(conditions, orgUnit, orgUnitName, status, serviceType, key, fromTheGreatest, page);
    }

    private static <T> @Nullable T one(String field, @Nullable T ours, @Nullable T others) {
        if (ours != null && others != null && !Objects.equals(ours, others)) {
            throw InvalidInputException.of(field, ErrorCode.SEARCH_CONTRADICTION, others);
        }
        return ours == null ? others : ours;
    }
}
