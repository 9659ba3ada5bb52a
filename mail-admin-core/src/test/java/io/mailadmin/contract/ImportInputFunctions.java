package io.mailadmin.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.error.NotPermittedException;
import io.mailadmin.transfer.ImportListener;
import io.mailadmin.transfer.ImportPasswords;
import io.mailadmin.transfer.ImportProgress;
import io.mailadmin.transfer.ImportReport;
import io.mailadmin.transfer.RefusedRow;
import io.mailadmin.transfer.UserExport;
import io.mailadmin.transfer.UserImport;
import java.io.ByteArrayInputStream;
import java.nio.charset.Charset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Lists of users read in: what lists there are. */
abstract class ImportInputFunctions extends ImportFixture {

    private static final Charset MS949 = Charset.forName("MS949");
    private static final UserImport JSON = UserImport.jsonLines(ImportPasswords.none());

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "MS949"})
    void koreanIsReadWhicheverWayItWasSaved(String charset) {
        String list = HEADER + "민수,김,,standard,kim\n" + "똠방,펲,,standard,lee\n";
        admin.transfer().importUsers(CSV, new ByteArrayInputStream(list.getBytes(Charset.forName(charset))));
        assertThat(user("kim").givenName()).isEqualTo("민수");
        assertThat(user("lee").givenName()).isEqualTo("똠방");
    }

    @Test
    void whatTellsTheCharacterSetMayComeLate() {
        String head = "Given name,Family name,Service type,User login\n" + "A,B,nothing,x\n".repeat(2_000);
        byte[] list = (head + "민수,김,standard,kim\n").getBytes(MS949);
        ImportReport report = admin.transfer().importUsers(CSV, new ByteArrayInputStream(list));
        assertThat(report.created()).isEqualTo(1);
        assertThat(user("kim").givenName()).isEqualTo("민수");
    }

    @Test
    void aCharacterSetThatIsToldIsTaken() {
        byte[] list = (HEADER + "민수,김,,standard,kim\n").getBytes(MS949);
        assertList(ErrorCode.IMPORT_NOT_TEXT, CSV.charset(UTF_8), list);
        admin.transfer().importUsers(CSV.charset(MS949), new ByteArrayInputStream(list));
        assertThat(user("kim").familyName()).isEqualTo("김");
        String marked = "\uFEFF" + HEADER + "영희,이,,standard,lee\n";
        assertCounts(read(CSV.charset(UTF_8), marked), 1, 0, 0, 0);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            이름,성,서비스 종류|IMPORT_COLUMN_MISSING
            ''|IMPORT_COLUMN_UNKNOWN
            login,사용자 Login|IMPORT_COLUMN_TWICE
            login,전화번호|IMPORT_COLUMN_UNKNOWN
            login,비밀번호|IMPORT_COLUMN_NOT_EXPECTED
            login,passwordHash|IMPORT_COLUMN_NOT_EXPECTED
            login,"이름"x|IMPORT_FORMAT_INVALID
            """)
    void aHeaderThatIsNoneIsRefusedAtOnce(String header, String code) {
        assertList(ErrorCode.valueOf(code), CSV, (header + "\n민수,김,standard,kim\n").getBytes(UTF_8));
    }

    @ParameterizedTest
    @ValueSource(strings = {"이름,성,서비스종류,사용자로그인", "GIVEN NAME,familyName,Service type,ｌｏｇｉｎ"})
    void columnsAreKnownWhateverTheirCaseWidthAndSpaces(String header) {
        assertCounts(read(CSV, header + "\n민수,김,standard,kim\n"), 1, 0, 0, 0);
    }

    @Test
    void linesAreCountedAlsoWhereCellsHoldThem() {
        ImportReport report =
                read(CSV, HEADER + "\"민\n수\",김,,standard,kim\n\n,,,,\r\n\"민수\",\"김\",,\"nothing\",\"lee\"\r\n");
        assertThat(report.refusals()).extracting(RefusedRow::line).containsExactly(2L, 6L);
        assertThat(report.read()).isEqualTo(2);
    }

    @Test
    void jsonLinesThatAreNoneAreRefusedOneByOne() {
        String kim = "{\"login\":\"kim\",\"givenName\":\"민수\",\"familyName\":\"김\",\"serviceType\":\"standard\"}";
        ImportReport report = read(
                JSON,
                "[]\n{\"login\":\n{\"login\":1}\n{\"phone\":\"1\"}\n{\"password\":\"x\"}\n{} {}\n{\"login\":\"a\",\"login\":\"b\"}\n\n"
                        + kim);
        assertCounts(report, 1, 0, 0, 7);
        assertThat(report.refusals())
                .extracting(row -> row.errors().get(0).code())
                .containsExactly(
                        ErrorCode.IMPORT_FORMAT_INVALID,
                        ErrorCode.IMPORT_FORMAT_INVALID,
                        ErrorCode.IMPORT_FORMAT_INVALID,
                        ErrorCode.IMPORT_COLUMN_UNKNOWN,
                        ErrorCode.IMPORT_COLUMN_NOT_EXPECTED,
                        ErrorCode.IMPORT_FORMAT_INVALID,
                        ErrorCode.IMPORT_FORMAT_INVALID);
    }

    @Test
    void progressIsHeardAndCancels() {
        List<ImportProgress> heard = new ArrayList<>();
        List<RefusedRow> refused = new ArrayList<>();
        ImportListener listener = new ImportListener() {
            @Override
            public boolean progressed(ImportProgress progress) {
                heard.add(progress);
                return heard.size() < 2;
            }

            @Override
            public void refused(RefusedRow row) {
                refused.add(row);
            }
        };
        String list = HEADER + ",,,,broken\n" + ImportFunctions.rows(1_600);
        ImportReport report = read(CSV.createOrgUnits().listener(listener), list);
        assertThat(report.end()).isEqualTo(ImportReport.End.CANCELLED);
        assertThat(heard).containsExactly(new ImportProgress(500, 499, 1), new ImportProgress(1_000, 999, 1));
        assertThat(refused).isEqualTo(report.refusals());
        assertThat(admin.hosting().users().used()).isEqualTo(1_000);
        heard.clear();
        report = read(CSV.allOrNothing().listener(progress -> false), list);
        assertThat(report.end()).isEqualTo(ImportReport.End.CANCELLED);
        assertCounts(read(CSV, list), 601, 0, 999, 1);
    }

    @Test
    void aListOfWhichTooMuchIsRefusedIsGivenUp() {
        String list = HEADER + "x,x,x,x,x\n".repeat(1_000);
        assertList(ErrorCode.IMPORT_TOO_MANY_REFUSED, CSV.mostRefused(20), list.getBytes(UTF_8));
    }

    @Test
    void whoIsNoAdministratorAnyMoreWritesNothingMore() {
        var lead = unitAdministrator("lead", createUnit("Sales"));
        ImportListener revoking = progress -> {
            admin.users().delete(lead.administrator().orElseThrow());
            return true;
        };
        String list = HEADER + ImportFunctions.rows(1_200).replace(",Unit,", ",Sales,");
        assertThatThrownBy(() -> read(lead, CSV.listener(revoking), list))
                .isInstanceOfSatisfying(
                        NotPermittedException.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_AN_ADMINISTRATOR));
        assertThat(admin.hosting().users().used()).isEqualTo(501);
    }

    /** That the list as a whole is refused, and nothing was written of it. */
    private void assertList(ErrorCode code, UserImport source, byte[] list) {
        String before = export(UserExport.csv());
        assertThatThrownBy(() -> admin.transfer().importUsers(source, new ByteArrayInputStream(list)))
                .isInstanceOfSatisfying(InvalidInputException.class, e -> {
                    assertThat(e.errors().get(0).code()).isEqualTo(code);
                    assertThat(e.message(Locale.KOREAN)).containsPattern("[가-힣]");
                });
        assertThat(export(UserExport.csv())).isEqualTo(before);
    }
}
