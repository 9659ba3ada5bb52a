package io.mailadmin.internal.transfer;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Gives out no row that is longer than any row can be, whatever is quoted in it, so that no parser above keeps more in memory. What
 * a parser reads ahead counts to the row at which it does so.
 */
final class BoundedReader extends FilterReader {

    private long sinceRow;

    BoundedReader(Reader in) {
        super(in);
    }

    /** Says that a row has ended. */
    void rowEnds() {
        sinceRow = 0;
    }

    @Override
    public int read() throws IOException {
        int c = super.read();
        count(1);
        return c;
    }

    @Override
    public int read(char[] buffer, int from, int length) throws IOException {
        int read = super.read(buffer, from, length);
        count(read);
        return read;
    }

    private void count(int read) throws IOException {
        sinceRow += Math.max(0, read);
        if (sinceRow > ListErrors.TooLong.LONGEST) {
            throw new ListErrors.TooLong();
        }
    }
}
