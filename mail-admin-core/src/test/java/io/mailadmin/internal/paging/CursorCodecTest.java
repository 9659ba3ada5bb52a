package io.mailadmin.internal.paging;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.FieldError;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.page.Cursor;
import java.time.Instant;
import java.util.List;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorCodecTest {

    private final CursorCodec codec = CursorCodec.forQuery("users", "kim");

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void aPlaceIsReadAsItWasWritten(boolean backward) {
        var place = new CursorCodec.Place(backward, List.of("김민수", "", "x".repeat(1_000)));
        assertThat(codec.read(codec.write(place), 3)).isEqualTo(place);
    }

    @Test
    void aCursorOfAnotherQueryIsRefused() {
        Cursor cursor = codec.write(new CursorCodec.Place(false, List.of("a")));
        for (CursorCodec other : List.of(
                CursorCodec.forQuery("users", "lee"),
                CursorCodec.forQuery("users"),
                CursorCodec.forQuery("user", "skim"),
                CursorCodec.forQuery("users", "kim", null))) {
            refused(() -> other.read(cursor, 1));
        }
    }

    @Test
    void aCursorOfMoreOrFewerKeysIsRefused() {
        Cursor cursor = codec.write(new CursorCodec.Place(false, List.of("a", "b")));
        refused(() -> codec.read(cursor, 1));
        refused(() -> codec.read(cursor, 3));
    }

    @Test
    void keysWithControlCharactersAreRefused() {
        refused(() -> codec.read(codec.write(new CursorCodec.Place(false, List.of("a", "b\u0000"))), 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"1970-01-01T00:00:00Z", "2026-03-29T01:30:00.123456Z", "9999-12-31T23:59:59.999999Z"})
    void aTimeIsReadAsItWasWritten(Instant time) {
        assertThat(CursorCodec.time(CursorCodec.key(time))).isEqualTo(time);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "-1", "253402300800000000", "99999999999999999999"})
    void aTimeThatNoDatabaseHoldsIsRefused(String key) {
        refused(() -> CursorCodec.time(key));
    }

    private static void refused(ThrowingCallable call) {
        assertThatExceptionOfType(InvalidInputException.class)
                .isThrownBy(call)
                .satisfies(refusal -> assertThat(refusal.errors())
                        .extracting(FieldError::code)
                        .containsExactly(ErrorCode.CURSOR_INVALID));
    }
}
