package io.mailadmin.internal.orgunit;

import io.mailadmin.constraint.PlainText;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.internal.paging.CursorCodec;
import io.mailadmin.internal.paging.Pages;
import io.mailadmin.internal.text.SearchText;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.orgunit.OrgUnitQuery;
import io.mailadmin.page.Page;
import io.mailadmin.store.OrgUnitSlice;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Turns a query into the slice of rows to read, and the rows into a page. */
final class OrgUnitSearch {

    private final OrgUnitQuery query;
    private final Pages<OrgUnit, OrgUnitSlice.Position> pages;

    OrgUnitSearch(OrgUnitQuery query) {
        this.query = query;
        this.pages = new Pages<>(
                query.page(),
                CursorCodec.forQuery("orgUnits", query.parent(), query.name()),
                new Pages.Keys<>(
                        2,
                        unit -> List.of(
                                SearchText.nameKey(unit.name()), unit.id().toString()),
                        keys -> new OrgUnitSlice.Position(keys.get(0), OrgUnitId.valueOf(keys.get(1)))));
    }

    OrgUnitSlice slice() {
        return new OrgUnitSlice(query.parent(), nameKey(query.name()), pages.run());
    }

    Page<OrgUnit> page(List<OrgUnit> rows) {
        return pages.page(rows);
    }

    private static @Nullable String nameKey(@Nullable String name) {
        if (name != null && !PlainText.isValid(name, PlainText.LONGEST_NAME)) {
            throw InvalidInputException.of("name", ErrorCode.NAME_INVALID, name);
        }
        return name == null ? null : SearchText.nameKey(name);
    }
}
