package io.mailadmin.user;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.page.PageRequest;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Which users to find (사용자 찾기). Sorted by the field of the first condition, or by address without one. Immutable.
 *
 * <pre>{@code UserQuery.familyName("김").inOrgUnit(dev.id())}</pre>
 *
 * @param conditions all of them must hold; at most 10
 * @param orgUnit only users in this unit and all below it; null for anywhere
 * @param page which page
 */
public record UserQuery(
        List<UserCondition> conditions, @Nullable OrgUnitId orgUnit, PageRequest page) {

    private static final int MOST_CONDITIONS = 10;

    /** Copies the conditions. */
    public UserQuery {
        InvalidInputException.required(conditions, "conditions");
        if (conditions.size() > MOST_CONDITIONS) {
            throw InvalidInputException.of("conditions", ErrorCode.SEARCH_CONDITIONS_INVALID, conditions.size());
        }
        conditions = List.copyOf(conditions);
        InvalidInputException.required(page, "page");
    }

    /** Every user that the asker may see. */
    public static UserQuery all() {
        return new UserQuery(List.of(), null, PageRequest.first());
    }

    /** Users that meet one condition. */
    public static UserQuery where(UserField field, Match match, String word) {
        return new UserQuery(List.of(new UserCondition(field, match, word)), null, PageRequest.first());
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

    /** The same query with the conditions of {@code other} besides. */
    public UserQuery and(UserQuery other) {
        InvalidInputException.required(other, "conditions");
        return new UserQuery(
                Stream.concat(conditions.stream(), other.conditions.stream()).toList(), orgUnit, page);
    }

    /** The same query within {@code unit} (조직 단위) and all below it; null for anywhere. */
    public UserQuery inOrgUnit(@Nullable OrgUnitId unit) {
        return new UserQuery(conditions, unit, page);
    }

    /** The same query for another page. */
    public UserQuery page(PageRequest request) {
        return new UserQuery(conditions, orgUnit, request);
    }
}
