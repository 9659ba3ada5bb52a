package io.mailadmin.jdbc;

import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** On H2 a list may be read from an index and sorted all the same, which its plans tell as they tell of scans. */
class H2QueryPlanTest extends QueryPlanContract {

    /** Lists that are sorted, since they are short: domains, service types, a unit's administrators, an asker's own units. */
    private static final List<String> SHORT = List.of(
            "from mail_admin_domain",
            "from mail_admin_organization_service_type",
            "from mail_admin_grant g\njoin mail_admin_user a on",
            "from mail_admin_org_unit u\njoin mail_admin_organization o",
            "from granted g\njoin mail_admin_org_unit u on");

    private static final Pattern SCAN = Pattern.compile(
            "MAIL_ADMIN_(USER|USER_SUFFIX|ADDRESS|PASSWORD|GRANT|ORGANIZATION|AUDIT_EVENT)\\.tableScan");

    /** Its plans do not depend on how many rows there are. */
    @Override
    int many() {
        return 5_000;
    }

    @Override
    DataSource database() {
        DataSource database = H2.memory();
        MailAdminSchema.migrate(database);
        return database;
    }

    @Override
    void analyze(DataSource database) {
        Jdbi.create(database).useHandle(handle -> handle.execute("analyze"));
    }

    @Override
    List<String> faults(DataSource database, String sql, List<Object> values) {
        String plan = Jdbi.create(database)
                .withHandle(handle -> handle.select("explain " + sql, values.toArray())
                        .mapTo(String.class)
                        .one());
        boolean sorts = plan.contains("ORDER BY") && !plan.contains("index sorted");
        boolean isSortedLong = sorts && SHORT.stream().noneMatch(sql::contains);
        return isSortedLong || SCAN.matcher(plan).find() ? List.of(plan) : List.of();
    }
}
