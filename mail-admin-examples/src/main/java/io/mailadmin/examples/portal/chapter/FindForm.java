package io.mailadmin.examples.portal.chapter;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.NotFoundException;
import io.mailadmin.examples.portal.web.UnitTree;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.page.Cursor;
import io.mailadmin.page.PageRequest;
import io.mailadmin.user.Match;
import io.mailadmin.user.UserField;
import io.mailadmin.user.UserQuery;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What is typed to find users.
 *
 * @param field the condition
 * @param word what it begins with; null for any
 * @param orgUnit name or path of a unit; null for anywhere
 * @param cursor where the page begins; null for the first
 */
record FindForm(
        @Nullable UserField field,
        @Nullable String word,
        @Nullable String orgUnit,
        @Nullable Cursor cursor) {

    UserQuery query(UnitTree tree) {
        UserField by = field == null ? UserField.PRIMARY_SMTP_ADDRESS : field;
        UserQuery all = word == null ? UserQuery.all() : UserQuery.where(by, Match.BEGINS_WITH, word);
        return all.inOrgUnit(unit(tree)).page(PageRequest.first().at(cursor));
    }

    /** The first of the units with that name; who means another one types its path, which the list of the field offers. */
    private @Nullable OrgUnitId unit(UnitTree tree) {
        if (orgUnit == null) {
            return null;
        }
        List<UnitTree.Line> named = tree.named(orgUnit);
        if (named.isEmpty()) {
            throw new NotFoundException(ErrorCode.ORG_UNIT_NOT_FOUND, "orgUnit", orgUnit);
        }
        return named.get(0).unit().id();
    }
}
