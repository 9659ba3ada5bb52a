package io.mailadmin.jdbc;

import io.mailadmin.store.MailStore;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;

/** Fresh databases, each with the schema. */
final class H2 {

    private H2() {}

    static DataSource memory() {
        DataSource dataSource = emptyMemory();
        MailAdminSchema.migrate(dataSource);
        return dataSource;
    }

    static DataSource emptyMemory() {
        return pool("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
    }

    static DataSource file(Path folder) {
        DataSource dataSource =
                pool("jdbc:h2:file:" + folder.resolve(UUID.randomUUID().toString()));
        MailAdminSchema.migrate(dataSource);
        return dataSource;
    }

    /** A fresh database with the schema, as several application servers use it. */
    static MailStore severalServers() {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        MailAdminSchema.migrate(pool(url));
        return new SeveralServers(Stream.generate(() -> pool(url)).limit(4).toList());
    }

    private static DataSource pool(String url) {
        JdbcConnectionPool pool = JdbcConnectionPool.create(url, "sa", "");
        pool.setMaxConnections(64);
        return pool;
    }
}
