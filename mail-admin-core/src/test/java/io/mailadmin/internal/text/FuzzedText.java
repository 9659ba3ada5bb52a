package io.mailadmin.internal.text;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.nio.ByteBuffer;
import java.util.function.Consumer;

/** What the bytes of a fuzz test may stand for as text. */
public final class FuzzedText {

    private FuzzedText() {}

    /** As UTF-8, and as UTF-16 code units, since only they can be half a character, which Java's strings may hold. */
    public static void each(byte[] fuzzed, Consumer<String> test) {
        test.accept(new String(fuzzed, UTF_8));
        test.accept(ByteBuffer.wrap(fuzzed).asCharBuffer().toString());
    }
}
