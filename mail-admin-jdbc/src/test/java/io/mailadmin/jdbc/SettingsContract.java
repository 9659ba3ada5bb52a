package io.mailadmin.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.store.MailStore;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The same names, times, order and conflicts, whatever is set in the server, the session and the JVM. */
abstract class SettingsContract {

    /** The setting that every database has: a zone other than the JVM's. */
    static final String LOS_ANGELES = "the zone of Los Angeles";

    /** A Korean zone, the case rules of Turkish, and a default character set that knows ASCII only. */
    private static final List<String> FOREIGN = List.of(
            "-Duser.timezone=Asia/Seoul", "-Duser.language=tr", "-Duser.country=TR", "-Dfile.encoding=US-ASCII");

    /** What makes the address of an empty database, by the name of what is set there. */
    abstract Map<String, Supplier<String>> settings();

    @TestFactory
    Stream<DynamicTest> theResultsAreTheSameWith() {
        return settings().entrySet().stream()
                .map(setting -> DynamicTest.dynamicTest(
                        setting.getKey(), () -> assertSame(setting.getValue().get())));
    }

    @Test
    void whatAJvmInSeoulWithTurkishRulesWritesIsReadTheSameThereAndHere() throws IOException {
        String url = settings().get(LOS_ANGELES).get();
        try (ForkedJvm jvm = new ForkedJvm(FOREIGN, SameResults.class, url)) {
            assertThat(jvm.lines()).isEqualTo(SameResults.EXPECTED);
            assertThat(jvm.exitCode()).isZero();
        }
        try (var pool = Servers.pool(url, 2)) {
            assertRead(JdbcMailStore.create(pool));
        }
    }

    static void assertRead(MailStore store) {
        assertThat(SameResults.read(store)).isEqualTo(SameResults.EXPECTED);
        assertThat(store.check()).isEmpty();
    }

    private static void assertSame(String url) {
        try (var pool = Servers.pool(url, 2)) {
            MailAdminSchema.migrate(pool);
            JdbcMailStore store = JdbcMailStore.create(pool);
            SameResults.write(store);
            assertRead(store);
        }
    }
}
