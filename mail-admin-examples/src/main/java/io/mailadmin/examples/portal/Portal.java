package io.mailadmin.examples.portal;

import io.mailadmin.MailAdmin;
import io.mailadmin.MailAdminService;
import io.mailadmin.jdbc.JdbcMailStore;
import io.mailadmin.jdbc.MailAdminSchema;
import java.util.Map;
import javax.sql.DataSource;
import org.springframework.boot.SpringBootConfiguration;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.ComponentScan;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** The Spring Boot application; mail-admin is the one bean below. */
@SpringBootConfiguration(proxyBeanMethods = false)
@EnableAutoConfiguration
@ComponentScan
class Portal {

    /** The store joins the portal's transactions; what must outlive a refused one gets a connection of its own. */
    @Bean
    MailAdminService mailAdmin(DataSource dataSource) {
        MailAdminSchema.migrate(dataSource);
        return MailAdmin.create(JdbcMailStore.joining(new TransactionAwareDataSourceProxy(dataSource), dataSource));
    }

    /** Starts it, with beans of {@code more} besides. */
    static ConfigurableApplicationContext start(PortalCommand command, Class<?>... more) {
        return new SpringApplicationBuilder(Portal.class)
                .sources(more)
                .properties(Map.of(
                        "spring.config.name", "portal",
                        "spring.datasource.url", command.url(),
                        "spring.datasource.username", command.user(),
                        "spring.datasource.password", command.password(),
                        "server.port", command.port()))
                .run();
    }
}
