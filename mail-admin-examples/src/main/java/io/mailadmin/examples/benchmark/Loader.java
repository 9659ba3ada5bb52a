package io.mailadmin.examples.benchmark;

import io.mailadmin.transfer.ImportPasswords;
import io.mailadmin.transfer.ImportReport;
import io.mailadmin.transfer.UserImport;
import java.io.PrintStream;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Fills a database with a data set, or finds that it is there from an earlier run. */
final class Loader {

    /** The organization that is created last, so that it tells whether the others are complete, and by its name how many. */
    private static final String COMPLETE = "complete.example";

    private static final String BARE_TABLE = """
            create table benchmark_user as
            select u.*, p.hash
            from mail_admin_user u
            join mail_admin_password p on p.organization_id = u.organization_id and p.user_id = u.id
            """;
    /** Elsewhere a primary key makes its columns so. */
    private static final List<String> NOT_NULL = List.of(
            "alter table benchmark_user alter column organization_id set not null",
            "alter table benchmark_user alter column id set not null");

    private static final List<String> BARE_INDEXES = List.of(
            "alter table benchmark_user add primary key (organization_id, id)",
            "create unique index benchmark_user_login on benchmark_user (organization_id, login)",
            "create index benchmark_user_by_given_name on benchmark_user (organization_id, given_name_key, login, id)",
            "create index benchmark_user_by_family_name on benchmark_user (organization_id, family_name_key, login, id)",
            "create index benchmark_user_by_initials on benchmark_user (organization_id, initials_key, login, id)",
            "create index benchmark_user_by_creation on benchmark_user (organization_id, created_at, login, id)",
            "create index benchmark_user_by_org_unit on benchmark_user (organization_id, org_unit_id, login, id)");

    private final Organizations organizations;
    private final Size size;
    private final PrintStream out;

    Loader(Organizations organizations, Size size, PrintStream out) {
        this.organizations = organizations;
        this.size = size;
        this.out = out;
    }

    /**
     * Makes sure that the data set is there.
     *
     * @throws IllegalStateException if another one is, or a part of one
     */
    void load(Connection connection) throws SQLException {
        Optional<String> complete = organizations.name(COMPLETE);
        boolean begun = organizations.name(Organizations.domain(0)).isPresent();
        if (complete.isPresent() ? !complete.get().equals(size.toString()) : begun) {
            throw new IllegalStateException("The database holds %s; name an empty one"
                    .formatted(complete.orElse("a data set whose load was interrupted")));
        }
        if (complete.isEmpty()) {
            long start = System.nanoTime();
            organizations.defineServiceTypes();
            for (int number = 0; number < size.organizations(); number++) {
                fill(number);
            }
            organizations.busy();
            Sql sql = Sql.of(connection);
            run(connection, List.of(BARE_TABLE));
            run(connection, sql == Sql.H2 ? NOT_NULL : List.of());
            run(connection, BARE_INDEXES);
            run(connection, statistics(sql));
            organizations.create(COMPLETE, size.toString());
            out.printf("loaded %s in %d s%n", size, (System.nanoTime() - start) / 1_000_000_000);
        }
    }

    private void fill(int number) {
        long first = number * size.usersEach();
        ImportReport report = organizations
                .create(Organizations.domain(number), "organization " + number)
                .administrator()
                .transfer()
                .importUsers(
                        UserImport.jsonLines(ImportPasswords.hashes())
                                .createOrgUnits()
                                .mostRefused(1),
                        new SampleList(first, size.usersEach(), organizations.hash(), size::unitPath));
        if (report.created() != size.usersEach()) {
            throw new IllegalStateException("The load was refused: " + report.refusals());
        }
    }

    private static void run(Connection connection, List<String> statements) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String sql : statements) {
                statement.execute(sql);
            }
        }
    }

    private static List<String> statistics(Sql sql) {
        List<String> tables = List.of(
                BareClient.TABLE,
                "mail_admin_user",
                "mail_admin_address",
                "mail_admin_password",
                "mail_admin_org_unit",
                "mail_admin_org_unit_path",
                "mail_admin_audit_event");
        List<String> statements = new ArrayList<>();
        for (String table : tables) {
            statements.add((sql == Sql.POSTGRESQL ? "vacuum analyze " : "analyze table ") + table);
        }
        return statements;
    }
}
