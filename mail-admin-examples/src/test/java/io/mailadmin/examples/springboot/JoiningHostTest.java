package io.mailadmin.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailadmin.MailAdmin;
import io.mailadmin.MailAdminService;
import io.mailadmin.error.DuplicateException;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.jdbc.JdbcMailStore;
import io.mailadmin.jdbc.MailAdminSchema;
import io.mailadmin.organization.NewOrganization;
import io.mailadmin.organization.ServiceTypeDefinition;
import io.mailadmin.user.NewMailUser;
import javax.sql.DataSource;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.transaction.annotation.Transactional;

/** What the README tells a host to write whose transactions mail-admin is to join. */
class JoiningHostTest {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Host {

        @Bean
        MailAdminService mailAdmin(DataSource dataSource) {
            return MailAdmin.create(JdbcMailStore.joining(new TransactionAwareDataSourceProxy(dataSource)));
        }

        @Bean
        Companies companies(MailAdminService mailAdmin, JdbcTemplate jdbc) {
            return new Companies(mailAdmin, jdbc, provision(mailAdmin));
        }
    }

    static class Companies {

        private final MailAdminService mailAdmin;
        private final JdbcTemplate jdbc;
        private final OrganizationId organization;

        Companies(MailAdminService mailAdmin, JdbcTemplate jdbc, OrganizationId organization) {
            this.mailAdmin = mailAdmin;
            this.jdbc = jdbc;
            this.organization = organization;
        }

        @Transactional // the row of your own table and the mailbox: both, or neither
        public void open(String company, NewMailUser contact) {
            jdbc.update("insert into company (name) values (?)", company);
            mailAdmin.operator("portal").organization(organization).users().create(contact);
        }
    }

    @Test
    void aCompanyAndItsMailboxAreKeptBothOrNeither() {
        String url = "jdbc:h2:mem:joining;DB_CLOSE_DELAY=-1";
        DataSource dataSource = JdbcConnectionPool.create(url, "sa", "");
        MailAdminSchema.migrate(dataSource);
        JdbcTemplate jdbc = new JdbcTemplate(dataSource);
        jdbc.execute("create table company (name varchar(100) primary key)");
        try (var host = new SpringApplicationBuilder(Host.class)
                .web(WebApplicationType.NONE)
                .properties("spring.datasource.url=" + url, "spring.main.banner-mode=off")
                .run()) {
            Companies companies = host.getBean(Companies.class);

            companies.open("Acme", user("kim"));
            assertThatThrownBy(() -> companies.open("Best", user("kim"))).isInstanceOf(DuplicateException.class);

            assertThat(jdbc.queryForList("select name from company", String.class))
                    .containsExactly("Acme");
            assertThat(JdbcMailStore.create(dataSource).check()).isEmpty();
        }
    }

    private static OrganizationId provision(MailAdminService mailAdmin) {
        var operator = mailAdmin.operator("host");
        operator.serviceTypes().create(ServiceTypeDefinition.of("standard", "표준 메일", "Standard mail", 10L << 30));
        return operator.organizations()
                .create(NewOrganization.builder("Your Company")
                        .domain("yourdomain.com")
                        .firstAdministrator(user("admin"))
                        .build())
                .id();
    }

    private static NewMailUser user(String login) {
        return NewMailUser.builder()
                .givenName("길동")
                .familyName("홍")
                .serviceType("standard")
                .login(login)
                .withoutPassword()
                .build();
    }
}
