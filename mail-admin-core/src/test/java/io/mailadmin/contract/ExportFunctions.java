package io.mailadmin.contract;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailadmin.AdminSession;
import io.mailadmin.audit.AuditAction;
import io.mailadmin.audit.AuditEvent;
import io.mailadmin.audit.AuditQuery;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.NotFoundException;
import io.mailadmin.error.NotPermittedException;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.transfer.UserExport;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserQuery;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lists of users written out. */
abstract class ExportFunctions extends FunctionFixture {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    @Test
    void aListNamesTheFieldsOfTheManual() {
        OrgUnit development = createUnit("개발");
        createUser("kim", createUnit("백엔드", development));
        String list = export(admin, UserExport.csv().header(Locale.KOREA).inOrgUnit(development.id()));
        assertThat(list)
                .isEqualTo(BYTE_ORDER_MARK + "이름,성,조직 단위,서비스 종류,사용자 Login,1차 SMTP 주소,상태\r\n"
                        + "민수,김,개발/백엔드,standard,kim@yourdomain.com,kim@yourdomain.com,ACTIVE\r\n");
    }

    @Test
    void aListIsAsWellInJsonLines() {
        createUser("kim", "\"민수\"\n", "김");
        assertThat(export(admin, UserExport.jsonLines()).lines())
                .containsExactly(json("민수", "admin"), json("\\\"민수\\\"", "kim"));
    }

    private static String json(String givenName, String login) {
        return """
                {"givenName":"%s","familyName":"김","orgUnit":"","serviceType":"standard","login":"%s@yourdomain.com",\
                "primarySmtpAddress":"%s@yourdomain.com","status":"ACTIVE"}""".formatted(givenName, login, login);
    }

    @Test
    void noValueIsAFormula() {
        createUser("kim", "=HYPERLINK(\"http://evil.example\")", "@SUM(1)");
        createUser("lee", "'=1", "＝1");
        createUser("park", "'s Gravenhage", "O'Neil");
        createUnit("+82", createUnit("-1/2\\3"));
        assertThat(export(admin, UserExport.csv()))
                .contains("\"'=HYPERLINK(\"\"http://evil.example\"\")\",'@SUM(1),")
                .contains("''=1,'＝1,")
                .contains("'s Gravenhage,O'Neil,");
    }

    @Test
    void namesOfUnitsMayHoldTheSeparator() {
        OrgUnit unit = createUnit("A/B\\C");
        createUser("kim", createUnit("D", unit));
        assertThat(export(admin, UserExport.csv().inOrgUnit(unit.id()))).contains(",A\\/B\\\\C/D,");
    }

    @Test
    void morePagesThanOneAreWritten() {
        List<String> logins =
                IntStream.range(0, 520).mapToObj("user%03d"::formatted).toList();
        logins.forEach(login -> admin.users()
                .create(newUser(login)
                        .password(null, (String) null)
                        .withoutPassword()
                        .build()));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long written = admin.transfer().exportUsers(UserExport.csv().users(UserQuery.primarySmtpAddress("user")), out);
        assertThat(written).isEqualTo(520);
        assertThat(out.toString(UTF_8).lines().skip(1))
                .extracting(line -> line.split(",", -1)[4].replace("@yourdomain.com", ""))
                .isEqualTo(logins);
    }

    @Test
    void aUnitsAdministratorWritesTheOwnUsersUnderTheOwnTop() {
        OrgUnit sales = createUnit("Sales", createUnit("Company"));
        AdminSession lead = unitAdministrator("lead", sales);
        createUser("kim", createUnit("Seoul", sales));
        createUser("outside");
        assertThat(export(lead, UserExport.csv()).lines().skip(1))
                .containsExactlyInAnyOrder(
                        "민수,김,Sales,standard,lead@yourdomain.com,lead@yourdomain.com,ACTIVE",
                        "민수,김,Sales/Seoul,standard,kim@yourdomain.com,kim@yourdomain.com,ACTIVE");
    }

    @Test
    void anExportIsAnEventBeforeItsFirstUserIsWritten() {
        OrgUnit sales = createUnit("Sales");
        OutputStream broken = new OutputStream() {
            @Override
            public void write(int b) throws IOException {
                throw new IOException("the browser has gone");
            }
        };
        assertThatThrownBy(() -> admin.transfer().exportUsers(UserExport.csv().inOrgUnit(sales.id()), broken))
                .isInstanceOf(UncheckedIOException.class)
                .hasRootCauseMessage("the browser has gone");
        assertThat(lastAccess()).satisfies(event -> {
            assertThat(event.action()).isEqualTo(AuditAction.USERS_EXPORTED);
            assertThat(event.actor().name()).isEqualTo("admin@yourdomain.com");
            assertThat(event.after())
                    .isEqualTo("{\"format\":\"CSV\",\"orgUnit\":\"%s\",\"conditions\":0,\"passwordHashes\":false}"
                            .formatted(sales.id()));
        });
    }

    @Test
    void whoLosesTheRightMeanwhileDoesNotTakePartForAll() {
        OrgUnit sales = createUnit("Sales");
        AdminSession lead = unitAdministrator("lead", sales);
        AtomicBoolean begun = new AtomicBoolean();
        OutputStream out = new ByteArrayOutputStream() {
            @Override
            public synchronized void write(byte[] bytes, int from, int length) {
                if (begun.compareAndSet(false, true)) {
                    admin.users().delete(lead.administrator().orElseThrow());
                }
            }
        };
        assertThatThrownBy(() -> lead.transfer().exportUsers(UserExport.csv(), out))
                .isInstanceOfSatisfying(
                        NotPermittedException.class,
                        e -> assertThat(e.code()).isEqualTo(ErrorCode.NOT_AN_ADMINISTRATOR));
    }

    @Test
    void theStreamStaysOpen() {
        AtomicBoolean closed = new AtomicBoolean();
        OutputStream out = new ByteArrayOutputStream() {
            @Override
            public void close() {
                closed.set(true);
            }
        };
        admin.transfer().exportUsers(UserExport.csv(), out);
        admin.transfer().exportUsers(UserExport.jsonLines(), out);
        operator.backups().users(organization.id(), out);
        assertThat(closed).isFalse();
    }

    @Test
    void onlyTheOperatorsBackupHoldsHashes() {
        MailUser kim = createUser("kim");
        admin.users()
                .create(newUser("lee")
                        .password(null, (String) null)
                        .withoutPassword()
                        .build());
        for (AdminSession session : List.of(admin, operator.organization(organization.id()))) {
            assertThat(export(session, UserExport.csv()) + export(session, UserExport.jsonLines()))
                    .doesNotContain("password", "{ARGON2ID}");
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        assertThat(operator.backups().users(organization.id(), out)).isEqualTo(3);
        assertThat(out.toString(UTF_8).lines())
                .satisfiesExactly(
                        first -> assertThat(first)
                                .contains("\"passwordHash\":\"{ARGON2ID}$", "\"passwordMustChange\":\"false\""),
                        second -> assertThat(second)
                                .contains(
                                        kim.login().toString(),
                                        "\"passwordHash\":\"{ARGON2ID}$",
                                        "\"passwordMustChange\":\"true\""),
                        third -> assertThat(third).doesNotContain("password"));
        assertThat(lastAccess().after()).contains("\"passwordHashes\":true");
        refused(
                NotFoundException.class,
                ErrorCode.ORGANIZATION_NOT_FOUND,
                "organizationId",
                () -> operator.backups().users(new OrganizationId(UUID.randomUUID()), out));
    }

    private AuditEvent lastAccess() {
        return admin.auditLog().find(AuditQuery.access()).items().get(0);
    }

    private static String export(AdminSession session, UserExport export) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        session.transfer().exportUsers(export, out);
        return out.toString(UTF_8);
    }
}
