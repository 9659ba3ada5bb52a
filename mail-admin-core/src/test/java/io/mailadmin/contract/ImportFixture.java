package io.mailadmin.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.AdminSession;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.FieldError;
import io.mailadmin.transfer.ImportPasswords;
import io.mailadmin.transfer.ImportReport;
import io.mailadmin.transfer.UserExport;
import io.mailadmin.transfer.UserImport;
import io.mailadmin.user.MailUser;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.util.List;
import java.util.Locale;

/** Short words for the tests of imports. */
abstract class ImportFixture extends FunctionFixture {

    static final UserImport CSV = UserImport.csv(ImportPasswords.none());
    static final String HEADER = "이름,성,조직 단위,서비스 종류,사용자 Login\n";

    ImportReport read(UserImport source, String list) {
        return read(admin, source, list);
    }

    static ImportReport read(AdminSession session, UserImport source, String list) {
        return session.transfer().importUsers(source, new ByteArrayInputStream(list.getBytes(UTF_8)));
    }

    String export(UserExport export) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        admin.transfer().exportUsers(export, out);
        return out.toString(UTF_8);
    }

    MailUser user(String login) {
        return user(admin, login);
    }

    static MailUser user(AdminSession session, String login) {
        return session.users().findByLogin(login + "@yourdomain.com").orElseThrow();
    }

    /** How many rows were created, updated, left and refused. */
    static void assertCounts(ImportReport report, long created, long updated, long unchanged, long refused) {
        assertThat(List.of(report.created(), report.updated(), report.unchanged(), report.refused()))
                .as("created, updated, unchanged, refused: " + report)
                .containsExactly(created, updated, unchanged, refused);
        assertThat(report.read()).isEqualTo(created + updated + unchanged + refused);
    }

    /** That a dry run told what came of the list. */
    static void assertSame(ImportReport dry, ImportReport report) {
        assertThat(dry)
                .isEqualTo(new ImportReport(
                        ImportReport.End.DRY_RUN,
                        report.read(),
                        report.created(),
                        report.updated(),
                        report.unchanged(),
                        report.refused(),
                        report.refusals()));
    }

    /** That the only refused row is on {@code line}, for one reason, told in both languages. */
    static void assertRefused(ImportReport report, long line, String field, ErrorCode code) {
        assertThat(report.refusals()).singleElement().satisfies(row -> {
            assertThat(row.line()).isEqualTo(line);
            assertThat(row.errors()).singleElement().satisfies(error -> {
                assertThat(error.field()).isEqualTo(field);
                assertThat(error.code()).isEqualTo(code);
                assertSpoken(error);
            });
        });
    }

    private static void assertSpoken(FieldError error) {
        assertThat(error.message(Locale.KOREAN)).containsPattern("[가-힣]").doesNotContain("{");
        assertThat(error.message(Locale.ENGLISH)).isNotBlank().doesNotContain("{");
    }
}
