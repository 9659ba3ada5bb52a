package io.mailadmin.jdbc;

import java.util.List;
import java.util.function.Function;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;

/** What the tests' database servers share. */
final class Servers {

    private static final String TABLES = """
            select table_name
            from information_schema.tables
            where table_name like 'mail\\_admin\\_%' and table_name <> 'mail_admin_schema_history'
                and table_schema not in ('information_schema', 'performance_schema', 'sys')
            """;

    private Servers() {}

    /** The database without rows, made so by one statement for all of its tables. */
    static DataSource emptied(DataSource dataSource, Function<List<String>, String> statement) {
        Jdbi.create(dataSource)
                .useHandle(handle -> handle.execute(statement.apply(
                        handle.createQuery(TABLES).mapTo(String.class).list())));
        return dataSource;
    }
}
