package io.mailadmin.jdbc;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;

/** The driver makes the zone of each session that of the JVM, so the one of Los Angeles is but the server's. */
class PostgreSqlSettingsTest extends SettingsContract {

    @Override
    Map<String, Supplier<String>> settings() {
        return new TreeMap<>(Map.of(
                LOS_ANGELES,
                () -> with("alter database %s set timezone to 'America/Los_Angeles'"),
                "lc_ctype C",
                () -> PostgreSql.newDatabase("template template0 encoding 'UTF8' lc_collate 'C' lc_ctype 'C'"),
                "ICU en-US",
                () -> PostgreSql.newDatabase("""
                        template template0 encoding 'UTF8' locale_provider icu icu_locale 'en-US'
                        lc_collate 'C' lc_ctype 'C'
                        """),
                "another schema",
                () -> with("create schema portal") + "&currentSchema=portal",
                "SERIALIZABLE",
                () -> with("alter database %s set default_transaction_isolation to 'serializable'"),
                "a search path of several schemas",
                () -> with("create schema portal") + "&options=-c%20search_path=portal,public"));
    }

    private static String with(String statement) {
        String url = PostgreSql.newDatabase();
        String name = url.replaceFirst("^.*/([^/?]+)\\?.*$", "$1");
        Jdbi.create(url).useHandle(handle -> handle.execute(statement.formatted(name)));
        return url;
    }
}
