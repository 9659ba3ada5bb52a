package io.mailadmin.jdbc;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.Tag;

@Tag("mysql")
class MySqlSettingsTest extends SettingsContract {

    @Override
    Map<String, Supplier<String>> settings() {
        return new TreeMap<>(Map.of(
                LOS_ANGELES,
                () -> session("time_zone='-08:00'"),
                "latin1_swedish_ci",
                () -> with("character set latin1 collate latin1_swedish_ci"),
                "utf8mb4_general_ci",
                () -> with("character set utf8mb4 collate utf8mb4_general_ci"),
                "SERIALIZABLE",
                () -> session("transaction_isolation='SERIALIZABLE'"),
                "sql_mode ANSI",
                () -> session("sql_mode='ANSI,NO_BACKSLASH_ESCAPES'")));
    }

    private static String session(String variable) {
        return MySql.newDatabase() + "&sessionVariables=" + variable;
    }

    private static String with(String options) {
        String url = MySql.newDatabase();
        String name = url.replaceFirst("^.*/([^/?]+)\\?.*$", "$1");
        Jdbi.create(url).useHandle(handle -> handle.execute("alter database " + name + " " + options));
        return url;
    }
}
