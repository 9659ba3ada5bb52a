package io.mailadmin.internal.transfer;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.transfer.ImportPasswords;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.Reader;
import java.io.StringWriter;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.util.Locale;
import java.util.Random;
import java.util.function.BiFunction;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Which characters bytes are taken for. */
class TextReaderTest {

    private static final Charset MS949 = Charset.forName("MS949");
    private static final String MARK = "\uFEFF";

    @Test
    void asciiIsTheSameInBoth() throws IOException {
        assertThat(read("login,name\r\nkim,Kim\n".getBytes(UTF_8))).isEqualTo("login,name\r\nkim,Kim\n");
        assertThat(read(new byte[0])).isEmpty();
        assertThat(read(MARK.getBytes(UTF_8))).isEmpty();
        assertThat(read((MARK + "login").getBytes(UTF_8))).isEqualTo("login");
    }

    @Test
    void aMarkInTheMiddleIsACharacter() throws IOException {
        assertThat(read(("a" + MARK + "b").getBytes(UTF_8))).isEqualTo("a" + MARK + "b");
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 2, 3, 8_188, 8_189, 8_190, 8_191, 8_192, 8_193, 16_383, 16_384})
    void noCharacterIsCutWhereverTheBytesAreRead(int ascii) throws IOException {
        String korean = "a".repeat(ascii) + "똠방각하펲시콜라".repeat(3_000);
        assertThat(read(korean.getBytes(MS949))).isEqualTo(korean);
        String emoji = "a".repeat(ascii) + "김🙂ﾊ".repeat(3_000);
        assertThat(read(emoji.getBytes(UTF_8))).isEqualTo(emoji);
        assertThat(read((MARK + emoji).getBytes(UTF_8))).isEqualTo(emoji);
    }

    @Test
    void randomKoreanIsReadInBoth() throws IOException {
        Random random = new Random(20_261_126);
        for (int i = 0; i < 200; i++) {
            StringBuilder text = new StringBuilder();
            random.ints(1 + random.nextInt(50), 0xAC00, 0xD7A4).forEach(text::appendCodePoint);
            text.insert(random.nextInt(text.length()), "login,");
            assertThat(read(text.toString().getBytes(UTF_8))).isEqualTo(text.toString());
            assertThat(read(text.toString().getBytes(MS949), MS949)).isEqualTo(text.toString());
        }
    }

    @Test
    void bytesThatAreNoTextAreNeverReplaced() {
        byte[] half = "김".getBytes(UTF_8);
        fails(() -> read(concat(MARK + "a", half[0])));
        fails(() -> read(concat("a", (byte) 0xFF, (byte) 0xFF)));
        fails(() -> read(concat("김".repeat(5_000), (byte) 0xFF)));
        fails(() -> read(concat("김".repeat(5_000), half[0], half[1])));
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 100, 2_000, 20_000})
    void whoeverReadsRowsKnowsTheLineOfThem(int rowsBefore) {
        for (String before : new String[] {"", "kim,", "\"kim"}) {
            byte[] csv = concat("login,givenName\n" + "kim,민수\n".repeat(rowsBefore) + before, (byte) 0xFF);
            failsOnLine(rowsBefore + 2, csv, CsvRows::new);
        }
        byte[] json = concat("{\"login\":\"김\"}\n".repeat(rowsBefore) + "{\"login\":\"", (byte) 0xFF);
        failsOnLine(rowsBefore + 1, json, JsonRows::new);
    }

    private static void failsOnLine(
            int line, byte[] list, BiFunction<Reader, ImportPasswords.Kind, RowReader> opening) {
        assertThatThrownBy(() -> {
                    Reader text = TextReader.open(new ByteArrayInputStream(list), UTF_8);
                    RowReader rows = opening.apply(text, ImportPasswords.Kind.NONE);
                    while (rows.next() != null) {}
                })
                .isInstanceOfSatisfying(InvalidInputException.class, e -> {
                    assertThat(e.errors().get(0).code()).isEqualTo(ErrorCode.IMPORT_NOT_TEXT);
                    assertThat(e.message(Locale.ENGLISH)).contains("(line %,d)".formatted(line));
                    assertThat(e.message(Locale.KOREAN)).contains("번째 줄");
                });
    }

    private static void fails(ThrowingCallable reading) {
        assertThatThrownBy(reading).isInstanceOf(CharacterCodingException.class);
    }

    private static byte[] concat(String text, byte... bytes) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(text.getBytes(UTF_8));
        all.writeBytes(bytes);
        return all.toByteArray();
    }

    private static String read(byte[] bytes) throws IOException {
        return read(bytes, null);
    }

    private static String read(byte[] bytes, @Nullable Charset charset) throws IOException {
        StringWriter text = new StringWriter();
        TextReader.open(new ByteArrayInputStream(bytes), charset).transferTo(text);
        return text.toString();
    }
}
