package io.mailadmin.jdbc;

import io.mailadmin.store.Defect;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.JdbiException;

/** What must never be, as queries that find it. */
final class Checks {

    /**
     * One rule.
     *
     * @param rule what is broken
     * @param sql finds what breaks it; one column
     */
    record Check(String rule, String sql) {}

    static final List<Check> ALL = Stream.of(OrganizationChecks.ALL, OrgUnitChecks.ALL, UserChecks.ALL)
            .flatMap(List::stream)
            .toList();

    private Checks() {}

    static List<Defect> run(Connections connections, Dialect dialect) {
        try {
            return connections.call(handle -> ALL.stream()
                    .flatMap(check -> handle.createQuery(check.sql()).mapTo(String.class).list().stream()
                            .map(subject -> new Defect(check.rule(), subject)))
                    .toList());
        } catch (JdbiException e) {
            throw Failures.of(e, dialect);
        }
    }
}
