package io.mailadmin.jdbc;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailadmin.AdminSession;
import io.mailadmin.MailAdminService;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.transfer.ImportPasswords;
import io.mailadmin.transfer.ImportReport;
import io.mailadmin.transfer.TransferFormat;
import io.mailadmin.transfer.UserImport;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Lists that nobody means well with, a gigabyte each if somebody reads on. */
class HostileListTest {

    private static final long GIGABYTE = 1L << 30;

    /** Read to the end. {@code -Dimport.garbage=1073741824} makes it a gigabyte. */
    private static final long GARBAGE = Long.getLong("import.garbage", 1L << 27);

    private static final String HEADER = "login,givenName,familyName,serviceType\n";

    private final MailAdminService mailAdmin = ImportList.service(JdbcMailStore.create(H2.memory()));
    private final AdminSession admin = mailAdmin.operator("tests").organization(ImportList.organization(mailAdmin));

    @ParameterizedTest
    @EnumSource(TransferFormat.class)
    void randomBytesAreNoText(TransferFormat format) {
        Random random = new Random(7);
        byte[] garbage = new byte[1 << 16];
        random.nextBytes(garbage);
        assertGivenUp(source(format), new Repeated("", garbage), ErrorCode.IMPORT_NOT_TEXT);
    }

    @ParameterizedTest
    @EnumSource(TransferFormat.class)
    void oneLineWithoutAnEndIsTooLong(TransferFormat format) {
        String begin = format == TransferFormat.CSV ? HEADER : "{\"login\":\"";
        assertGivenUp(source(format), new Repeated(begin, "aaaaaaaa".getBytes(UTF_8)), ErrorCode.IMPORT_ROW_TOO_LONG);
    }

    @Test
    void aHeaderWithoutAnEndIsTooLong() {
        assertGivenUp(
                source(TransferFormat.CSV), new Repeated("", "a,".getBytes(UTF_8)), ErrorCode.IMPORT_ROW_TOO_LONG);
    }

    @Test
    void aQuoteThatIsNeverClosedIsTooLongWhateverLinesItHolds() {
        assertGivenUp(
                source(TransferFormat.CSV),
                new Repeated(HEADER + "\"", "\"\"\n,\n".getBytes(UTF_8)),
                ErrorCode.IMPORT_ROW_TOO_LONG);
    }

    @Test
    void aRowOfNothingButCellsIsTooLong() {
        assertGivenUp(
                source(TransferFormat.CSV), new Repeated(HEADER, ",".getBytes(UTF_8)), ErrorCode.IMPORT_ROW_TOO_LONG);
    }

    @ParameterizedTest
    @EnumSource(TransferFormat.class)
    void linesOfGarbageAreGivenUp(TransferFormat format) {
        String begin = format == TransferFormat.CSV ? HEADER : "";
        assertGivenUp(
                source(format), new Repeated(begin, "garbage\n".getBytes(UTF_8)), ErrorCode.IMPORT_TOO_MANY_REFUSED);
    }

    @Test
    void garbageThatIsReadToItsEndStaysOutOfMemory() throws Exception {
        try (ForkedJvm reader = new ForkedJvm(List.of("-Xmx64m"), GarbageMain.class, String.valueOf(GARBAGE))) {
            assertThat(reader.line()).isEqualTo("refused " + GARBAGE / GarbageMain.ROW.length());
            assertThat(reader.exitCode()).isZero();
        }
    }

    /** Reads rows that are long and wrong. */
    static final class GarbageMain {

        private static final String ROW = "x,".repeat(49_000) + '\n';

        private GarbageMain() {}

        /** Takes how many bytes there are, and prints how many rows were refused. */
        public static void main(String[] arguments) {
            HostileListTest test = new HostileListTest();
            InputStream list = ImportList.stream(Stream.concat(
                    Stream.of(HEADER), Stream.generate(() -> ROW).limit(Long.parseLong(arguments[0]) / ROW.length())));
            ImportReport report =
                    test.admin.transfer().importUsers(source(TransferFormat.CSV).mostRefused(Integer.MAX_VALUE), list);
            System.out.println("refused " + report.refused());
            System.exit(0);
        }
    }

    private static UserImport source(TransferFormat format) {
        return format == TransferFormat.CSV
                ? UserImport.csv(ImportPasswords.none())
                : UserImport.jsonLines(ImportPasswords.none());
    }

    /** That the list ends in one error long before its own end, also as all or nothing. */
    private void assertGivenUp(UserImport source, Repeated list, ErrorCode code) {
        assertThatThrownBy(() -> admin.transfer().importUsers(source, list.stream()))
                .isInstanceOfSatisfying(
                        InvalidInputException.class,
                        e -> assertThat(e.errors().get(0).code()).isEqualTo(code));
        assertThat(list.read).isLessThan(4 << 20);
        assertThatThrownBy(() -> admin.transfer().importUsers(source.allOrNothing(), list.stream()))
                .isInstanceOf(InvalidInputException.class);
        assertThat(list.read).isLessThan(8 << 20);
    }

    /** Something, and then the same again and again. */
    private static final class Repeated {

        private final String begin;
        private final byte[] bytes;
        private long read;

        Repeated(String begin, byte[] bytes) {
            this.begin = begin;
            this.bytes = bytes;
        }

        InputStream stream() {
            return new SequenceInputStream(new ByteArrayInputStream(begin.getBytes(UTF_8)), new InputStream() {
                private int position;

                @Override
                public int read() {
                    byte next = bytes[position];
                    position = (position + 1) % bytes.length;
                    return ++read > GIGABYTE ? -1 : next & 0xFF;
                }

                @Override
                public int read(byte[] buffer, int from, int length) {
                    int filled = 0;
                    while (filled < length && read < GIGABYTE) {
                        buffer[from + filled++] = (byte) read();
                    }
                    return filled == 0 && length > 0 ? -1 : filled;
                }
            });
        }
    }
}
