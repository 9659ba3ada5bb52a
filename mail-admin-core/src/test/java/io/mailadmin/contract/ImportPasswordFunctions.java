package io.mailadmin.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailadmin.AdminSession;
import io.mailadmin.MailAdmin;
import io.mailadmin.administrator.AdminScope;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.InvalidInputException;
import io.mailadmin.error.PasswordChangeRequiredException;
import io.mailadmin.password.Password;
import io.mailadmin.password.TemporaryPassword;
import io.mailadmin.transfer.ImportPasswords;
import io.mailadmin.transfer.ImportReport;
import io.mailadmin.transfer.UserImport;
import io.mailadmin.user.MailUser;
import java.io.ByteArrayOutputStream;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

/** Lists of users read in: their passwords. */
abstract class ImportPasswordFunctions extends ImportFixture {

    private static final UserImport HASHES = UserImport.jsonLines(ImportPasswords.hashes());
    private static final UserImport TYPED = UserImport.csv(ImportPasswords.typed());
    private static final String TYPED_HEADER = "성,이름,서비스 종류,사용자 Login,비밀번호,비밀번호 확인\n";

    @Test
    void typedPasswordsAreCheckedHashedAndToBeChanged() {
        ImportReport report = read(
                TYPED,
                TYPED_HEADER + "김,민수,standard,kim," + PASSWORD + ',' + PASSWORD + "\n이,영희,standard,lee," + PASSWORD
                        + ",other\n박,철수,standard,park,short,short\n최,지영,standard,choi,,\n");
        assertCounts(report, 1, 0, 0, 3);
        assertThat(report.refusals())
                .extracting(row -> row.errors().get(0).code())
                .containsExactly(ErrorCode.PASSWORD_MISMATCH, ErrorCode.PASSWORD_INVALID, ErrorCode.PASSWORD_INVALID);
        assertThat(report.toString()).doesNotContain(PASSWORD);
        assertMustChange("kim@yourdomain.com", Password.valueOf(PASSWORD));
    }

    @Test
    void aListNeedsTheColumnOfThePasswordsThatAreToComeFromIt() {
        UserImport hashes = UserImport.csv(ImportPasswords.hashes());
        for (UserImport wanted : List.of(TYPED, hashes)) {
            refused(
                    InvalidInputException.class,
                    ErrorCode.IMPORT_COLUMN_MISSING,
                    "list",
                    () -> read(wanted, HEADER + "민수,김,,standard,kim\n"));
        }
        String hash = mailAdmin.hash(Password.valueOf(PASSWORD)).encoded();
        ImportReport report = read(
                hashes, "login,givenName,familyName,serviceType,passwordHash\nkim,민수,김,standard,\"" + hash + "\"\n");
        assertCounts(report, 1, 0, 0, 0);
        Password next = Password.valueOf("battery staple 2");
        mailAdmin.changePassword("kim@yourdomain.com", Password.valueOf(PASSWORD), next, next);
    }

    @Test
    void whereNobodyChoosesThePasswordOfAnotherNoTypedOneIsTakenNotEvenInADryRun() {
        createUser("lee");
        AdminSession strict = MailAdmin.builder(store)
                .administratorsChoosePasswords(false)
                .build()
                .actingAs(admin.administrator().orElseThrow());
        String typed = PASSWORD + ',' + PASSWORD + '\n';
        String list = TYPED_HEADER + "김,민수,standard,kim," + typed + "박,영희,standard,lee," + typed;
        ImportReport dry = read(strict, TYPED.updateExisting().dryRun(), list);
        ImportReport report = read(strict, TYPED.updateExisting(), list);
        assertSame(dry, report);
        assertCounts(report, 0, 1, 0, 1);
        assertRefused(report, 2, "password", ErrorCode.PASSWORD_NOT_TO_BE_CHOSEN);
    }

    @Test
    void temporaryPasswordsAreHandedOverToTheCallerOnce() {
        Map<String, TemporaryPassword> handedOver = new HashMap<>();
        UserImport temporary = UserImport.csv(ImportPasswords.temporary(
                (user, password) -> handedOver.put(user.login().toString(), password)));
        String list = HEADER + "민수,김,,standard,kim\n영희,이,,nothing,lee\n";
        read(temporary.dryRun(), list);
        assertThat(handedOver).isEmpty();
        ImportReport report = read(temporary, list);
        assertThat(report.toString()).doesNotContain("password=");
        assertThat(handedOver).containsOnlyKeys("kim@yourdomain.com");
        Password password =
                Objects.requireNonNull(handedOver.remove("kim@yourdomain.com")).password();
        assertMustChange("kim@yourdomain.com", password);
        read(temporary, list);
        assertThat(handedOver).isEmpty();
    }

    @Test
    void aBackupBringsEveryPasswordBack() {
        createUser("kim");
        createUser("park");
        admin.users().resetPassword(user("park").id());
        admin.users()
                .create(newUser("lee")
                        .password(null, (String) null)
                        .withoutPassword()
                        .build());
        String backup = backup();
        assertThat(backup.lines())
                .filteredOn(line -> line.contains("park@"))
                .singleElement()
                .asString()
                .containsPattern("\"passwordValidUntil\":\"20[0-9T:.-]+Z\"");
        deleteForGood("kim", "lee", "park");
        ImportReport report = read(HASHES, backup);
        assertCounts(report, 3, 0, 1, 0);
        assertThat(backup()).isEqualTo(backup);
    }

    @Test
    void aHashToBeChangedIsValidAsLongAsTheListSaysOrFromNow() {
        createUser("kim");
        String line = backup().lines()
                .filter(each -> each.contains("kim@"))
                .findFirst()
                .orElseThrow();
        String until = "\"passwordValidUntil\":\"";
        assertThat(line).contains("\"passwordMustChange\":\"true\"," + until + "\"");

        Map<String, String> imported = new LinkedHashMap<>();
        imported.put(line.replace("," + until + "\"", ""), until + "20");
        imported.put(
                line.replace(until, until + "2001-02-03T04:05:06.123456Z"), until + "2001-02-03T04:05:06.123456Z\"");
        imported.put(line, until + "\"");
        imported.forEach((list, restored) -> {
            deleteForGood("kim");
            assertCounts(read(HASHES, list), 1, 0, 0, 0);
            assertThat(backup()).contains(restored);
        });

        deleteForGood("kim");
        for (String wrong : List.of("soon", "+12345-01-01T00:00:00Z", "1969-12-31T23:59:59Z")) {
            assertRefused(
                    read(HASHES, line.replace(until, until + wrong)), 1, "passwordValidUntil", ErrorCode.INVALID_VALUE);
        }
        assertRefused(
                read(HASHES, line.replace(until, until + "2026-01-01T00:00:00Z").replace("\"true\"", "\"false\"")),
                1,
                "passwordValidUntil",
                ErrorCode.INVALID_VALUE);
    }

    private String backup() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        operator.backups().users(organization.id(), out);
        return out.toString(UTF_8);
    }

    private void deleteForGood(String... logins) {
        for (String login : logins) {
            MailUser user = user(login);
            admin.users().delete(user.id());
            admin.trash().purge(user.id());
        }
    }

    private void assertMustChange(String login, Password password) {
        admin.administrators().addByLogin(AdminScope.organization(), List.of(login));
        assertThatThrownBy(() -> mailAdmin.signIn(login, password)).isInstanceOf(PasswordChangeRequiredException.class);
    }
}
