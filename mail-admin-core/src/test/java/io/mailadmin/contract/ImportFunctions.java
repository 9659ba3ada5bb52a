package io.mailadmin.contract;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import io.mailadmin.AdminSession;
import io.mailadmin.audit.AuditAction;
import io.mailadmin.audit.AuditChain;
import io.mailadmin.audit.AuditEvent;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.organization.OrganizationLimits;
import io.mailadmin.orgunit.NewOrgUnit;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.orgunit.OrgUnitQuery;
import io.mailadmin.transfer.ImportPasswords;
import io.mailadmin.transfer.ImportReport;
import io.mailadmin.transfer.RefusedRow;
import io.mailadmin.transfer.TransferFormat;
import io.mailadmin.transfer.UserExport;
import io.mailadmin.transfer.UserImport;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.UserQuery;
import io.mailadmin.user.UserStatus;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Lists of users read in: what becomes of the rows. */
abstract class ImportFunctions extends ImportFixture {

    @Test
    void eachRowIsAUserAndAnEvent() {
        OrgUnit sales = createUnit("Sales");
        long before = admin.auditLog().anchor(AuditChain.CHANGES).sequence();
        ImportReport report = read(CSV, HEADER + "민수,김,Sales,standard,kim\n영희,이,,premium,lee@second.com\n");
        assertCounts(report, 2, 0, 0, 0);
        assertThat(report.end()).isEqualTo(ImportReport.End.WRITTEN);
        assertThat(user("kim")).satisfies(kim -> {
            assertThat(kim.givenName()).isEqualTo("민수");
            assertThat(kim.familyName()).isEqualTo("김");
            assertThat(kim.orgUnit()).isEqualTo(sales.id());
            assertThat(kim.serviceType().value()).isEqualTo("standard");
        });
        assertThat(admin.users().findByLogin("lee@second.com")).isPresent();
        assertThat(admin.auditLog().changes(before, 10))
                .extracting(AuditEvent::action)
                .containsExactly(AuditAction.USER_CREATED, AuditAction.USER_CREATED);
        assertThat(admin.auditLog().verify(AuditChain.CHANGES).isIntact()).isTrue();
        assertThat(admin.hosting().users().used()).isEqualTo(3);
    }

    @Test
    void aRowThatIsWrongIsToldAndTheOthersAreWritten() {
        ImportReport report = read(
                CSV,
                HEADER + "민수,김,,standard,kim\n,이,,standard,lee\n철수,박,Nowhere,standard,park\n"
                        + "지영,최,,nothing,choi\n수진,정,,standard\n");
        assertCounts(report, 1, 0, 0, 4);
        assertThat(report.refusals())
                .extracting(
                        RefusedRow::line,
                        row -> row.errors().get(0).field(),
                        row -> row.errors().get(0).code())
                .containsExactlyInAnyOrder(
                        tuple(3L, "givenName", ErrorCode.REQUIRED),
                        tuple(4L, "orgUnit", ErrorCode.ORG_UNIT_NOT_FOUND),
                        tuple(5L, "serviceType", ErrorCode.SERVICE_TYPE_NOT_GIVEN),
                        tuple(6L, "", ErrorCode.IMPORT_COLUMNS_DIFFER));
    }

    @Test
    void readAgainItChangesNothing() {
        String list = HEADER + "민수,김,,standard,kim\n영희,이,,standard,lee\n";
        read(CSV, list);
        admin.users().update(user("kim").edit().familyName("박").build());
        long before = admin.auditLog().anchor(AuditChain.CHANGES).sequence();
        assertCounts(read(CSV, list), 0, 0, 2, 0);
        assertCounts(read(CSV.allOrNothing(), list), 0, 0, 2, 0);
        assertThat(user("kim").familyName()).isEqualTo("박");
        assertThat(admin.auditLog().anchor(AuditChain.CHANGES).sequence()).isEqualTo(before);
    }

    @Test
    void unitsAreCreatedIfAsked() {
        createUnit("Sales");
        String list = HEADER + "민수,김,Sales/Seoul,standard,kim\n영희,이,sales / seoul,standard,lee\n"
                + "철수,박,A\\/B/C,standard,park\n";
        assertCounts(read(CSV, list), 0, 0, 0, 3);
        assertCounts(read(CSV.createOrgUnits(), list), 3, 0, 0, 0);
        assertThat(admin.orgUnits().find(OrgUnitQuery.all()).items())
                .extracting(OrgUnit::name)
                .containsExactlyInAnyOrder("Sales", "Seoul", "A/B", "C");
        assertThat(user("lee").orgUnit()).isEqualTo(user("kim").orgUnit());
    }

    @Test
    void allOrNothingIsNothingIfOneRowIsRefused() {
        String list = HEADER + "민수,김,New,standard,kim\n영희,이,,nothing,lee\n";
        long before = admin.auditLog().anchor(AuditChain.CHANGES).sequence();
        ImportReport report = read(CSV.createOrgUnits().allOrNothing(), list);
        assertCounts(report, 1, 0, 0, 1);
        assertThat(report.end()).isEqualTo(ImportReport.End.NOTHING_WRITTEN);
        report = read(CSV.createOrgUnits().allOrNothing(), HEADER + "민수,김,New,standard,kim\n,이,,standard,lee\n");
        assertThat(report.end()).isEqualTo(ImportReport.End.NOTHING_WRITTEN);
        assertThat(admin.users().findByLogin("kim@yourdomain.com")).isEmpty();
        assertThat(admin.orgUnits().find(OrgUnitQuery.all()).items()).isEmpty();
        assertThat(admin.auditLog().anchor(AuditChain.CHANGES).sequence()).isEqualTo(before);
    }

    @Test
    void allOrNothingOfMoreThanABatchIsOneChange() {
        ImportReport report = read(CSV.createOrgUnits().allOrNothing(), HEADER + rows(1_100));
        assertCounts(report, 1_100, 0, 0, 0);
        assertThat(admin.hosting().users().used()).isEqualTo(1_101);
        assertThat(admin.auditLog().verify(AuditChain.CHANGES).isIntact()).isTrue();
    }

    @Test
    void limitsAreExactAcrossBatches() {
        operator.organizations()
                .update(organization.edit().withLimits(OrganizationLimits.none().withUsers(601L)));
        String list = HEADER + rows(700);
        ImportReport dry = read(CSV.createOrgUnits().dryRun(), list);
        assertCounts(dry, 600, 0, 0, 100);
        assertThat(admin.hosting().users().used()).isEqualTo(1);
        ImportReport report = read(CSV.createOrgUnits(), list);
        assertCounts(report, 600, 0, 0, 100);
        assertThat(report.refusals()).isEqualTo(dry.refusals());
        assertThat(report.refusals().get(0).errors().get(0).code()).isEqualTo(ErrorCode.USER_LIMIT_REACHED);
        assertThat(admin.hosting().users().used()).isEqualTo(601);
    }

    @Test
    void aDryRunTellsTheSameAndWritesNothing() {
        createUser("lee");
        operator.organizations()
                .update(organization.edit().withLimits(OrganizationLimits.none().withOrgUnits(1L)));
        String list = HEADER + "민수,김,A,standard,kim\n영희,이,,standard,lee\n철수,박,B,standard,park\n"
                + "지영,최,A,standard,choi\n민수,김,,standard,kim\n";
        long before = admin.auditLog().anchor(AuditChain.CHANGES).sequence();
        ImportReport dry = read(CSV.createOrgUnits().dryRun(), list);
        assertThat(dry.end()).isEqualTo(ImportReport.End.DRY_RUN);
        assertThat(admin.auditLog().anchor(AuditChain.CHANGES).sequence()).isEqualTo(before);
        assertThat(admin.orgUnits().find(OrgUnitQuery.all()).items()).isEmpty();
        ImportReport report = read(CSV.createOrgUnits(), list);
        assertCounts(report, 2, 0, 1, 2);
        assertSame(dry, report);
    }

    @Test
    void aLoginThatIsNamedTwiceIsRefusedTheSecondTime() {
        ImportReport report = read(CSV, HEADER + "민수,김,,standard,kim\n철수,김,,standard,KIM@yourdomain.com\n");
        assertCounts(report, 1, 0, 0, 1);
        assertRefused(report, 3, "login", ErrorCode.LIST_DUPLICATE);
        assertThat(user("kim").givenName()).isEqualTo("민수");
    }

    @Test
    void aLoginIsKnownAgainManyRowsLater() {
        StringBuilder list = new StringBuilder(HEADER);
        IntStream.range(0, 600).forEach(i -> list.append("민수,김,,standard,user%03d\n".formatted(i)));
        ImportReport report = read(CSV.updateExisting(), list + "철수,김,,standard,user000\n");
        assertCounts(report, 600, 0, 0, 1);
        assertRefused(report, 602, "login", ErrorCode.LIST_DUPLICATE);
        assertThat(user("user000").givenName()).isEqualTo("민수");
    }

    @Test
    void aLoginThatIsHeldIsRefused() {
        MailUser kim = createUser("kim");
        admin.users().delete(kim.id());
        assertRefused(read(CSV, HEADER + "민수,김,,standard,kim\n"), 2, "login", ErrorCode.LOGIN_HELD);
    }

    @Test
    void aUnitsAdministratorWritesWithinTheOwnScopeOnly() {
        OrgUnit company = createUnit("Company");
        OrgUnit sales = createUnit("Sales", company);
        createUnit("Seoul", sales);
        createUnit("Development", company);
        AdminSession lead = unitAdministrator("lead", sales);
        createUser("outside");
        ImportReport report = read(
                lead,
                CSV.createOrgUnits(),
                HEADER + "민수,김,Sales/Seoul,standard,kim\n영희,이,Sales/Busan,standard,lee\n"
                        + "철수,박,Company/Sales,standard,park\n지영,최,,standard,choi\n수진,정,Development,standard,jung\n"
                        + "민수,김,Sales,standard,outside\n");
        assertCounts(report, 2, 0, 0, 4);
        assertThat(report.refusals())
                .extracting(row -> row.errors().get(0).code())
                .containsExactly(
                        ErrorCode.ORG_UNIT_NOT_FOUND,
                        ErrorCode.ORGANIZATION_SCOPE_REQUIRED,
                        ErrorCode.ORG_UNIT_NOT_FOUND,
                        ErrorCode.LOGIN_TAKEN);
    }

    @Test
    void whatWasExportedIsImportedAsItWas() {
        OrgUnit odd = admin.orgUnits().create(NewOrgUnit.named("=A/B\\,\"C\""));
        createUser("kim", createUnit("아래", odd));
        createUser("lee", "=1+1", "'-2");
        createUser("park", "a\"b,c", "''=x");
        admin.users().update(user("park").edit().status(UserStatus.SUSPENDED).build());
        for (UserExport export : List.of(UserExport.csv(), UserExport.jsonLines())) {
            String list = export(export);
            UserImport source =
                    export.format() == TransferFormat.CSV ? CSV : UserImport.jsonLines(ImportPasswords.none());
            assertCounts(read(source.updateExisting(), list), 0, 0, 4, 0);
            admin.users().find(UserQuery.all()).items().stream()
                    .filter(user -> !user.id().equals(admin.administrator().orElseThrow()))
                    .forEach(user -> {
                        admin.users().delete(user.id());
                        admin.trash().purge(user.id());
                    });
            assertCounts(read(source, list), 3, 0, 1, 0);
            assertThat(export(export)).isEqualTo(list);
        }
    }

    static String rows(int count) {
        return IntStream.range(0, count)
                .mapToObj("민수,김,Unit,standard,user%05d\n"::formatted)
                .collect(Collectors.joining());
    }
}
