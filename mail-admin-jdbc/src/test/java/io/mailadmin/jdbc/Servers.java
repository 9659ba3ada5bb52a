package io.mailadmin.jdbc;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.junit.jupiter.api.Assumptions;

/** What the tests' database servers share. */
final class Servers {

    private Servers() {}

    /** Goes on if {@code present}; else skips the test, or fails it where everything must be tested. */
    static void require(boolean present, String server, String cause) {
        if (!present) {
            String message = "not tested on " + server + ": " + cause;
            if ("true".equals(System.getenv("CI"))) {
                throw new AssertionError(message);
            }
            Assumptions.abort(message);
        }
    }

    /** A pool of connections to {@code url}, large enough for what a test asks of it. */
    static DataSource pool(String url) {
        return pool(url, 64);
    }

    /** A pool of at most {@code size} connections to {@code url}. */
    static HikariDataSource pool(String url, int size) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setMaximumPoolSize(size);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(5_000);
        return new HikariDataSource(config);
    }
}
