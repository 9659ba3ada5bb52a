package io.mailadmin.internal.transfer;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CoderResult;

/** Decodes text. What comes before bytes that are no text can be read to its end, so that whoever fails knows the line. */
final class StrictReader extends Reader {

    private final InputStream in;
    private final CharsetDecoder decoder;
    private final ByteBuffer bytes = ByteBuffer.allocate(8_192).flip();
    private final CharBuffer chars = CharBuffer.allocate(8_192).flip();
    private boolean ended;

    StrictReader(InputStream in, Charset charset) {
        this.in = in;
        this.decoder = charset.newDecoder();
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        if (length > 0 && !chars.hasRemaining() && !decode()) {
            return -1;
        }
        int read = Math.min(length, chars.remaining());
        chars.get(buffer, from, read);
        return read;
    }

    /** Decodes what comes next; false at the end. */
    private boolean decode() throws IOException {
        chars.clear();
        CoderResult result = decoder.decode(bytes, chars, ended);
        while (chars.position() == 0 && !result.isError() && !ended) {
            fill();
            result = decoder.decode(bytes, chars, ended);
        }
        chars.flip();
        if (!chars.hasRemaining() && result.isError()) {
            result.throwException();
        }
        return chars.hasRemaining();
    }

    private void fill() throws IOException {
        bytes.compact();
        int read = in.read(bytes.array(), bytes.position(), bytes.remaining());
        ended = read < 0;
        bytes.position(bytes.position() + Math.max(0, read)).flip();
    }

    /** The stream is the host's to close. */
    @Override
    public void close() {}
}
