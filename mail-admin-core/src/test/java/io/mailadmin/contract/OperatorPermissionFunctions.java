package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.AdminSession;
import io.mailadmin.OperatorSession;
import io.mailadmin.error.MailAdminException;
import io.mailadmin.organization.Organization;
import java.util.Arrays;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The operator's own functions: out of every administrator's reach, and called on organizations in each state. */
abstract class OperatorPermissionFunctions extends OperatorFixture {

    @Test
    void everyMethodThatOnlyTheOperatorCanReachHasARow() {
        Set<String> methods = operatorsFacets()
                .flatMap(facet -> Arrays.stream(facet.getMethods()))
                .filter(method -> !Facets.isFacet(method.getReturnType()) || method.getParameterCount() > 0)
                .map(Facets::name)
                .collect(Collectors.toSet());
        methods.add("AuditLogs.ofOperator()");
        assertThat(OperatorTable.rows().keySet()).isEqualTo(methods);
        addCalls();
        assertThat(calls.keySet()).isEqualTo(methods);
    }

    @Test
    void noAdministratorReachesAFacetOfTheOperators() {
        assertThat(operatorsFacets().map(Class::getSimpleName))
                .containsExactlyInAnyOrder(
                        "OperatorSession",
                        "Organizations",
                        "OrganizationLifeCycle",
                        "ServiceTypes",
                        "AuditLogs",
                        "PasswordHashes",
                        "Backups");
    }

    @Test
    void theOperatorGetsWhatTheTableSays() {
        addCalls();
        Map<State, Organization> shared = new EnumMap<>(State.class);
        List<String> wrong = OperatorTable.rows().entrySet().stream()
                .flatMap(row -> row.getValue().entrySet().stream()
                        .map(cell -> difference(row.getKey(), cell.getKey(), cell.getValue(), shared)))
                .filter(difference -> !difference.isEmpty())
                .toList();
        assertThat(wrong).isEmpty();
    }

    /** Only a call that is refused leaves its organization as it was, for the next one. */
    private String difference(String row, State state, String expected, Map<State, Organization> shared) {
        Organization target = OperatorTable.REFUSALS.containsKey(expected)
                ? shared.computeIfAbsent(state, this::organization)
                : organization(state);
        String outcome = outcome(row, target);
        return outcome.equals(expected) ? "" : row + " on " + state + ": " + outcome + ", not " + expected;
    }

    private String outcome(String row, Organization target) {
        try {
            return calls.get(row).test(target) ? PermissionTable.ALLOWED : PermissionTable.UNSEEN;
        } catch (MailAdminException e) {
            return OperatorTable.REFUSALS.entrySet().stream()
                    .filter(refusal -> refusal.getValue() == e.code())
                    .map(Map.Entry::getKey)
                    .findFirst()
                    .orElse(e.code().name());
        }
    }

    private static Stream<Class<?>> operatorsFacets() {
        return Facets.of(OperatorSession.class)
                .filter(facet -> Facets.of(AdminSession.class).noneMatch(facet::equals));
    }
}
