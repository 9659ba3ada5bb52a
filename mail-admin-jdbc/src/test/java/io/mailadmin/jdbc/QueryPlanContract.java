package io.mailadmin.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailadmin.AdminSession;
import io.mailadmin.MailAdmin;
import io.mailadmin.MailAdminService;
import io.mailadmin.OperatorSession;
import io.mailadmin.address.DomainName;
import io.mailadmin.administrator.AdminScope;
import io.mailadmin.audit.AuditAction;
import io.mailadmin.audit.AuditChain;
import io.mailadmin.audit.AuditQuery;
import io.mailadmin.audit.AuditTarget;
import io.mailadmin.error.SignInRefusedException;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.organization.NewOrganization;
import io.mailadmin.organization.Organization;
import io.mailadmin.organization.ServiceTypeDefinition;
import io.mailadmin.orgunit.NewOrgUnit;
import io.mailadmin.orgunit.OrgUnitQuery;
import io.mailadmin.page.Cursor;
import io.mailadmin.page.Page;
import io.mailadmin.page.PageRequest;
import io.mailadmin.password.Password;
import io.mailadmin.user.Match;
import io.mailadmin.user.NewMailUser;
import io.mailadmin.user.UserField;
import io.mailadmin.user.UserQuery;
import io.mailadmin.user.UserSort;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.QueryInfo;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What a list, a search or a look-up reads comes from an index in its order: asked of the database's own plans, with 20,000
 * users in one organization and 2,000 organizations beside it.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class QueryPlanContract {

    private static final String PASSWORD = "correct horse 1";
    private static final int USERS = 20_000;
    private static final int OTHERS = 2_000;
    private static final int EVENTS = 20_000;

    private final Map<String, List<Object>> seen = new ConcurrentHashMap<>();
    private DataSource dataSource;
    private JdbcMailStore store;
    private MailAdminService mailAdmin;
    private OperatorSession operator;
    private Organization organization;
    private AdminSession admin;
    private AdminSession lead;
    private OrgUnitId sales;

    /** A database with the schema and without rows. */
    abstract DataSource database();

    /** Lets the database count what there is. */
    abstract void analyze(DataSource database);

    /** What is wrong with the plan of a query, in the database's words; empty if nothing is. */
    abstract List<String> faults(DataSource database, String sql, List<Object> values);

    @BeforeAll
    void fill() {
        dataSource = database();
        store = JdbcMailStore.create(recording(dataSource));
        mailAdmin = MailAdmin.create(store);
        operator = mailAdmin.operator("tests");
        operator.serviceTypes().create(ServiceTypeDefinition.of("standard", "표준", "Standard", 1 << 20));
        organization = operator.organizations()
                .create(NewOrganization.builder("Your Company")
                        .domain("yourdomain.com")
                        .firstAdministrator(user("admin").build())
                        .build());
        admin = mailAdmin.signIn("admin@yourdomain.com", Password.valueOf(PASSWORD));
        List<OrgUnitId> units = new ArrayList<>();
        sales = admin.orgUnits().create(NewOrgUnit.named("Sales")).id();
        units.add(sales);
        for (int i = 0; i < 99; i++) {
            NewOrgUnit unit = NewOrgUnit.named("unit " + i);
            units.add(admin.orgUnits().create(i < 20 ? unit.below(sales) : unit).id());
        }
        Connections connections = Connections.inAutoCommit(dataSource);
        Dialect dialect = connections.dialect();
        connections.run(handle -> handle.useTransaction(transaction -> {
            ManyRows rows = new ManyRows(transaction, dialect);
            rows.users(organization.id(), "yourdomain.com", units, USERS);
            rows.organizations(OTHERS);
            rows.complete();
        }));
        var first = admin.users().create(user("lead").orgUnit(sales).build());
        admin.administrators().add(AdminScope.orgUnit(sales), List.of(first.id()));
        lead = mailAdmin.actingAs(first.id());
        ManyEvents.append(store, organization.id(), units, EVENTS);
        ContainsIndex.build(dataSource);
        analyze(dataSource);
        assertThat(store.check()).isEmpty();
    }

    @BeforeEach
    void forget() {
        seen.clear();
    }

    @AfterEach
    void everyQueryThatWasSeenReadsFromAnIndex() {
        assertThat(seen).isNotEmpty();
        assertThat(seen)
                .allSatisfy((sql, values) ->
                        assertThat(faults(dataSource, sql, values)).as(sql).isEmpty());
    }

    @Test
    void findingUsers() {
        for (AdminSession asker : List.of(admin, lead, operator.organization(organization.id()))) {
            for (OrgUnitId within : new OrgUnitId[] {null, sales}) {
                pages(asker, UserQuery.all().inOrgUnit(within));
                for (UserField field : UserField.values()) {
                    String word = field == UserField.FAMILY_NAME ? "김" : field == UserField.GIVEN_NAME ? "민수" : "user";
                    for (Match match : Match.values()) {
                        pages(asker, UserQuery.where(field, match, word).inOrgUnit(within));
                    }
                }
            }
        }
    }

    @Test
    void findingUsersByWhatPeopleType() {
        for (AdminSession asker : List.of(admin, lead, operator.organization(organization.id()))) {
            for (String text : List.of(
                    "김민수", "ㄱㅁㅅ", "given:ㅁㅅ", "김ㅁ수", "*ㅁ수*", "unit:sales 김", "=김", "status:active type:standard")) {
                pages(asker, UserQuery.parse(text));
            }
            for (UserSort sort : UserSort.values()) {
                for (OrgUnitId within : new OrgUnitId[] {null, sales}) {
                    pages(asker, UserQuery.all().inOrgUnit(within).sortedBy(sort));
                    pages(asker, UserQuery.any("user").inOrgUnit(within).sortedDescendingBy(sort));
                }
            }
        }
    }

    @Test
    void lookingUpUsers() {
        for (AdminSession asker : List.of(admin, lead)) {
            var found = asker.users().findByLogin("lead@yourdomain.com").orElseThrow();
            assertThat(asker.users().get(found.id())).isEqualTo(found);
        }
        assertThat(mailAdmin.signIn("admin@yourdomain.com", Password.valueOf(PASSWORD)))
                .isNotNull();
        for (String login : List.of("admin@yourdomain.com", "nobody@yourdomain.com")) {
            assertThatThrownBy(() -> mailAdmin.signIn(login, Password.valueOf("a wrong one")))
                    .isInstanceOf(SignInRefusedException.class);
        }
    }

    @Test
    void usersByTheirKindOfPassword() {
        var hashes = operator.passwordHashes();
        for (String kind : List.of("{SSHA}", "{ARGON2ID}")) {
            pages(50, page -> hashes.users(organization.id(), kind, page));
        }
    }

    @Test
    void organizationUnitsAndAdministrators() {
        for (AdminSession asker : List.of(admin, lead, operator.organization(organization.id()))) {
            for (OrgUnitQuery query :
                    List.of(OrgUnitQuery.all(), OrgUnitQuery.below(sales), OrgUnitQuery.named("unit 7"))) {
                pages(1, page -> asker.orgUnits().find(query.page(page)));
            }
            assertThat(asker.orgUnits().get(sales).name()).isEqualTo("Sales");
            pages(1, page -> asker.administrators().list(AdminScope.orgUnit(sales), page));
            assertThat(asker.hosting().users().used()).isPositive();
        }
    }

    @Test
    void organizations() {
        pages(50, page -> operator.organizations().list(page));
        assertThat(operator.organizations().findByDomain(DomainName.valueOf("other77.example")))
                .isPresent();
        assertThat(operator.organizations().serviceTypes(organization.id())).hasSize(1);
    }

    @Test
    void whatWritesReadFirst() {
        var park = lead.users().create(user("park").orgUnit(sales).build());
        var renamed = lead.users().update(park.edit().login("choi").build());
        admin.administrators().addByLogin(AdminScope.organization(), List.of("choi", "lead"));
        admin.administrators().add(AdminScope.organization(), List.of(renamed.id()));
        admin.administrators().remove(AdminScope.organization(), renamed.id());
        var unit = admin.orgUnits().create(NewOrgUnit.named("New").below(sales));
        admin.orgUnits()
                .update(unit.edit().below(OrgUnitId.rootOf(organization.id())).build());
        admin.orgUnits().delete(unit.id());
        admin.users().delete(renamed.id());
        admin.trash().restore(renamed.id());
        admin.users().selected(List.of(renamed.id())).delete();
        admin.trash().purge(renamed.id());
    }

    @Test
    void theTrash() {
        for (int i = 0; i < 3; i++) {
            admin.users()
                    .delete(lead.users()
                            .create(user("gone" + i).orgUnit(sales).build())
                            .id());
        }
        for (AdminSession asker : List.of(admin, lead, operator.organization(organization.id()))) {
            pages(1, page -> asker.trash().list(page));
        }
        assertThat(operator.lifeCycle().trash(PageRequest.first()).items()).isEmpty();
        assertThat(operator.lifeCycle().purgeExpired()).isZero();
    }

    @Test
    void readingTheAuditTrail() {
        AuditQuery all = AuditQuery.changes();
        for (AdminSession asker : List.of(admin, lead, operator.organization(organization.id()))) {
            for (AuditQuery query : List.of(
                    all,
                    all.from(Instant.parse("2026-01-03T00:00:00Z")).to(Instant.parse("2026-01-09T00:00:00Z")),
                    all.byOperator("actor 7"),
                    all.action(AuditAction.USER_DELETED),
                    all.on(new AuditQuery.Target(AuditTarget.Kind.USER, "target 70")))) {
                assertThat(asker.auditLog().find(query).items()).isNotEmpty();
                pages(5, page -> asker.auditLog().find(query.page(page)));
            }
        }
        assertThat(admin.auditLog().changes(EVENTS / 2, 50)).hasSize(50);
        assertThat(admin.auditLog().anchor(AuditChain.CHANGES).sequence()).isGreaterThan(EVENTS);
        var unread = operator.auditLogs().unread(PageRequest.first());
        operator.auditLogs().unread(PageRequest.first().at(unread.next()));
    }

    private static void pages(AdminSession asker, UserQuery query) {
        pages(50, page -> asker.users().find(query.page(page)));
    }

    /** The first page and the one after it, the last and the one before it. */
    private static void pages(int size, Function<PageRequest, Page<?>> list) {
        PageRequest first = PageRequest.first(size);
        Cursor next = list.apply(first).next();
        if (next != null) {
            assertThat(list.apply(first.at(next)).items()).isNotEmpty();
        }
        Cursor previous = list.apply(first.at(Cursor.LAST)).previous();
        if (previous != null) {
            assertThat(list.apply(first.at(previous)).items()).isNotEmpty();
        }
    }

    private static NewMailUser.Builder user(String login) {
        return NewMailUser.builder()
                .givenName("민수")
                .familyName("김")
                .serviceType("standard")
                .login(login)
                .password(PASSWORD, PASSWORD);
    }

    private DataSource recording(DataSource database) {
        return ProxyDataSourceBuilder.create(database)
                .afterQuery((execution, queries) -> queries.stream()
                        .filter(query -> query.getQuery().matches("(?s)[(\\s]*(select|with)\\b.*"))
                        .forEach(query -> seen.put(query.getQuery(), values(query))))
                .build();
    }

    private static List<Object> values(QueryInfo query) {
        return query.getParametersList().get(0).stream()
                .map(parameter -> parameter.getArgs()[1])
                .toList();
    }
}
