package io.mailadmin.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.administrator.AdminScope;
import io.mailadmin.audit.AuditQuery;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.orgunit.OrgUnitQuery;
import io.mailadmin.page.PageRequest;
import io.mailadmin.transfer.ImportPasswords;
import io.mailadmin.transfer.UserImport;
import io.mailadmin.user.UserQuery;
import io.mailadmin.user.UserSort;
import java.io.ByteArrayInputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Test;

class PostgreSqlQueryPlanTest extends QueryPlanContract {

    private static final int TEAMS = 20;
    private static final int USERS_OF_EACH = 30;

    /**
     * A page of each of the 21 units that a search may name, with the row that tells whether there is a next one: what sorts no
     * more costs nothing.
     */
    private static final int PAGES = 21 * 51;

    private static final Pattern READ = Pattern.compile("Scan using .*actual .*rows=([0-9.]+) loops=(\\d+)");

    private static final Pattern PLACE = Pattern.compile("\\?");

    private static final Pattern SORT = Pattern.compile("Sort .*rows=(\\d+)");
    private static final Pattern SCAN = Pattern.compile(
            "Seq Scan on mail_admin_(user|user_suffix|address|password|grant|organization|audit_event)\\b");

    @Test
    void aPageWithinManyUnitsReadsFewUsersOfEach() {
        OrgUnitId division = unitOfManyTeams();
        analyze(dataSource);
        forget();

        for (boolean falling : new boolean[] {false, true}) {
            for (UserSort sort : List.of(UserSort.PRIMARY_SMTP_ADDRESS, UserSort.FAMILY_NAME, UserSort.GIVEN_NAME)) {
                UserQuery all = UserQuery.all().inOrgUnit(division).page(PageRequest.first(TEAMS / 2));
                UserQuery sorted = falling ? all.sortedDescendingBy(sort) : all.sortedBy(sort);
                assertThat(admin.users().find(sorted).items()).hasSize(TEAMS / 2);
            }
        }

        assertThat(seen())
                .allSatisfy((sql, values) -> assertThat(read(sql, values)).isLessThan(5 * TEAMS));
    }

    /** Of a bound limit PostgreSQL thinks that it is a tenth of all rows, so that it plans a list of very many anew each time. */
    @Test
    void noLimitOfAListIsBound() {
        admin.users().find(UserQuery.all());
        admin.users().find(UserQuery.all().inOrgUnit(sales));
        admin.orgUnits().find(OrgUnitQuery.all());
        admin.administrators().list(AdminScope.organization(), PageRequest.first());
        admin.trash().list(PageRequest.first());
        admin.auditLog().find(AuditQuery.changes());
        admin.hosting();
        operator.organizations().list(PageRequest.first());

        assertThat(seen().keySet()).filteredOn(sql -> sql.contains("limit 51")).hasSizeGreaterThanOrEqualTo(7);
        assertThat(seen().keySet()).noneMatch(sql -> sql.contains("limit ?"));

        admin.users().find(UserQuery.any("user"));
        assertThat(seen().keySet()).as("of several runs").anyMatch(sql -> sql.contains("limit ?"));
    }

    private OrgUnitId unitOfManyTeams() {
        StringBuilder list = new StringBuilder("login,givenName,familyName,orgUnit,serviceType\r\n");
        for (int i = 0; i < TEAMS * USERS_OF_EACH; i++) {
            list.append("member%1$04d,민수%1$d,김%1$d,Division/team %2$d,standard\r\n".formatted(i, i % TEAMS));
        }
        var report = admin.transfer()
                .importUsers(
                        UserImport.csv(ImportPasswords.none()).createOrgUnits(),
                        new ByteArrayInputStream(list.toString().getBytes(UTF_8)));
        assertThat(report.created()).isEqualTo((long) TEAMS * USERS_OF_EACH);
        return admin.orgUnits()
                .find(OrgUnitQuery.named("Division"))
                .items()
                .get(0)
                .id();
    }

    /** How many rows of users or their keys are read. */
    private double read(String sql, List<Object> values) {
        return Jdbi.create(dataSource)
                .withHandle(handle -> handle.select("explain analyze " + sql, values.toArray())
                        .mapTo(String.class)
                        .list())
                .stream()
                .flatMap(line -> READ.matcher(line).results())
                .mapToDouble(found -> Double.parseDouble(found.group(1)) * Integer.parseInt(found.group(2)))
                .sum();
    }

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
        String nulls =
                number.get() == 0 ? "" : "(" + String.join(", ", Collections.nCopies(number.get(), "null")) + ")";
        lines.addAll(handle.select("explain execute planned" + nulls)
                .mapTo(String.class)
                .list());
        handle.execute("deallocate planned");
        handle.execute("reset plan_cache_mode");
        return lines;
    }
}
