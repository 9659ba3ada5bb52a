package io.mailadmin.jdbc;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.function.Supplier;
import org.junit.jupiter.api.io.TempDir;

class H2SettingsTest extends SettingsContract {

    @TempDir
    private Path folder;

    @Override
    Map<String, Supplier<String>> settings() {
        return new TreeMap<>(Map.of(
                LOS_ANGELES,
                () -> file() + ";TIME ZONE=America/Los_Angeles",
                "another schema",
                () -> file() + ";INIT=CREATE SCHEMA IF NOT EXISTS PORTAL\\;SET SCHEMA PORTAL",
                "names in lower case",
                () -> file() + ";DATABASE_TO_LOWER=TRUE"));
    }

    private String file() {
        return "jdbc:h2:file:" + folder.resolve(UUID.randomUUID().toString());
    }
}
