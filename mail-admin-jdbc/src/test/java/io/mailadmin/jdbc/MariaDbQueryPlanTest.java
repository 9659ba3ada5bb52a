package io.mailadmin.jdbc;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

class MariaDbQueryPlanTest extends QueryPlanContract {

    /**
     * What may be read whole and sorted, because it is few rows: the domains of an organization, the administrators of one
     * unit, the units below one, whose users are sorted if they are few, and two pages of organizations or users that are put
     * together.
     */
    private static final Set<String> FEW =
            Set.of("d", "mail_admin_domain", "g", "within", "<subquery>", "<derived>", "<union>");

    @Override
    DataSource database() {
        return MariaDb.shared().emptied();
    }

    @Override
    void analyze(DataSource database) {
        Jdbi.create(database)
                .useHandle(handle -> handle.createQuery(
                                "analyze table mail_admin_user, mail_admin_user_suffix, mail_admin_org_unit,"
                                        + " mail_admin_org_unit_path, mail_admin_grant, mail_admin_domain, mail_admin_organization, mail_admin_audit_event, mail_admin_password")
                        .mapToMap()
                        .list());
    }

    @Override
    List<String> faults(DataSource database, String sql, List<Object> values) {
        List<Map<String, Object>> plan = Jdbi.create(database)
                .withHandle(handle -> handle.select("explain " + sql, values.toArray())
                        .mapToMap()
                        .list());
        return plan.stream()
                .filter(row -> !isFew(row))
                .filter(row -> Objects.equals(row.get("type"), "ALL")
                        || String.valueOf(row.get("extra")).contains("filesort"))
                .map(Object::toString)
                .toList();
    }

    /** Who asks is one row: with it begins what is counted for the units of a scope, which is sorted by service type. */
    private static boolean isFew(Map<String, Object> row) {
        String table = String.valueOf(row.get("table")).replaceAll("[0-9,]", "");
        boolean countsOfScope = table.equals("asker")
                && Objects.equals(row.get("type"), "const")
                && Objects.equals(row.get("select_type"), "DERIVED");
        return countsOfScope || FEW.contains(table);
    }
}
