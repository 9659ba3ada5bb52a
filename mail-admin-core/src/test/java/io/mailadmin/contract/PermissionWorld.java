package io.mailadmin.contract;

import io.mailadmin.AdminSession;
import io.mailadmin.administrator.AdminRole;
import io.mailadmin.administrator.AdminScope;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.orgunit.NewOrgUnit;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.NewMailUser;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** A tree of units with administrators of the unit {@link Place#OWN}, one of each role, in which the targets of calls are put. */
final class PermissionWorld {

    /**
     * What a call is about: a user and a unit, one of which lies in the place in question, the other in the own unit.
     *
     * @param moved a unit in the own one, for calls that move one
     */
    record Target(MailUser user, OrgUnit unit, OrgUnit moved) {}

    /** Which of the two lies there, and whether the call is about a user in the trash. */
    enum Kind {
        USER,
        TRASHED_USER,
        UNIT,
        UNIT_INTO_UNIT,
        TRASHED_USER_INTO_UNIT
    }

    final AdminSession help;
    final MailUser lead;
    final MailUser clerk;
    private final Map<Place, OrgUnit> units = new EnumMap<>(Place.class);
    private int count;

    /** Builds the tree with the rights of {@code help}. */
    PermissionWorld(AdminSession help) {
        this.help = help;
        units.put(Place.ROOT, help.orgUnits().get(OrgUnitId.rootOf(help.organization())));
        units.put(Place.PARENT, unitBelow(Place.ROOT));
        units.put(Place.OWN, unitBelow(Place.PARENT));
        units.put(Place.BELOW, unitBelow(Place.OWN));
        units.put(Place.SIBLING, unitBelow(Place.PARENT));
        units.put(Place.WIDER, unit(Place.OWN));
        units.put(Place.PEER, unit(Place.OWN));
        units.put(Place.SELF, unit(Place.ROOT));
        lead = user(Place.OWN);
        clerk = user(Place.OWN);
        administer(unit(Place.OWN));
    }

    /** The unit that stands in {@code place} all the time. */
    OrgUnit unit(Place place) {
        return units.get(place);
    }

    /** A new target in {@code place}; what the call needs besides lies in the own unit. */
    Target target(Kind kind, Place place) {
        OrgUnit moved = kind == Kind.UNIT_INTO_UNIT ? unitBelow(Place.OWN) : unit(Place.BELOW);
        return switch (kind) {
            case USER -> new Target(user(place), unit(Place.OWN), moved);
            case TRASHED_USER -> new Target(trashed(user(place)), unit(Place.OWN), moved);
            case UNIT, UNIT_INTO_UNIT -> new Target(user(Place.OWN), newUnit(place), moved);
            case TRASHED_USER_INTO_UNIT -> new Target(trashed(user(Place.OWN)), newUnit(place), moved);
        };
    }

    MailUser user(Place place) {
        MailUser user = help.users()
                .create(NewMailUser.builder()
                        .givenName("민수")
                        .familyName("김")
                        .serviceType("standard")
                        .login("user" + count++)
                        .orgUnit(unit(place).id())
                        .withoutPassword()
                        .build());
        if (place == Place.WIDER || place == Place.SELF) {
            help.administrators().add(AdminScope.organization(), List.of(user.id()));
        } else if (place == Place.PEER) {
            help.administrators().add(AdminScope.orgUnit(unit(place).id()), List.of(user.id()));
        }
        return user;
    }

    private MailUser trashed(MailUser user) {
        help.users().delete(user.id());
        return user;
    }

    private OrgUnit newUnit(Place place) {
        return switch (place) {
            case ROOT, PARENT -> help.orgUnits().get(unit(place).id());
            case OWN -> {
                OrgUnit another = unitBelow(Place.PARENT);
                administer(another);
                yield another;
            }
            case BELOW -> unitBelow(Place.OWN);
            case SIBLING -> unitBelow(Place.PARENT);
            case WIDER, PEER, SELF -> throw new IllegalArgumentException("No unit asks or administers anything");
        };
    }

    private OrgUnit unitBelow(Place place) {
        return help.orgUnits()
                .create(NewOrgUnit.named("Unit " + count++).below(unit(place).id()));
    }

    private void administer(OrgUnit unit) {
        AdminScope scope = AdminScope.orgUnit(unit.id());
        help.administrators().add(scope, List.of(lead.id()));
        help.administrators().add(scope, AdminRole.WITHOUT_PASSWORDS, List.of(clerk.id()));
    }
}
