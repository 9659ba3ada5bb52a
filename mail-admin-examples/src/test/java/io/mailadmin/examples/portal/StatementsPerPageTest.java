package io.mailadmin.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.administrator.AdminScope;
import io.mailadmin.user.MailUser;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import net.ttddyy.dsproxy.support.ProxyDataSourceBuilder;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** How many SQL statements a page runs in an organization of a thousand people. */
class StatementsPerPageTest {

    private static final int MOST = 12;
    private static final int PEOPLE = 950;
    private static final AtomicInteger STATEMENTS = new AtomicInteger();

    @Configuration(proxyBeanMethods = false)
    static class Counting {

        @Bean
        static BeanPostProcessor countsStatements() {
            return new BeanPostProcessor() {
                @Override
                public Object postProcessAfterInitialization(Object bean, String name) {
                    return bean instanceof DataSource dataSource
                            ? ProxyDataSourceBuilder.create(dataSource)
                                    .afterQuery((execution, queries) -> STATEMENTS.addAndGet(queries.size()))
                                    .build()
                            : bean;
                }
            };
        }
    }

    @Test
    void noPageRunsMoreThanTwelve() throws Exception {
        try (RunningPortal portal = new RunningPortal("jdbc:h2:mem:statements", "sa", "", Counting.class)) {
            Company company = portal.newCompany();
            MailUser last = company.chief();
            for (int i = 0; i < PEOPLE; i++) {
                last = company.hire("user%03d".formatted(i), "김", "하나", i % 2 == 0 ? company.sales() : null);
            }
            company.admin().administrators().add(AdminScope.orgUnit(company.sales()), List.of(last.id()));
            Visitor visitor = new Visitor(portal).signIn(company.login("admin"), Company.PASSWORD);

            count(
                    visitor,
                    "/",
                    "/users",
                    "/users?field=FAMILY_NAME&word=%EA%B9%80&orgUnitName=%EC%98%81%EC%97%85%EB%B3%B8%EB%B6%80",
                    "/users?query=name:%EA%B9%80&status=ACTIVE&sort=CREATED&descending=true",
                    "/users/new",
                    "/users/import",
                    "/users/" + last.id(),
                    "/users/" + last.id() + "/delete",
                    "/users/" + last.id() + "/why?action=CHANGE",
                    "/trash",
                    "/units",
                    "/units/new",
                    "/units/" + company.sales(),
                    "/administrators",
                    "/administrators/find",
                    "/units/" + company.sales() + "/administrators",
                    "/audit",
                    "/audit?chain=ACCESS&actor=" + company.login("admin"),
                    "/password");
            String customer = "/operator/" + company.admin().organization();
            count(
                    new Visitor(portal).signIn("staff@hosting.example", portal.password("staff@hosting.example")),
                    "/operator",
                    "/operator/trash",
                    "/operator/new",
                    "/operator/service-types/new",
                    customer,
                    customer + "/domains",
                    customer + "/service-types");
        }
    }

    private static void count(Visitor visitor, String... paths) throws IOException, InterruptedException {
        for (String path : paths) {
            STATEMENTS.set(0);
            visitor.get(path);
            assertThat(STATEMENTS.get()).as(path).isLessThanOrEqualTo(MOST);
        }
    }
}
