package io.mailadmin.jdbc;

import static java.util.stream.Collectors.joining;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;

class PostgreSqlQueryPlanTest extends QueryPlanContract {

    /**
     * A page of each of the 21 units that a search may name, with the row that tells whether there is a next one: what sorts no
     * more costs nothing.
     */
    private static final int PAGES = 21 * 51;

    private static final Pattern PLACE = Pattern.compile("\\?");

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
        return Jdbi.create(database).withHandle(handle -> plans(handle, sql, values)).stream()
                .filter(line -> SCAN.matcher(line).find()
                        || SORT.matcher(line).results().anyMatch(sort -> Integer.parseInt(sort.group(1)) > PAGES))
                .toList();
    }

    /** The plan for the values, and the one for any, which docs/databases.md advises to let PostgreSQL keep. */
    private static List<String> plans(Handle handle, String sql, List<Object> values) {
        List<String> lines = new ArrayList<>(handle.select("explain " + sql, values.toArray())
                .mapTo(String.class)
                .list());
        AtomicInteger number = new AtomicInteger();
        String numbered = PLACE.matcher(sql).replaceAll(place -> "\\$" + number.incrementAndGet());
        handle.execute("set plan_cache_mode = force_generic_plan");
        handle.execute("prepare planned as " + numbered);
        lines.addAll(handle.select("explain execute planned"
                        + Collections.nCopies(number.get(), "null").stream().collect(joining(", ", "(", ")")))
                .mapTo(String.class)
                .list());
        handle.execute("deallocate planned");
        handle.execute("reset plan_cache_mode");
        return lines;
    }
}
