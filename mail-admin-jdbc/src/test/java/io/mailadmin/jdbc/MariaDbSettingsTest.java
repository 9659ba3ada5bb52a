package io.mailadmin.jdbc;

import java.util.Map;
import java.util.TreeMap;
import java.util.function.Supplier;
import org.jdbi.v3.core.Jdbi;

class MariaDbSettingsTest extends SettingsContract {

    @Override
    Map<String, Supplier<String>> settings() {
        return new TreeMap<>(Map.of(
                LOS_ANGELES,
                () -> MariaDb.newDatabase() + "&sessionVariables=time_zone='-08:00'",
                "latin1_swedish_ci",
                () -> with("character set latin1 collate latin1_swedish_ci"),
                "utf8mb4_general_ci",
                () -> with("character set utf8mb4 collate utf8mb4_general_ci"),
                "innodb_snapshot_isolation on",
                () -> snapshotIsolation("on"),
                "innodb_snapshot_isolation off",
                () -> snapshotIsolation("off"),
                "SERIALIZABLE",
                () -> MariaDb.newDatabase() + "&transactionIsolation=SERIALIZABLE",
                "sql_mode ANSI",
                () -> MariaDb.newDatabase() + "&sessionVariables=sql_mode='ANSI,NO_BACKSLASH_ESCAPES'"));
    }

    private static String with(String options) {
        String url = MariaDb.newDatabase();
        String name = url.replaceFirst("^.*/([^/?]+)\\?.*$", "$1");
        Jdbi.create(url).useHandle(handle -> handle.execute("alter database " + name + " " + options));
        return url;
    }

    private static String snapshotIsolation(String value) {
        String url = MariaDb.newDatabase();
        boolean known = Jdbi.create(url)
                .withHandle(handle -> handle.createQuery("show variables like 'innodb_snapshot_isolation'")
                        .mapToMap()
                        .findOne()
                        .isPresent());
        Servers.require(known, "MariaDB with innodb_snapshot_isolation " + value, "this version does not have it");
        return url + "&sessionVariables=innodb_snapshot_isolation=" + value;
    }
}
