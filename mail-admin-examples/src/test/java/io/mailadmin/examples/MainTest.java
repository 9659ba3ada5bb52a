package io.mailadmin.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MainTest {

    @ParameterizedTest
    @ValueSource(strings = {"", "portals", "quickstart --data", "quickstart --dat x", "quickstart x"})
    void wrongArgumentsPrintOneLineOfUsage(String line) {
        Captured run = Captured.run(line.isEmpty() ? new String[0] : line.split(" "));
        assertThat(run.exitCode()).isEqualTo(2);
        assertThat(run.out()).isEmpty();
        assertThat(run.err().lines())
                .singleElement()
                .asString()
                .startsWith("usage: ")
                .contains("quickstart");
    }
}
