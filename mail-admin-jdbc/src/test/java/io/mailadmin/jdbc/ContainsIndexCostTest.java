package io.mailadmin.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.AdminSession;
import io.mailadmin.MailAdmin;
import io.mailadmin.organization.NewOrganization;
import io.mailadmin.organization.ServiceTypeDefinition;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.NewMailUser;
import io.mailadmin.user.UserQuery;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** How many statements calls cost more with the contains index than {@link CallCostTest} states without. */
class ContainsIndexCostTest {

    private final AtomicInteger statements = new AtomicInteger();
    private final DataSource dataSource = H2.memory();
    private final AdminSession admin = organization();

    @BeforeEach
    void first() {
        // the first of a service type costs one more
        admin.users().create(user("first"));
    }

    @Test
    void aSearchTakesOneStatementAsWithout() {
        assertThat(moreWithIndex(() -> admin.users().find(UserQuery.any("*irs*"))))
                .isZero();
        assertThat(cost(() -> admin.users().find(UserQuery.familyNameContains("김"))))
                .isEqualTo(1);
    }

    @Test
    void aUserIsCreatedByOneMore() {
        AtomicInteger number = new AtomicInteger();
        assertThat(moreWithIndex(() -> admin.users().create(user("user" + number.incrementAndGet()))))
                .isEqualTo(1);
    }

    @Test
    void aNewNameOrLoginTakesTwoMoreAndNothingElseDoes() {
        MailUser kim = admin.users().create(user("kim"));
        assertThat(moreWithIndex(() -> {
                    MailUser now = admin.users().get(kim.id());
                    admin.users()
                            .update(now.edit()
                                    .givenName(now.givenName().equals("민수") ? "서연" : "민수")
                                    .build());
                }))
                .isEqualTo(2);
        assertThat(moreWithIndex(() ->
                        admin.users().update(admin.users().get(kim.id()).edit().build())))
                .isZero();
    }

    @Test
    void aUserIsDeletedByOneMoreAndRestoredByTwo() {
        MailUser kim = admin.users().create(user("kim"));
        assertThat(moreWithIndex(() -> {
                    admin.users().delete(kim.id());
                    admin.trash().restore(kim.id());
                }))
                .isEqualTo(3);
    }

    private int moreWithIndex(Runnable call) {
        int without = cost(call);
        ContainsIndex.build(dataSource);
        int with = cost(call);
        ContainsIndex.remove(dataSource);
        return with - without;
    }

    private int cost(Runnable call) {
        statements.set(0);
        call.run();
        return statements.get();
    }

    private AdminSession organization() {
        DataSource counting = ProxyDataSourceBuilder.create(dataSource)
                .afterQuery((execution, queries) -> statements.addAndGet(queries.size()))
                .build();
        var operator = MailAdmin.create(JdbcMailStore.create(counting)).operator("tests");
        operator.serviceTypes().create(ServiceTypeDefinition.of("standard", "표준", "Standard", 1 << 20));
        return operator.organization(operator.organizations()
                .create(NewOrganization.builder("Your Company")
                        .domain("yourdomain.com")
                        .firstAdministrator(user("admin"))
                        .build())
                .id());
    }

    private static NewMailUser user(String login) {
        return NewMailUser.builder()
                .givenName("민수")
                .familyName("김")
                .serviceType("standard")
                .login(login)
                .withoutPassword()
                .build();
    }
}
