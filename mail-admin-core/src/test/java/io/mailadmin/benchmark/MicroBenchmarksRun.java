package io.mailadmin.benchmark;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Runs the {@link MicroBenchmarks}; not named as a test, since only {@code -Pjmh} generates what it runs. */
class MicroBenchmarksRun {

    @Test
    void all() throws Exception {
        assertThat(new Runner(new OptionsBuilder()
                                .include(MicroBenchmarks.class.getName())
                                .build())
                        .run())
                .isNotEmpty();
    }
}
