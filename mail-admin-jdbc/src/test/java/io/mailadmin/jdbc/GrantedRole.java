package io.mailadmin.jdbc;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** A role with the rights that docs/databases.md gives it, in a database whose owner has run the scripts. */
final class GrantedRole {

    /** insufficient_privilege of PostgreSQL, and what MariaDB says of tables, databases and columns. */
    private static final Set<String> REFUSED = Set.of("42501", "1142", "1044", "1143");

    private static final int SERVERS = 4;

    private final SharedDatabase database;
    private final List<DataSource> pools;

    /** Grants what stands under {@code heading}, which calls the role "portal" and the database "mail". */
    GrantedRole(SharedDatabase database, String url, String heading) {
        this.database = database;
        String name = "p" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
        String schema = url.replaceFirst("^.*/([^/?]+)\\?.*$", "$1");
        Jdbi.create(url)
                .useHandle(handle -> SchemaScript.of(1, "grants", DatabasesDocument.sql(heading))
                        .statements()
                        .forEach(statement -> handle.execute(
                                statement.replaceAll("\\bportal\\b", name).replaceAll("\\bmail\\.", schema + "."))));
        String granted = url.replaceFirst("user=[^&]*", "user=" + name).replaceFirst("&password=[^&]*", "")
                + "&password=change me";
        this.pools = Stream.generate(() -> Servers.pool(granted)).limit(SERVERS).toList();
    }

    SharedDatabase database() {
        return database;
    }

    /** One for each of several application servers. */
    List<DataSource> pools() {
        return pools;
    }

    void execute(String sql) throws SQLException {
        try (Connection connection = pools.get(0).getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    boolean isRefused(SQLException e) {
        return REFUSED.contains(e.getSQLState()) || REFUSED.contains(String.valueOf(e.getErrorCode()));
    }
}
