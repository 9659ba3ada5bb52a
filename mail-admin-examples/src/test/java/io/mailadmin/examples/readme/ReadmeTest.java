package io.mailadmin.examples.readme;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.AdminSession;
import io.mailadmin.MailAdmin;
import io.mailadmin.MailAdminService;
import io.mailadmin.OperatorSession;
import io.mailadmin.administrator.AdminScope;
import io.mailadmin.audit.AuditAction;
import io.mailadmin.audit.AuditAnchor;
import io.mailadmin.audit.AuditChain;
import io.mailadmin.audit.AuditEvent;
import io.mailadmin.audit.AuditQuery;
import io.mailadmin.audit.AuditReport;
import io.mailadmin.audit.ClientInfo;
import io.mailadmin.error.FieldError;
import io.mailadmin.error.MailAdminException;
import io.mailadmin.error.PasswordChangeRequiredException;
import io.mailadmin.error.SignInRefusedException;
import io.mailadmin.error.TooManyAttemptsException;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.jdbc.JdbcMailStore;
import io.mailadmin.jdbc.MailAdminSchema;
import io.mailadmin.organization.NewOrganization;
import io.mailadmin.organization.Organization;
import io.mailadmin.organization.OrganizationLimits;
import io.mailadmin.organization.ServiceTypeDefinition;
import io.mailadmin.orgunit.NewOrgUnit;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.page.Page;
import io.mailadmin.page.PageRequest;
import io.mailadmin.password.Password;
import io.mailadmin.password.TemporaryPassword;
import io.mailadmin.transfer.ImportPasswords;
import io.mailadmin.transfer.ImportReport;
import io.mailadmin.transfer.RefusedRow;
import io.mailadmin.transfer.UserExport;
import io.mailadmin.transfer.UserImport;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.NewMailUser;
import io.mailadmin.user.UserQuery;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;

/** Runs the README's code, and checks that each line of it stands, in a test that runs. */
class ReadmeTest {

    private static final Path ROOT = Path.of("..").toAbsolutePath().normalize();
    private static final List<String> RUN = List.of(
            "mail-admin-examples/src/test/java/io/mailadmin/examples/readme/ReadmeTest.java",
            "mail-admin-examples/src/test/java/io/mailadmin/examples/readme/ReadmeWeakHashesTest.java",
            "mail-admin-examples/src/test/java/io/mailadmin/examples/springboot/SpringBootHostTest.java",
            "mail-admin-examples/src/test/java/io/mailadmin/examples/springboot/JoiningHostTest.java",
            "mail-admin-core/src/test/java/io/mailadmin/constraint/HostFormTest.java",
            "mail-admin-core/src/test/java/io/mailadmin/store/InMemoryMailStoreTest.java",
            "mail-admin-core/src/test/java/io/mailadmin/InMemoryFunctionsTest.java");

    private final String typed = "Seoul-Autumn-2026";
    private final Locale locale = Locale.KOREAN;
    private final Set<String> rejected = new TreeSet<>();
    private final Set<AuditAction> provisioned = new TreeSet<>();

    @Test
    void everyLineOfJavaInTheReadmeIsRunByATest() throws IOException {
        StringBuilder run = new StringBuilder();
        for (String file : RUN) {
            run.append(squeezed(Files.readString(ROOT.resolve(file))));
        }
        var code = Pattern.compile("```java\n(.*?)```", Pattern.DOTALL)
                .matcher(Files.readString(ROOT.resolve("README.md")));
        assertThat(code.results()
                        .flatMap(block -> block.group(1).lines())
                        .map(line -> squeezed(line.replace("MyMailStoreTest", "InMemoryMailStoreTest")))
                        .toList())
                .hasSizeGreaterThan(40)
                .allSatisfy(line -> assertThat(run.toString()).contains(line));
    }

    @Test
    void theFirstLinesWork() {
        DataSource dataSource = JdbcConnectionPool.create("jdbc:h2:mem:readme", "sa", "");
        MailAdminSchema.migrate(dataSource); // or run the shipped scripts with your own tool
        MailAdminService mailAdmin = MailAdmin.create(JdbcMailStore.create(dataSource));
        provision(mailAdmin);
        AdminSession admin = mailAdmin.signIn("admin@yourdomain.com", Password.valueOf(typed));
        OrgUnitId development =
                admin.orgUnits().create(NewOrgUnit.named("Development")).id();
        MailUser kim = admin.users().create(user("kim", development));
        MailUser saved = admin.users().update(kim.edit().familyName("박").build());
        Page<MailUser> found = admin.users().find(UserQuery.familyName("김").inOrgUnit(development));
        assertThat(saved.familyName()).isEqualTo("박");
        assertThat(found.items()).isEmpty();
        inEachRequest(mailAdmin);
        whoDidWhat(admin, kim);
        feed(mailAdmin.operator("provisioning"));
        refuse(admin, user("kim", development));
        handOver(admin, kim);
        signIn(mailAdmin, "kim@yourdomain.com");
        lists(admin, mailAdmin.operator("provisioning"), admin.orgUnits().get(development));
        bringBack(
                admin,
                mailAdmin.operator("provisioning"),
                kim,
                admin.users().findByLogin("lee@yourdomain.com").orElseThrow());
    }

    private static void bringBack(AdminSession admin, OperatorSession operator, MailUser kim, MailUser lee) {
        admin.users()
                .selected(List.of(kim.id(), lee.id()))
                .blockLogin(); // all or none; or suspend, reactivate, moveTo, delete
        admin.users().delete(kim.id()); // to the trash: no sign-in, no administrator roles; the address is held
        MailUser back = admin.trash().restore(kim.id()); // the same id, so the same mail; purge(id) frees the address
        Organization organization = operator.organizations().get(admin.organization());
        operator.lifeCycle().suspend(organization.id()); // then delete(id) to the trash, restore(id), purge(id)
        int purged = operator.lifeCycle().purgeExpired(); // for your scheduler, until it returns 0
        assertThat(back.id()).isEqualTo(kim.id());
        assertThat(purged).isZero();
    }

    private void lists(AdminSession admin, OperatorSession operator, OrgUnit sales) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream backup = new ByteArrayOutputStream();
        Organization organization = operator.organizations().get(admin.organization());
        admin.transfer()
                .exportUsers(UserExport.csv().header(Locale.KOREAN).inOrgUnit(sales.id()), out); // or jsonLines()
        importList(admin, new ByteArrayInputStream(out.toByteArray()));
        operator.backups().users(organization.id(), backup); // with the hashes of the passwords, for the operator only
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("\uFEFF이름,성,");
        assertThat(backup.toString(StandardCharsets.UTF_8)).contains("passwordHash");
    }

    private void importList(AdminSession admin, InputStream in) {
        ImportReport report = admin.transfer()
                .importUsers(
                        UserImport.csv(ImportPasswords.temporary((user, password) -> letter(user, password.reveal())))
                                .createOrgUnits()
                                .dryRun(), // the same report, and nothing written
                        in);
        for (RefusedRow row : report.refusals()) {
            show(row.line(), row.errors().get(0).message(locale));
        }
        assertThat(report.unchanged()).isEqualTo(report.read());
    }

    private void letter(MailUser user, String password) {
        rejected.add(user.login() + password);
    }

    private void show(long line, String message) {
        rejected.add(line + message);
    }

    private void signIn(MailAdminService mailAdmin, String login) {
        String address = "192.0.2.1";
        String userAgent = "a browser";
        Password next = Password.valueOf("Busan-Winter-2026");
        Password confirmation = Password.valueOf("Busan-Winter-2026");
        ClientInfo client = new ClientInfo(address, userAgent); // as your server or a proxy that you trust knows them
        for (int i = 0; i < 20; i++) {
            try {
                mailAdmin.signIn(login, Password.valueOf(typed), client);
            } catch (PasswordChangeRequiredException e) {
                mailAdmin.changePassword(login, Password.valueOf(typed), next, confirmation, client);
            } catch (TooManyAttemptsException e) {
                showWait(e.message(locale), e.retryAfter());
            } catch (SignInRefusedException e) {
                rejected.add(e.code().name());
            }
        }
        assertThat(rejected).contains("SIGN_IN_REFUSED", "wait PT1S");
    }

    private void showWait(String message, Duration retryAfter) {
        assertThat(message).isNotBlank();
        rejected.add("wait " + retryAfter);
    }

    private void handOver(AdminSession admin, MailUser kim) {
        NewMailUser.Builder someone =
                NewMailUser.builder().givenName("하나").familyName("이").serviceType("standard");
        NewMailUser lee = someone.login("lee").temporaryPassword().build();
        show(lee.temporaryPassword().reveal()); // once, to be handed over
        admin.users().create(lee);
        admin.administrators().add(AdminScope.organization(), List.of(kim.id()));
        TemporaryPassword another = admin.users().resetPassword(kim.id());
        show(another.reveal());
        admin.users().changePassword(kim.id(), Password.valueOf(typed), Password.valueOf(typed));
    }

    private void show(String secret) {
        assertThat(secret).hasSize(34);
    }

    private void inEachRequest(MailAdminService mailAdmin) {
        MailUserId id = mailAdmin
                .signIn("admin@yourdomain.com", Password.valueOf(typed))
                .administrator()
                .orElseThrow();
        AdminSession admin = mailAdmin.actingAs(id);
        assertThat(admin.administrator()).contains(id);
    }

    private static void whoDidWhat(AdminSession admin, MailUser kim) {
        Instant monday = kim.createdAt().minusSeconds(86_400);
        Page<AuditEvent> events =
                admin.auditLog().find(AuditQuery.changes().on(kim.id()).from(monday));
        AuditAnchor anchor = admin.auditLog().anchor(AuditChain.CHANGES); // keep its text where the database is not
        AuditReport report = admin.auditLog().verify(anchor); // names the first event that does not fit
        assertThat(events.items()).hasSize(2);
        assertThat(report.isIntact()).isTrue();
    }

    private void feed(OperatorSession operator) {
        for (AuditEvent event : operator.auditLogs().unread(PageRequest.first()).items()) {
            provision(event);
            operator.auditLogs().acknowledge(event.organization(), event.sequence());
        }
        assertThat(operator.auditLogs().unread(PageRequest.first()).items()).isEmpty();
        assertThat(provisioned).isNotEmpty();
    }

    private void provision(AuditEvent event) {
        provisioned.add(event.action());
    }

    private void refuse(AdminSession admin, NewMailUser user) {
        Form form = (field, code, message) -> rejected.add(field + " " + code);
        try {
            admin.users().create(user);
        } catch (MailAdminException e) {
            for (FieldError error : e.errors()) {
                form.reject(error.field(), error.code().name(), error.message(locale));
            }
        }
        assertThat(rejected).containsExactly("login LOGIN_TAKEN");
    }

    private void provision(MailAdminService mailAdmin) {
        NewMailUser founder = user("admin", null);
        OperatorSession operator =
                mailAdmin.operator("provisioning"); // trusted code of your own: no rights are checked
        operator.serviceTypes().create(ServiceTypeDefinition.of("standard", "표준 메일", "Standard mail", 10L << 30));
        Organization organization = operator.organizations()
                .create(NewOrganization.builder("Your Company")
                        .domain("yourdomain.com")
                        .serviceType("standard", 300L) // for up to 300 users
                        .limits(OrganizationLimits.none().withUsers(350L))
                        .firstAdministrator(founder)
                        .build());
        AdminSession help = operator.organization(organization.id()); // full rights there, to help a customer
        assertThat(help.hosting().users().limit()).isEqualTo(350);
    }

    private NewMailUser user(String login, OrgUnitId unit) {
        return NewMailUser.builder()
                .givenName("민수")
                .familyName("김")
                .orgUnit(unit)
                .serviceType("standard")
                .login(login)
                .password(typed, typed)
                .build();
    }

    /** Without white space, since a formatter breaks long lines. */
    private static String squeezed(String code) {
        return code.replaceAll("\\s", "");
    }

    private interface Form {
        void reject(String field, String code, String message);
    }
}
