package io.mailadmin.contract;

import io.mailadmin.contract.MemoryOrganization.User;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.store.Asker;
import io.mailadmin.store.KeyCondition;
import io.mailadmin.store.UserKey;
import io.mailadmin.store.UserRow;
import io.mailadmin.store.UserSelector;
import io.mailadmin.store.UserSlice;
import io.mailadmin.store.UserSlice.Position;
import io.mailadmin.user.MailUser;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Looks for rows of users in memory. */
record MemoryUserSearch(MemorySession session) {

    private static final Comparator<Position> ORDER = Comparator.comparing(Position::match)
            .thenComparing(Position::key, CodePoints.ORDER)
            .thenComparing(Position::login, CodePoints.ORDER);

    List<MailUser> list(Asker asker, UserSlice slice) {
        Comparator<Position> order = slice.order().descending() ? ORDER.reversed() : ORDER;
        Stream<UserRow> rows = selected(asker, slice.selector());
        return MemoryRuns.of(slice.run(), rows, row -> position(row, slice), order).stream()
                .map(UserRow::user)
                .toList();
    }

    long count(Asker asker, UserSelector selector) {
        return selected(asker, selector).count();
    }

    /** All that the asker sees. */
    Stream<UserRow> visible(Asker asker) {
        return MemoryScope.of(session, asker).stream().flatMap(scope -> {
            Set<OrgUnitId> units = scope.units();
            return scope.organization().users.values().stream()
                    .map(User::row)
                    .filter(row -> units.contains(row.user().orgUnit()));
        });
    }

    private Stream<UserRow> selected(Asker asker, UserSelector selector) {
        return visible(asker)
                .filter(row -> selector.conditions().stream()
                        .allMatch(condition -> condition.firstMatch(keys(row)).isPresent()))
                .filter(row -> selector.within() == null || isWithin(asker, row, selector.within()))
                .filter(row -> selector.withinNamed() == null || isWithinNamed(asker, row, selector.withinNamed()))
                .filter(row -> selector.status() == null
                        || selector.status() == row.user().status())
                .filter(row -> selector.serviceType() == null
                        || selector.serviceType().equals(row.user().serviceType()));
    }

    private boolean isWithinNamed(Asker asker, UserRow row, String nameKey) {
        return session.find(asker.organization()).stream()
                .flatMap(organization -> organization.units.values().stream())
                .filter(unit -> unit.nameKey().equals(nameKey))
                .anyMatch(unit -> isWithin(asker, row, unit.row().id()));
    }

    private boolean isWithin(Asker asker, UserRow row, OrgUnitId unit) {
        return session.find(asker.organization())
                .filter(organization -> organization.path(row.user().orgUnit()).contains(unit))
                .filter(organization -> new MemoryScope(organization, asker).sees(unit))
                .isPresent();
    }

    static Position position(UserRow row, UserSlice slice) {
        Function<UserKey, String> keys = keys(row);
        String login = row.user().login().toString();
        UserKey sort = slice.order().key();
        if (sort != null) {
            return new Position(0, keys.apply(sort), login);
        }
        KeyCondition first = slice.selector().conditions().get(0);
        int match = first.firstMatch(keys).orElseThrow();
        return new Position(match, keys.apply(first.anyOf().get(match).key()), login);
    }

    private static Function<UserKey, String> keys(UserRow row) {
        return key -> switch (key) {
            case LOGIN -> row.user().login().toString();
            case GIVEN_NAME -> row.givenNameKey();
            case FAMILY_NAME -> row.familyNameKey();
            case INITIALS -> row.initialsKey();
            case CREATED -> UserKey.created(row.user().createdAt());
        };
    }
}
