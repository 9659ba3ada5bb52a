package io.mailadmin.examples.portal.chapter;

import io.mailadmin.examples.portal.web.UnitTree;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.page.Cursor;
import io.mailadmin.page.PageRequest;
import io.mailadmin.user.Match;
import io.mailadmin.user.UserField;
import io.mailadmin.user.UserQuery;
import io.mailadmin.user.UserSort;
import io.mailadmin.user.UserStatus;
import org.jspecify.annotations.Nullable;

/**
 * What is typed to find users; what is null counts for nothing.
 *
 * @param field the condition
 * @param word what it begins with
 * @param orgUnitName name of a unit, or its path, which the list of the field offers
 * @param status the status
 * @param query more conditions as text
 * @param sort the order
 * @param descending whether from the greatest
 * @param cursor where the page begins
 */
record FindForm(
        @Nullable UserField field,
        @Nullable String word,
        @Nullable String orgUnitName,
        @Nullable UserStatus status,
        @Nullable String query,
        @Nullable UserSort sort,
        @Nullable Boolean descending,
        @Nullable Cursor cursor) {

    UserQuery in(UnitTree tree) {
        UserField by = field == null ? UserField.PRIMARY_SMTP_ADDRESS : field;
        UserQuery wanted = word == null ? UserQuery.all() : UserQuery.where(by, Match.BEGINS_WITH, word);
        wanted = query == null ? wanted : wanted.and(UserQuery.parse(query));
        wanted = orgUnitName == null ? wanted : wanted.and(unit(tree, orgUnitName));
        wanted = status == null ? wanted : wanted.and(UserQuery.all().status(status));
        return sorted(wanted).page(PageRequest.first().at(cursor));
    }

    private static UserQuery unit(UnitTree tree, String nameOrPath) {
        OrgUnitId at = tree.at(nameOrPath);
        return at == null
                ? UserQuery.all().inOrgUnitNamed(nameOrPath)
                : UserQuery.all().inOrgUnit(at);
    }

    private UserQuery sorted(UserQuery wanted) {
        if (sort == null) {
            return wanted;
        }
        return Boolean.TRUE.equals(descending) ? wanted.sortedDescendingBy(sort) : wanted.sortedBy(sort);
    }
}
