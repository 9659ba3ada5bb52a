package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.AdminSession;
import io.mailadmin.contract.PermissionCalls.Call;
import io.mailadmin.contract.PermissionTable.Cell;
import io.mailadmin.contract.PermissionWorld.Target;
import io.mailadmin.error.MailAdminException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The permission table, called cell by cell; a method without a row fails. */
abstract class PermissionFunctions extends PermissionFixture {

    /** What a session tells of itself, and what looks nothing up yet. */
    private static final Set<String> NOT_ASKED =
            Set.of("AdminSession.organization()", "AdminSession.administrator()", "Users.selected(List)");

    @Test
    void everyMethodThatAnAdministratorCanReachHasARow() {
        Set<String> named = PermissionTable.rows().keySet().stream()
                .map(row -> row.replaceFirst(">.*", ""))
                .collect(Collectors.toSet());
        Set<String> methods = Facets.of(AdminSession.class)
                .flatMap(facet -> Arrays.stream(facet.getMethods()))
                .filter(method -> !Facets.isFacet(method.getReturnType()))
                .map(Facets::name)
                .collect(Collectors.toSet());
        methods.add("Users.selected(List)");
        named.addAll(NOT_ASKED);
        assertThat(named).isEqualTo(methods);
        openSessions();
        assertThat(calls.keySet()).isEqualTo(PermissionTable.rows().keySet());
    }

    @Test
    void everybodyMayWhatTheTableSaysAndNothingElse() {
        openSessions();
        List<String> wrong = PermissionTable.rows().entrySet().stream()
                .flatMap(row -> row.getValue().stream().flatMap(cell -> differences(row.getKey(), cell)))
                .toList();
        assertThat(wrong).isEmpty();
    }

    private Stream<String> differences(String row, Cell cell) {
        if (cell.outcome().equals(PermissionTable.NONE)) {
            return Stream.empty();
        }
        Call call = calls.get(row);
        Target target = target(call, cell);
        String outcome = outcome(() -> call.seesTarget().test(session(cell, target), target));
        return outcome.equals(cell.outcome())
                ? Stream.empty()
                : Stream.of(
                        row + ", " + cell.role() + " on " + cell.place() + ": " + outcome + ", not " + cell.outcome());
    }

    private static String outcome(Supplier<Boolean> call) {
        try {
            return call.get() ? PermissionTable.ALLOWED : PermissionTable.UNSEEN;
        } catch (MailAdminException e) {
            return PermissionTable.REFUSALS.entrySet().stream()
                    .filter(refusal -> refusal.getValue() == e.code())
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(e.code().name());
        }
    }
}
