package io.mailadmin.orgunit;

import io.mailadmin.error.InvalidInputException;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.page.PageRequest;
import org.jspecify.annotations.Nullable;

/**
 * Which units to list, sorted by name. Immutable.
 *
 * @param parent only the units directly below this one; null for any
 * @param name only units of this name, ignoring case; null for any
 * @param page which page
 */
public record OrgUnitQuery(
        @Nullable OrgUnitId parent, @Nullable String name, PageRequest page) {

    /** Checks that a page is given. */
    public OrgUnitQuery {
        InvalidInputException.required(page, "page");
    }

    /** All units that the asker may see, without the organization itself. */
    public static OrgUnitQuery all() {
        return new OrgUnitQuery(null, null, PageRequest.first());
    }

    /** The units directly below {@code parent}. */
    public static OrgUnitQuery below(OrgUnitId parent) {
        return new OrgUnitQuery(InvalidInputException.required(parent, "parent"), null, PageRequest.first());
    }

    /** The units called {@code name}, ignoring case, wherever they lie. */
    public static OrgUnitQuery named(String name) {
        return new OrgUnitQuery(null, InvalidInputException.required(name, "name"), PageRequest.first());
    }

    /** The same query for another page. */
    public OrgUnitQuery page(PageRequest request) {
        return new OrgUnitQuery(parent, name, request);
    }
}
