package io.mailadmin.jdbc;

import java.util.List;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

class PostgreSqlQueryPlanTest extends QueryPlanContract {

    /**
     * A page of each of the 21 units that a search may name, with the row that tells whether there is a next one: what sorts no
     * more costs nothing.
     */
    private static final int PAGES = 21 * 51;

    private static final Pattern SORT = Pattern.compile("Sort .*rows=(\\d+)");
    private static final Pattern SCAN = Pattern.compile(
            "Seq Scan on mail_admin_(user|user_suffix|address|password|grant|organization|audit_event)\\b");

    @Override
    DataSource database() {
        return PostgreSql.shared().emptied();
    }

    @Override
    void analyze(DataSource database) {
        Jdbi.create(database).useHandle(handle -> handle.execute("vacuum analyze"));
    }

    @Override
    List<String> faults(DataSource database, String sql, List<Object> values) {
        List<String> plan = Jdbi.create(database)
                .withHandle(handle -> handle.select("explain " + sql, values.toArray())
                        .mapTo(String.class)
                        .list());
        return plan.stream()
                .filter(line -> SCAN.matcher(line).find()
                        || SORT.matcher(line).results().anyMatch(sort -> Integer.parseInt(sort.group(1)) > PAGES))
                .toList();
    }
}
