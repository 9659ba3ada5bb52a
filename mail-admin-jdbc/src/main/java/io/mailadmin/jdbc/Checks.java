package io.mailadmin.jdbc;

import io.mailadmin.store.Defect;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.mapper.RowMapper;

/** What must never be, as queries that find it. */
final class Checks {

    /**
     * One rule.
     *
     * @param rule what is broken
     * @param sql finds what breaks it; its columns together name it
     */
    record Check(String rule, String sql) {}

    private static final RowMapper<String> SUBJECT = (row, context) -> {
        List<String> columns = new ArrayList<>();
        for (int i = 1; i <= row.getMetaData().getColumnCount(); i++) {
            Object value = row.getObject(i);
            columns.add(String.valueOf(value instanceof byte[] id ? Columns.uuid(id) : value));
        }
        return String.join(" ", columns);
    };

    static final List<Check> ALL = Stream.of(
                    OrganizationChecks.ALL,
                    OrgUnitChecks.ALL,
                    UserChecks.ALL,
                    TrashChecks.ALL,
                    AuditChecks.ALL,
                    ContainsIndexChecks.ALL)
            .flatMap(List::stream)
            .toList();

    private Checks() {}

    static List<Defect> run(Handle handle) {
        Stream<Defect> found = ALL.stream()
                .flatMap(check -> handle.createQuery(check.sql()).map(SUBJECT).list().stream()
                        .map(subject -> new Defect(check.rule(), subject)));
        return Stream.concat(found, ContainsIndexChecks.run(handle).stream()).toList();
    }
}
