package io.mailadmin.internal.transfer;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.io.SequenceInputStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/**
 * Reads text in UTF-8 or MS949 without being told which: what comes before the first byte outside of ASCII is the same in both, and
 * the bytes from there on tell. Bytes that are no text are an error and nothing else.
 */
final class TextReader extends Reader {

    private static final int LOOK_AHEAD = 8_192;
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final InputStream in;
    private final byte[] ahead = new byte[LOOK_AHEAD];
    private int position;
    private int end;
    private @Nullable Reader told;

    private TextReader(InputStream in) {
        this.in = in;
    }

    /** The text of {@code in}, a byte order mark apart; {@code charset} is null to find out. */
    static Reader open(InputStream in, @Nullable Charset charset) throws IOException {
        TextReader text = new TextReader(in);
        text.fill();
        boolean marked = text.end >= BYTE_ORDER_MARK.length
                && ByteBuffer.wrap(text.ahead, 0, BYTE_ORDER_MARK.length).equals(ByteBuffer.wrap(BYTE_ORDER_MARK));
        if (marked && (charset == null || charset.equals(StandardCharsets.UTF_8))) {
            text.position = BYTE_ORDER_MARK.length;
            text.told = text.rest(StandardCharsets.UTF_8);
        } else if (charset != null) {
            text.told = text.rest(charset);
        }
        return text;
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        if (told == null && position == end) {
            fill();
        }
        int ascii = told == null ? ascii(buffer, from, length) : 0;
        if (ascii > 0 || length == 0) {
            return ascii;
        }
        if (told == null) {
            if (end == 0) {
                return -1;
            }
            fillBehind();
            told = rest(isUtf8() ? StandardCharsets.UTF_8 : Charset.forName("MS949"));
        }
        return told.read(buffer, from, length);
    }

    /** Copies what is ASCII, as far as it was read. */
    private int ascii(char[] buffer, int from, int length) {
        int copied = 0;
        while (copied < length && position < end && ahead[position] >= 0) {
            buffer[from + copied++] = (char) ahead[position++];
        }
        return copied;
    }

    private void fill() throws IOException {
        position = 0;
        end = in.readNBytes(ahead, 0, LOOK_AHEAD);
    }

    /** Lets the bytes that tell be as many as may be. */
    private void fillBehind() throws IOException {
        System.arraycopy(ahead, position, ahead, 0, end - position);
        end -= position;
        position = 0;
        end += in.readNBytes(ahead, end, LOOK_AHEAD - end);
    }

    private boolean isUtf8() {
        CharsetDecoder decoder = StandardCharsets.UTF_8.newDecoder();
        // not the end, so that a character which was cut in two is no error
        return !decoder.decode(ByteBuffer.wrap(ahead, position, end - position), CharBuffer.allocate(LOOK_AHEAD), false)
                .isError();
    }

    private Reader rest(Charset charset) {
        return new StrictReader(
                new SequenceInputStream(new ByteArrayInputStream(ahead, position, end - position), in), charset);
    }

    /** The stream is the host's to close. */
    @Override
    public void close() {}
}
