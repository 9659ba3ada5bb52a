package io.mailadmin.examples.benchmark;

import io.mailadmin.password.HashedPassword;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.function.LongFunction;

/** A list of users for an import, as JSON lines that come to be while they are read. */
final class SampleList extends InputStream {

    private static final int PART = 100;
    private static final String LINE = """
            {"givenName":"%s","familyName":"%s","serviceType":"%s","login":"%s","orgUnit":"%s","passwordHash":"%s"}
            """;

    private final HashedPassword hash;
    private final LongFunction<String> unitPath;
    private final long end;
    private long next;
    private ByteArrayInputStream part = new ByteArrayInputStream(new byte[0]);

    /** The users from {@code first} on, in the units that {@code unitPath} tells by their number. */
    SampleList(long first, long count, HashedPassword hash, LongFunction<String> unitPath) {
        this.next = first;
        this.end = first + count;
        this.hash = hash;
        this.unitPath = unitPath;
    }

    @Override
    public int read() {
        return fill() ? part.read() : -1;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) {
        return fill() ? part.read(bytes, offset, length) : -1;
    }

    /** Whether there is a byte to read. */
    private boolean fill() {
        if (part.available() == 0 && next < end) {
            StringBuilder lines = new StringBuilder();
            for (long last = Math.min(next + PART, end); next < last; next++) {
                lines.append(line(SampleUser.of(next)));
            }
            part = new ByteArrayInputStream(lines.toString().getBytes(StandardCharsets.UTF_8));
        }
        return part.available() > 0;
    }

    private String line(SampleUser user) {
        return LINE.formatted(
                user.givenName(),
                user.familyName(),
                user.serviceType(),
                user.localPart(),
                unitPath.apply(user.number()),
                hash.encoded());
    }
}
