package io.mailadmin.examples.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.examples.Captured;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The benchmark with few users and short turns. */
class BenchmarkTest {

    private static final List<String> CONTENDERS = List.of("bare", "sameRows", "mailAdmin");

    @TempDir
    Path folder;

    @Test
    void everyWorkIsMeasuredOnH2() throws Exception {
        assertEveryWorkIsMeasured(h2());
    }

    @Test
    void everyWorkIsMeasuredOnPostgreSql() throws Exception {
        try (EmbeddedPostgres server = EmbeddedPostgres.start()) {
            assertEveryWorkIsMeasured(server.getJdbcUrl("postgres", "postgres"));
        }
    }

    @Test
    void aDataSetOfAnotherSizeIsLeftAlone() {
        assertThat(run(h2(), "--users", "60", "--works", "get").exitCode()).isZero();
        assertThat(run(h2(), "--users", "60", "--works", "get").out()).doesNotContain("loaded");
        Captured other = run(h2(), "--users", "70", "--works", "get");
        assertThat(other.exitCode()).isEqualTo(1);
        assertThat(other.out()).isEmpty();
        assertThat(other.err().lines())
                .singleElement()
                .asString()
                .contains("60 users in 1 organizations", "name an empty one");
    }

    @Test
    void aServerThatDoesNotAnswerGivesOneLine() {
        Captured run = run("jdbc:postgresql://localhost:1/nothing", "--users", "10");
        assertThat(run.exitCode()).isEqualTo(1);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines()).hasSize(1);
    }

    private void assertEveryWorkIsMeasured(String url) throws Exception {
        Path json = folder.resolve("results.json");
        Captured run = run(url, "--users", "120", "--organizations", "2", "--json", json.toString());
        assertThat(run.err()).isEmpty();
        assertThat(run.exitCode()).isZero();
        List<String> works = Works.named(Set.of()).stream().map(Work::name).toList();
        assertThat(works).hasSizeGreaterThan(20).doesNotHaveDuplicates();
        assertThat(run.out().lines().map(line -> line.split(" ", 2)[0])).containsAll(works);
        JsonNode results = JsonMapper.shared().readTree(Files.readString(json)).path("results");
        assertThat(results.findValuesAsString("work")).containsExactlyElementsOf(works);
        for (JsonNode line : results) {
            for (String contender : CONTENDERS) {
                JsonNode result = line.path(contender);
                assertThat(result.path("calls").asInt()).isPositive();
                assertThat(result.path("p99").asDouble())
                        .isGreaterThanOrEqualTo(result.path("p50").asDouble())
                        .isPositive();
                assertThat(result.path("users").asDouble())
                        .as("%s by %s", line.path("work"), contender)
                        .isPositive();
            }
        }
    }

    private String h2() {
        return "jdbc:h2:file:" + folder.resolve("benchmark");
    }

    private static Captured run(String url, String... options) {
        List<String> all =
                new ArrayList<>(List.of("benchmark", "--database", url, "--rounds", "1", "--milliseconds", "5"));
        all.addAll(List.of(options));
        return Captured.run(all.toArray(String[]::new));
    }
}
