package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

public interface PlaceholderContract {

    String echo(String text);

    @Test
    default void returnsWhatItWasGiven() {
        assertThat(echo("홍길동")).isEqualTo("홍길동");
    }
}
