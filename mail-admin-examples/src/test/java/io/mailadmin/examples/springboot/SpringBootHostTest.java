package io.mailadmin.examples.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.AdminSession;
import io.mailadmin.MailAdmin;
import io.mailadmin.MailAdminService;
import io.mailadmin.id.MailUserId;
import io.mailadmin.jdbc.JdbcMailStore;
import io.mailadmin.jdbc.MailAdminSchema;
import io.mailadmin.organization.NewOrganization;
import io.mailadmin.organization.ServiceTypeDefinition;
import io.mailadmin.password.Password;
import io.mailadmin.user.NewMailUser;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the README tells a Spring Boot host to write, as a Spring Boot application with the pool that it brings. */
class SpringBootHostTest {

    @Configuration(proxyBeanMethods = false)
    @EnableAutoConfiguration
    static class Host {

        @Bean
        MailAdminService mailAdmin(DataSource dataSource) {
            MailAdminSchema.migrate(dataSource); // leave it out if your own tool runs the scripts
            return MailAdmin.create(JdbcMailStore.create(dataSource));
        }
    }

    @Test
    void theServiceIsABeanOverTheHostsDataSource() {
        try (var host = new SpringApplicationBuilder(Host.class)
                .web(WebApplicationType.NONE)
                .properties("spring.datasource.url=jdbc:h2:mem:host", "spring.main.banner-mode=off")
                .run()) {
            MailAdminService mailAdmin = host.getBean(MailAdminService.class);
            provision(mailAdmin);

            MailUserId id = mailAdmin
                    .signIn("admin@yourdomain.com", Password.valueOf("Seoul-Autumn-2026"))
                    .administrator()
                    .orElseThrow(); // at sign-in
            AdminSession admin = mailAdmin.actingAs(id); // in each request

            assertThat(admin.hosting().organization()).isEqualTo("Your Company");
        }
    }

    private static void provision(MailAdminService mailAdmin) {
        var operator = mailAdmin.operator("host");
        operator.serviceTypes().create(ServiceTypeDefinition.of("standard", "표준 메일", "Standard mail", 10L << 30));
        operator.organizations()
                .create(NewOrganization.builder("Your Company")
                        .domain("yourdomain.com")
                        .firstAdministrator(NewMailUser.builder()
                                .givenName("길동")
                                .familyName("홍")
                                .serviceType("standard")
                                .login("admin")
                                .password("Seoul-Autumn-2026", "Seoul-Autumn-2026")
                                .build())
                        .build());
    }
}
