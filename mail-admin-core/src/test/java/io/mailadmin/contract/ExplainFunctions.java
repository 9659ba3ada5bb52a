package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.AdminSession;
import io.mailadmin.administrator.AdminScope;
import io.mailadmin.administrator.OrgUnitAction;
import io.mailadmin.administrator.Permission;
import io.mailadmin.administrator.UserAction;
import io.mailadmin.contract.PermissionTable.Cell;
import io.mailadmin.contract.PermissionTable.Role;
import io.mailadmin.contract.PermissionWorld.Target;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.NotFoundException;
import io.mailadmin.error.NotPermittedException;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.user.MailUser;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Why an administrator may or may not do something. */
abstract class ExplainFunctions extends PermissionFixture {

    /** About whom nobody can ask any more. */
    private static final Set<Role> NOT_THERE = Set.of(Role.DELETED, Role.PURGED);

    private static final Set<Role> ASKING_THEMSELVES = Set.of(Role.ADMIN, Role.UNIT, Role.CLERK, Role.OTHER);

    @Test
    void theExplanationIsWhatTheCallDoes() {
        openSessions();
        List<String> wrong = new ArrayList<>();
        PermissionTable.rows()
                .forEach((row, cells) -> cells.stream()
                        .filter(cell ->
                                PermissionActions.has(row) && !cell.outcome().equals(PermissionTable.NONE))
                        .forEach(cell -> compare(row, cell, wrong)));
        assertThat(wrong).isEmpty();
    }

    @Test
    void everyActionIsComparedWithACall() {
        assertThat(PermissionTable.rows().keySet())
                .containsAll(PermissionActions.ON_USERS.keySet())
                .containsAll(PermissionActions.ON_UNITS.keySet());
        assertThat(new HashSet<>(PermissionActions.ON_USERS.values())).containsExactlyInAnyOrder(UserAction.values());
        assertThat(new HashSet<>(PermissionActions.ON_UNITS.values()))
                .containsExactlyInAnyOrder(OrgUnitAction.values());
    }

    @Test
    void anAnswerTellsTheGrantAndTheReasonInBothLanguages() {
        OrgUnit sales = createUnit("Sales");
        OrgUnit seoul = createUnit("Seoul", sales);
        AdminSession lead = unitAdministrator("lead", sales);
        MailUser kim = createUser("kim", seoul);
        var id = lead.administrator().orElseThrow();

        Permission allowed = admin.administrators().explain(id, UserAction.SET_PASSWORD, kim.id());
        assertThat(allowed).isEqualTo(new Permission(null, null, AdminScope.orgUnit(sales.id())));
        assertThat(allowed.isAllowed()).isTrue();

        Permission refused = admin.administrators().explain(id, OrgUnitAction.DELETE, sales.id());
        assertThat(refused.isAllowed()).isFalse();
        assertThat(refused.refusal()).isEqualTo(ErrorCode.OWN_TOP_UNIT);
        assertThat(refused.grant()).isEqualTo(AdminScope.orgUnit(sales.id()));
        assertThat(refused.message().in(Locale.ENGLISH)).contains("Sales");
        assertThat(refused.message().in(Locale.KOREAN)).contains("Sales").containsPattern("[가-힣]");

        Permission none = admin.administrators().explain(kim.id(), UserAction.READ, kim.id());
        assertThat(none.refusal()).isEqualTo(ErrorCode.NOT_AN_ADMINISTRATOR);
        assertThat(none.grant()).isNull();
    }

    @Test
    void whoAdministersNothingAnyMoreAsksNothing() {
        OrgUnit sales = createUnit("Sales");
        AdminSession lead = unitAdministrator("lead", sales);
        var id = lead.administrator().orElseThrow();
        admin.administrators().remove(AdminScope.orgUnit(sales.id()), id);
        refused(
                NotPermittedException.class,
                ErrorCode.NOT_AN_ADMINISTRATOR,
                null,
                () -> lead.administrators().explain(id, UserAction.READ, id));
    }

    @Test
    void whoAsksSeesNothingMoreByAsking() {
        OrgUnit sales = createUnit("Sales");
        OrgUnit legal = createUnit("Legal");
        AdminSession lead = unitAdministrator("lead", sales);
        MailUser boss = createUser("boss", sales);
        MailUser lee = createUser("lee", legal);
        admin.administrators().add(AdminScope.organization(), List.of(boss.id()));
        var id = lead.administrator().orElseThrow();

        assertThat(lead.administrators().explain(boss.id(), UserAction.DELETE, id))
                .as("a grant above the own unit is not shown")
                .isEqualTo(new Permission(null, null, null));
        refused(
                NotFoundException.class,
                ErrorCode.USER_NOT_FOUND,
                "userId",
                () -> lead.administrators().explain(boss.id(), UserAction.READ, lee.id()));
        refused(
                NotFoundException.class,
                ErrorCode.USER_NOT_FOUND,
                "userId",
                () -> lead.administrators().explain(lee.id(), UserAction.READ, boss.id()));
        refused(
                NotFoundException.class,
                ErrorCode.ORG_UNIT_NOT_FOUND,
                "orgUnitId",
                () -> lead.administrators().explain(boss.id(), OrgUnitAction.READ, legal.id()));
        assertThat(lead.administrators().explain(id, UserAction.READ, lee.id()).refusal())
                .as("who asks about own rights is told what the call would tell")
                .isEqualTo(ErrorCode.USER_NOT_FOUND);
    }

    private void compare(String row, Cell cell, List<String> wrong) {
        Target target = target(calls.get(row), cell);
        if (asker(cell, target) == null || NOT_THERE.contains(cell.role())) {
            return;
        }
        if (cell.role() != Role.OTHER) {
            compare(row, cell, explained(row, help(cell.role()), cell, target), wrong);
        }
        if (ASKING_THEMSELVES.contains(cell.role())) {
            compare(row, cell, explained(row, session(cell, target), cell, target), wrong);
        }
    }

    private Permission explained(String row, AdminSession asker, Cell cell, Target target) {
        return PermissionActions.explain(row, asker, asker(cell, target).id(), target);
    }

    private static void compare(String row, Cell cell, Permission explained, List<String> wrong) {
        ErrorCode expected = PermissionTable.REFUSALS.get(cell.outcome());
        // another organization's administrator sees neither user nor unit, and a call names the first that it misses
        boolean same = cell.role() == Role.OTHER
                ? Set.of(ErrorCode.USER_NOT_FOUND, ErrorCode.ORG_UNIT_NOT_FOUND).contains(explained.refusal())
                : explained.refusal() == expected;
        if (!same) {
            wrong.add(row + ", " + cell + ": " + explained);
        }
    }
}
