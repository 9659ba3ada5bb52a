package io.mailadmin.examples.portal;

import io.mailadmin.MailAdminService;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;
import org.springframework.context.ConfigurableApplicationContext;

/** A portal over a database of its own, with the demo data of a first start. */
final class RunningPortal implements AutoCloseable {

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static RunningPortal shared;

    private final ConfigurableApplicationContext context;

    RunningPortal(String url, String user, String password, Class<?>... more) {
        context = Portal.start(new PortalCommand(url, user, password, 0), more);
    }

    /** One for all test classes, on H2 in memory; each test that writes has a company of its own there. */
    static synchronized RunningPortal onH2() {
        if (shared == null) {
            shared =
                    new RunningPortal("jdbc:h2:mem:portal" + NUMBER.incrementAndGet() + ";DB_CLOSE_DELAY=-1", "sa", "");
            Runtime.getRuntime().addShutdownHook(new Thread(shared::close));
        }
        return shared;
    }

    String url() {
        return "http://localhost:" + context.getEnvironment().getProperty("local.server.port");
    }

    MailAdminService mailAdmin() {
        return context.getBean(MailAdminService.class);
    }

    /** The password that the first start printed for {@code login}. */
    String password(String login) {
        return bean(FirstStart.class).accounts().stream()
                .filter(account -> account.login().equals(login))
                .map(account -> account.password().reveal())
                .findFirst()
                .orElseThrow();
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    DataSource dataSource() {
        return context.getBean(DataSource.class);
    }

    /** A new company of its own in it. */
    Company newCompany() {
        return Company.create(mailAdmin(), "company" + NUMBER.incrementAndGet() + ".example");
    }

    @Override
    public void close() {
        context.close();
    }
}
