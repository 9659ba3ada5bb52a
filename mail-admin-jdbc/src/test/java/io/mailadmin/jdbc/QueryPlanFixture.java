package io.mailadmin.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.AdminSession;
import io.mailadmin.MailAdmin;
import io.mailadmin.MailAdminService;
import io.mailadmin.OperatorSession;
import io.mailadmin.administrator.AdminScope;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.organization.NewOrganization;
import io.mailadmin.organization.Organization;
import io.mailadmin.organization.ServiceTypeDefinition;
import io.mailadmin.orgunit.NewOrgUnit;
import io.mailadmin.page.Cursor;
import io.mailadmin.page.Page;
import io.mailadmin.page.PageRequest;
import io.mailadmin.password.Password;
import io.mailadmin.user.NewMailUser;
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
import org.junit.jupiter.api.TestInstance;

/** The rows, and after each test the plans of all that was read. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
abstract class QueryPlanFixture {

    static final String PASSWORD = "correct horse 1";

    private final Map<String, List<Object>> seen = new ConcurrentHashMap<>();
    DataSource dataSource;
    private JdbcMailStore store;
    MailAdminService mailAdmin;
    OperatorSession operator;
    Organization organization;
    AdminSession admin;
    AdminSession lead;
    OrgUnitId sales;

    /** How many users and events the organization has; a tenth as many organizations are beside it. */
    int many() {
        return 20_000;
    }

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
            rows.users(organization.id(), "yourdomain.com", units, many());
            rows.organizations(many() / 10);
            rows.complete();
        }));
        var first = admin.users().create(user("lead").orgUnit(sales).build());
        admin.administrators().add(AdminScope.orgUnit(sales), List.of(first.id()));
        lead = mailAdmin.actingAs(first.id());
        ManyEvents.append(store, organization.id(), units, many());
        ContainsIndex.build(dataSource);
        analyze(dataSource);
        assertThat(store.check()).isEmpty();
    }

    @BeforeEach
    void forget() {
        seen.clear();
    }

    /** The SELECTs since {@link #forget}, with values that they were asked with. */
    Map<String, List<Object>> seen() {
        return seen;
    }

    @AfterEach
    void everyQueryThatWasSeenReadsFromAnIndex() {
        assertThat(seen).isNotEmpty();
        assertThat(seen)
                .allSatisfy((sql, values) ->
                        assertThat(faults(dataSource, sql, values)).as(sql).isEmpty());
    }

    /** The first page and the one after it, the last and the one before it. */
    static void pages(int size, Function<PageRequest, Page<?>> list) {
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

    static NewMailUser.Builder user(String login) {
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
