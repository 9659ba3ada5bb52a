package io.mailadmin.examples;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MainTest {

    @Test
    void printsALine() {
        assertThat(Main.line()).startsWith("kim,").endsWith(",0\n");
    }
}
