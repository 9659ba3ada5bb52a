package io.mailadmin.examples.benchmark;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.mailadmin.MailAdmin;
import io.mailadmin.error.MailAdminException;
import io.mailadmin.examples.start.DataFolder;
import io.mailadmin.examples.start.Options;
import io.mailadmin.jdbc.JdbcMailStore;
import io.mailadmin.jdbc.MailAdminSchema;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JacksonException;

/**
 * Measures mail-admin beside JDBC written by hand.
 *
 * @param database h2, postgresql, mariadb, or the JDBC address of a database, with user and password
 * @param size of the data set, which is loaded unless it is there
 * @param works what to measure
 * @param rounds how many turns each contender gets for each work
 * @param turn how long a turn is
 * @param json where the results go besides the table; null for nowhere
 */
public record BenchmarkCommand(
        String database,
        Size size,
        List<Work> works,
        int rounds,
        Duration turn,
        @Nullable Path json) {

    private static final Set<String> OPTIONS =
            Set.of("database", "users", "organizations", "works", "rounds", "milliseconds", "json");

    /** One for each of the writers of two contenders, for those of mail-admin, and one for the load. */
    private static final int CONNECTIONS = 32;

    /**
     * Reads {@code --database h2|postgresql|mariadb|<JDBC address>}, {@code --users}, {@code --organizations}, {@code --works a,b}, {@code --rounds},
     * {@code --milliseconds} of a turn and {@code --json <file>}; {@code h2} is a file in the folder {@code benchmark} beside the
     * program, the other two are private servers whose data lie there.
     *
     * @throws IllegalArgumentException for any other option
     */
    public static BenchmarkCommand parse(List<String> options) {
        Options given = Options.parse(OPTIONS, options, Map.of());
        Size size = new Size(given.number("users", 10_000, 1), given.number("organizations", 1, 1));
        if (size.usersEach() == 0) {
            throw new IllegalArgumentException("fewer users than organizations");
        }
        String works = given.get("works", "");
        String json = given.get("json", "");
        String database = given.get("database", "h2");
        if (!database.equals("h2") && !database.startsWith("jdbc:") && !PrivateServer.isKnown(database)) {
            throw new IllegalArgumentException(database);
        }
        return new BenchmarkCommand(
                database,
                size,
                Works.named(works.isEmpty() ? Set.of() : Set.of(works.split(","))),
                given.number("rounds", 5, 1),
                Duration.ofMillis(given.number("milliseconds", 400, 1)),
                json.isEmpty() ? null : Path.of(json));
    }

    /** Runs it; 0, or 1 after one line that says why it could not go on. */
    public int run(PrintStream out, PrintStream err) {
        try {
            if (PrivateServer.isKnown(database)) {
                try (PrivateServer server = PrivateServer.start(database, folder())) {
                    run(server.url(), out);
                }
            } else {
                run(database.equals("h2") ? "jdbc:h2:file:" + folder() : database, out);
            }
            return 0;
        } catch (MailAdminException e) {
            err.println(e.message(Locale.KOREAN) + " · " + e.message(Locale.ENGLISH));
        } catch (SQLException | IOException | JacksonException | IllegalStateException e) {
            err.println(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return 1;
    }

    private Path folder() {
        return DataFolder.besideTheProgram("benchmark")
                .resolve("%s-%d-%d".formatted(database, size.users(), size.organizations()));
    }

    private void run(String url, PrintStream out) throws SQLException, InterruptedException {
        // the pool would tell of a failure at length
        DriverManager.getConnection(url).close();
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        try (HikariDataSource pool = new HikariDataSource(config);
                Connection connection = pool.getConnection()) {
            MailAdminSchema.migrate(pool);
            var organizations = new Organizations(MailAdmin.create(JdbcMailStore.create(pool)));
            new Loader(organizations, size, out).load(connection);
            measure(pool, new DataSet(organizations, Sql.of(connection), size), about(connection), out);
        }
    }

    private void measure(HikariDataSource pool, DataSet data, Map<String, Object> about, PrintStream out)
            throws SQLException, InterruptedException {
        Report report = new Report(out, about);
        try (Stopwatch stopwatch = new Stopwatch(Contender.all(pool, data), data, turn)) {
            for (Work work : works) {
                report.add(work, stopwatch.measure(work, rounds));
            }
        }
        if (json != null) {
            report.write(json);
        }
    }

    private Map<String, Object> about(Connection connection) throws SQLException {
        DatabaseMetaData metaData = connection.getMetaData();
        Map<String, Object> about = new LinkedHashMap<>();
        about.put("database", metaData.getDatabaseProductName() + " " + metaData.getDatabaseProductVersion());
        about.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
        about.put("processors", Runtime.getRuntime().availableProcessors());
        about.put("users", size.users());
        about.put("organizations", size.organizations());
        about.put("rounds", rounds);
        return about;
    }
}
