package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.AdminSession;
import io.mailadmin.administrator.AdminRole;
import io.mailadmin.administrator.AdminScope;
import io.mailadmin.audit.AuditAction;
import io.mailadmin.audit.AuditChain;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.transfer.ImportReport;
import io.mailadmin.transfer.UserImport;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserStatus;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lists of users read in that change the users who are there. */
abstract class ImportUpdateFunctions extends ImportFixture {

    private static final UserImport UPDATE = CSV.updateExisting();

    @Test
    void existingUsersChangeIfSoChosenAndWhatTheListDoesNotSayStays() {
        createUnit("Sales");
        MailUser kim = createUser("kim");
        createUser("lee");
        ImportReport report = read(
                CSV.updateExisting(),
                "User login,Family name,Organization unit,Status\nkim,박,Sales,LOGIN_BLOCKED\nlee,김,,\nnew,최,,\n");
        assertCounts(report, 0, 1, 1, 1);
        assertRefused(report, 4, "givenName", ErrorCode.REQUIRED);
        assertThat(user("kim")).satisfies(saved -> {
            assertThat(saved.givenName()).isEqualTo(kim.givenName());
            assertThat(saved.familyName()).isEqualTo("박");
            assertThat(saved.orgUnit()).isNotEqualTo(kim.orgUnit());
            assertThat(saved.status()).isEqualTo(UserStatus.LOGIN_BLOCKED);
            assertThat(saved.version()).isEqualTo(kim.version() + 1);
        });
    }

    @Test
    void eachChangeIsAnEventAndCounted() {
        OrgUnit sales = createUnit("Sales");
        read(CSV, HEADER + users(600, "Sales,standard"));
        long before = admin.auditLog().anchor(AuditChain.CHANGES).sequence();

        assertCounts(read(UPDATE, HEADER + users(600, ",standard")), 0, 600, 0, 0);

        assertThat(admin.auditLog().changes(before, 500)).hasSize(500).allSatisfy(event -> {
            assertThat(event.action()).isEqualTo(AuditAction.USER_CHANGED);
            assertThat(event.before()).contains(sales.id().toString());
            assertThat(event.after()).doesNotContain(sales.id().toString());
        });
        assertThat(admin.auditLog().anchor(AuditChain.CHANGES).sequence()).isEqualTo(before + 600);
        assertThat(admin.auditLog().verify(AuditChain.CHANGES).isIntact()).isTrue();
        assertThat(admin.orgUnits().get(sales.id()).users()).isZero();
        assertCounts(read(UPDATE, HEADER + users(600, ",standard")), 0, 0, 600, 0);
    }

    @Test
    void seatsAreTakenAndGivenBackRowByRow() {
        for (String login : List.of("kim", "lee", "park", "choi")) {
            createUser(login);
        }
        String premium = HEADER
                + row("kim", "premium")
                + row("lee", "premium")
                + row("park", "premium")
                + row("new", "premium")
                + row("other", "standard");
        assertSame(read(UPDATE.dryRun(), premium), read(UPDATE, premium));
        assertThat(user("new").serviceType().value()).isEqualTo("premium");
        assertThat(user("kim").serviceType().value()).isEqualTo("premium");

        String changed = HEADER + row("choi", "premium") + row("kim", "standard") + row("lee", "premium");
        ImportReport dry = read(UPDATE.dryRun(), changed);
        ImportReport report = read(UPDATE, changed);
        assertSame(dry, report);
        assertCounts(report, 0, 2, 0, 1);
        assertRefused(report, 2, "serviceType", ErrorCode.SERVICE_TYPE_LIMIT_REACHED);
    }

    @Test
    void aDryRunRemembersTheSeatsOfTheRowsBefore() {
        read(CSV, HEADER + users(510, ",standard"));
        String list = HEADER + users(510, ",premium");
        ImportReport dry = read(UPDATE.dryRun(), list);
        assertCounts(dry, 0, 2, 0, 508);
        assertSame(dry, read(UPDATE, list));
    }

    @Test
    void theLastAdministratorStaysWhoeverElseIsSuspended() {
        admin.administrators()
                .add(
                        AdminScope.organization(),
                        List.of(createUser("kim").id(), createUser("lee").id()));
        createUser("park");
        AdminSession session = operator.organization(organization.id());
        String list = "login,status\nkim,SUSPENDED\nadmin,LOGIN_BLOCKED\nlee,SUSPENDED\npark,SUSPENDED\n";
        ImportReport dry = read(session, UPDATE.dryRun(), list);
        ImportReport report = read(session, UPDATE, list);
        assertSame(dry, report);
        assertCounts(report, 0, 3, 0, 1);
        assertRefused(report, 4, "userId", ErrorCode.LAST_ADMINISTRATOR);
        assertThat(user(session, "lee").status()).isEqualTo(UserStatus.ACTIVE);
        assertThat(user(session, "park").status()).isEqualTo(UserStatus.SUSPENDED);
    }

    @Test
    void theLastAdministratorIsRenamed() {
        AdminSession session = operator.organization(organization.id());
        assertCounts(read(session, UPDATE, "login,familyName\nadmin,박\n"), 0, 1, 0, 0);
        assertThat(user(session, "admin").familyName()).isEqualTo("박");
    }

    @Test
    void nobodyChangesWhoAdministersMore() {
        OrgUnit sales = createUnit("Sales");
        AdminSession lead = unitAdministrator("lead", sales);
        MailUser boss = createUser("boss", sales);
        admin.administrators().add(AdminScope.organization(), List.of(boss.id()));
        ImportReport report =
                read(lead, CSV.updateExisting(), HEADER + "민수,박,Sales,standard,boss\n민수,박,Sales,standard,lead\n");
        assertCounts(report, 0, 1, 0, 1);
        assertRefused(report, 2, "userId", ErrorCode.HOLDS_WIDER_GRANT);
        assertThat(user("boss").familyName()).isEqualTo("김");
    }

    @Test
    void nobodyIsMovedToWhereTheAskersFullRoleIs() {
        OrgUnit sales = createUnit("Sales");
        OrgUnit seoul = createUnit("Seoul", sales);
        createUnit("Busan", sales);
        MailUser clerk = createUser("clerk", sales);
        admin.administrators().add(AdminScope.orgUnit(sales.id()), AdminRole.WITHOUT_PASSWORDS, List.of(clerk.id()));
        admin.administrators().add(AdminScope.orgUnit(seoul.id()), List.of(clerk.id()));
        createUser("kim", sales);
        createUser("lee", sales);
        createUser("park", seoul);
        ImportReport report = read(
                mailAdmin.actingAs(clerk.id()),
                UPDATE,
                "login,orgUnit\nkim,Sales/Seoul\nlee,Sales/Busan\npark,Sales\n");
        assertCounts(report, 0, 2, 0, 1);
        assertRefused(report, 2, "orgUnit", ErrorCode.FULL_ROLE_REQUIRED);
    }

    private static String users(int count, String unitAndType) {
        return IntStream.range(0, count)
                .mapToObj(i -> "민수,김,%s,user%05d\n".formatted(unitAndType, i))
                .collect(Collectors.joining());
    }

    private static String row(String login, String serviceType) {
        return "민수,김,,%s,%s\n".formatted(serviceType, login);
    }
}
