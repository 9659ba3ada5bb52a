package io.mailadmin.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "portals",
                "--port",
                "--port many",
                "--colour x",
                "--port 1 --port 2",
                "quickstart --data",
                "quickstart x",
                "benchmark --users many",
                "benchmark --users 0",
                "benchmark --users 5 --organizations 6",
                "benchmark --database oracle",
                "benchmark --works get,swim",
                "benchmark --rounds"
            })
    void wrongArgumentsPrintOneLineOfUsage(String line) {
        Captured run = Captured.run(line.split(" "));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("usage: ")
                .contains("quickstart");
    }
}
