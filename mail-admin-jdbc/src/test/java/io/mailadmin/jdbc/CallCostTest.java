package io.mailadmin.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailadmin.AdminSession;
import io.mailadmin.MailAdmin;
import io.mailadmin.MailAdminService;
import io.mailadmin.administrator.AdminScope;
import io.mailadmin.administrator.OrgUnitAction;
import io.mailadmin.administrator.UserAction;
import io.mailadmin.error.SignInRefusedException;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.organization.NewOrganization;
import io.mailadmin.organization.ServiceTypeDefinition;
import io.mailadmin.orgunit.NewOrgUnit;
import io.mailadmin.orgunit.OrgUnit;
import io.mailadmin.orgunit.OrgUnitQuery;
import io.mailadmin.page.PageRequest;
import io.mailadmin.password.Password;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.NewMailUser;
import io.mailadmin.user.UserQuery;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many statements each call of the API costs, besides BEGIN and COMMIT, for two kinds of administrator. */
class CallCostTest {

    private static final String PASSWORD = "correct horse 1";

    private final AtomicInteger statements = new AtomicInteger();
    private final MailAdminService mailAdmin = MailAdmin.create(store());
    private final AdminSession admin = organization();
    private AdminSession lead;
    private OrgUnitId sales;
    private MailUser kim;

    @BeforeEach
    void peopleOfAUnit() {
        sales = admin.orgUnits().create(NewOrgUnit.named("Sales")).id();
        lead = session(admin.users().create(user("lead")));
        kim = admin.users().create(user("kim"));
    }

    @Test
    void readsOfOneThingAndOfAPageTakeOneStatement() {
        for (AdminSession asker : List.of(admin, lead)) {
            assertThat(cost(() -> asker.users().get(kim.id()))).isEqualTo(1);
            assertThat(cost(() -> asker.users().findByLogin("kim@yourdomain.com")))
                    .isEqualTo(1);
            assertThat(cost(() -> asker.users().find(UserQuery.all()))).isEqualTo(1);
            assertThat(cost(() -> asker.users().find(UserQuery.familyName("김").inOrgUnit(sales))))
                    .isEqualTo(1);
            assertThat(cost(() -> asker.users().find(UserQuery.parse("kim unit:sales sort:-created"))))
                    .isEqualTo(1);
            assertThat(cost(() -> asker.users().count(UserQuery.any("kim")))).isEqualTo(1);
            PageRequest second = PageRequest.first(1)
                    .at(asker.users()
                            .find(UserQuery.all().page(PageRequest.first(1)))
                            .next());
            assertThat(cost(() -> asker.users().find(UserQuery.all().page(second))))
                    .isEqualTo(1);
            assertThat(cost(() -> asker.orgUnits().get(sales))).isEqualTo(1);
            assertThat(cost(() -> asker.orgUnits().find(OrgUnitQuery.all()))).isEqualTo(1);
            assertThat(cost(() -> asker.administrators().list(AdminScope.orgUnit(sales))))
                    .isEqualTo(1);
        }
    }

    @Test
    void theFirstPageAndSignInTakeAFixedNumber() {
        assertThat(cost(() -> admin.hosting())).isEqualTo(4);
        assertThat(cost(() -> lead.hosting())).isEqualTo(5);
        assertThat(cost(() -> mailAdmin.signIn("admin@yourdomain.com", Password.valueOf(PASSWORD))))
                .as("five, and four for the access log")
                .isEqualTo(9);
        assertThat(cost(() -> mailAdmin.actingAs(lead.administrator().orElseThrow())))
                .isEqualTo(2);
    }

    @Test
    void explainingWhyTakesAHandful() {
        var administrators = admin.administrators();
        MailUserId leader = lead.administrator().orElseThrow();
        for (UserAction action :
                List.of(UserAction.READ, UserAction.CHANGE, UserAction.SET_PASSWORD, UserAction.DELETE)) {
            assertThat(cost(() -> administrators.explain(leader, action, kim.id())))
                    .as("%s", action)
                    .isLessThanOrEqualTo(7);
        }
        for (OrgUnitAction action : OrgUnitAction.values()) {
            assertThat(cost(() -> administrators.explain(leader, action, sales)))
                    .as("%s", action)
                    .isLessThanOrEqualTo(7);
        }
    }

    @Test
    void aRefusedSignInTakesTheSameNumberWhetherTheLoginExistsOrNot() {
        int known = refusal("admin@yourdomain.com");
        assertThat(refusal("kim@yourdomain.com")).isEqualTo(known);
        assertThat(refusal("nobody@yourdomain.com")).isEqualTo(known);
    }

    @Test
    void aUserIsCreatedByTenWithTheAuditTrail() {
        assertThat(cost(() -> admin.users().create(user("park")))).isEqualTo(10);
        assertThat(cost(() -> lead.users().create(user("choi")))).isEqualTo(10);
    }

    @Test
    void editsAndDeletionsTakeAHandful() {
        assertThat(cost(() -> lead.users().update(kim.edit().familyName("박").build())))
                .isEqualTo(7);
        MailUser saved = admin.users().get(kim.id());
        assertThat(cost(() -> admin.users()
                        .update(saved.edit().login("park").orgUnit(null).build())))
                .isLessThanOrEqualTo(16);
        assertThat(cost(() -> admin.users().delete(kim.id()))).isLessThanOrEqualTo(17);
        assertThat(cost(() -> admin.trash().list(PageRequest.first()))).isEqualTo(1);
        assertThat(cost(() -> admin.trash().restore(kim.id()))).isLessThanOrEqualTo(17);
    }

    @Test
    void aSelectionOfManyCostsWhatOneOfOneCosts() {
        OrgUnitId legal = admin.orgUnits().create(NewOrgUnit.named("Legal")).id();
        List<MailUserId> ids = IntStream.range(0, 30)
                .mapToObj(i -> admin.users().create(user("many" + i)).id())
                .toList();
        admin.users().selected(List.of(kim.id())).moveTo(legal);
        admin.users().selected(List.of(kim.id())).moveTo(sales);
        assertThat(selectionCosts(ids, legal)).isEqualTo(selectionCosts(List.of(kim.id()), legal));
    }

    private int[] selectionCosts(List<MailUserId> ids, OrgUnitId unit) {
        var selection = admin.users().selected(ids);
        return new int[] {cost(selection::suspend), cost(() -> selection.moveTo(unit)), cost(selection::delete)};
    }

    @Test
    void noCallCostsMoreWhenThereIsMore() {
        int[] few = costs();
        for (int i = 0; i < 40; i++) {
            OrgUnitId unit = admin.orgUnits()
                    .create(NewOrgUnit.named("unit " + i).below(sales))
                    .id();
            MailUser user = admin.users().create(user("user" + i));
            admin.administrators().add(AdminScope.orgUnit(unit), List.of(user.id()));
        }
        assertThat(costs()).isEqualTo(few);
    }

    /** The second one, since the first adds what is counted on. */
    private int refusal(String login) {
        Runnable refused = () -> assertThatThrownBy(() -> mailAdmin.signIn(login, Password.valueOf("a wrong one")))
                .isInstanceOf(SignInRefusedException.class);
        refused.run();
        return cost(refused);
    }

    private int[] costs() {
        MailUser now = admin.users().get(kim.id());
        OrgUnit unit = admin.orgUnits().get(sales);
        return new int[] {
            cost(() -> lead.hosting()),
            cost(() -> lead.users().find(UserQuery.all())),
            cost(() -> admin.administrators().explain(lead.administrator().orElseThrow(), UserAction.CHANGE, kim.id())),
            cost(() -> lead.users().update(now.edit().build())),
            cost(() -> admin.orgUnits().update(unit.edit().build())),
            cost(() -> admin.administrators().add(AdminScope.organization(), List.of(kim.id()))),
            cost(() -> admin.administrators().remove(AdminScope.organization(), kim.id()))
        };
    }

    private int cost(Runnable call) {
        statements.set(0);
        call.run();
        return statements.get();
    }

    private JdbcMailStore store() {
        var dataSource = H2.memory();
        MailAdminSchema.migrate(dataSource);
        return JdbcMailStore.create(ProxyDataSourceBuilder.create(dataSource)
                .afterQuery((execution, queries) -> statements.addAndGet(queries.size()))
                .build());
    }

    private AdminSession organization() {
        var operator = mailAdmin.operator("tests");
        operator.serviceTypes().create(ServiceTypeDefinition.of("standard", "표준", "Standard", 1 << 20));
        operator.organizations()
                .create(NewOrganization.builder("Your Company")
                        .domain("yourdomain.com")
                        .firstAdministrator(user("admin"))
                        .build());
        return mailAdmin.signIn("admin@yourdomain.com", Password.valueOf(PASSWORD));
    }

    private AdminSession session(MailUser user) {
        admin.administrators().add(AdminScope.orgUnit(sales), List.of(user.id()));
        return mailAdmin.actingAs(user.id());
    }

    private NewMailUser user(String login) {
        return NewMailUser.builder()
                .givenName("민수")
                .familyName("김")
                .orgUnit(sales)
                .serviceType("standard")
                .login(login)
                .password(PASSWORD, PASSWORD)
                .build();
    }
}
