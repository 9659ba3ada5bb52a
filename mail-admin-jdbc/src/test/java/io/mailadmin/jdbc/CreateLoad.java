package io.mailadmin.jdbc;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.AdminSession;
import io.mailadmin.MailAdmin;
import io.mailadmin.OperatorSession;
import io.mailadmin.error.ErrorCode;
import io.mailadmin.error.MailAdminException;
import io.mailadmin.error.OutcomeUnknownException;
import io.mailadmin.organization.NewOrganization;
import io.mailadmin.organization.ServiceTypeDefinition;
import io.mailadmin.page.Page;
import io.mailadmin.page.PageRequest;
import io.mailadmin.store.MailStore;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.NewMailUser;
import io.mailadmin.user.UserQuery;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentSkipListSet;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.IntSupplier;

/** Threads that create users in two organizations without end, whatever happens, and keep account of what they were told. */
final class CreateLoad implements AutoCloseable {

    private final Set<String> created = new ConcurrentSkipListSet<>();
    private final Set<String> refused = new ConcurrentSkipListSet<>();
    private final Set<String> unknown = new ConcurrentSkipListSet<>();
    private final Set<ErrorCode> codes = new ConcurrentSkipListSet<>();
    private final List<AdminSession> organizations = new ArrayList<>();
    private final List<Future<?>> running = new ArrayList<>();
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private volatile boolean stopped;

    CreateLoad(MailStore store, int number) {
        OperatorSession operator = MailAdmin.create(store).operator("load");
        operator.serviceTypes().create(ServiceTypeDefinition.of("standard", "표준", "Standard", 1L << 30));
        for (String domain : List.of("one.example", "two.example")) {
            organizations.add(operator.organization(operator.organizations()
                    .create(NewOrganization.builder(domain)
                            .domain(domain)
                            .serviceType("standard")
                            .firstAdministrator(user("admin"))
                            .build())
                    .id()));
        }
        for (int i = 0; i < number; i++) {
            int thread = i;
            running.add(threads.submit(() -> createWithoutEnd(thread)));
        }
    }

    /** Waits until that many more have been created. */
    void awaitCreated(int more) throws Exception {
        awaitMore(created::size, more);
    }

    /** Waits until that many more have been refused, or their outcome is unknown. */
    void awaitRefused(int more) throws Exception {
        awaitMore(() -> refused.size() + unknown.size(), more);
    }

    void stop() throws Exception {
        stopped = true;
        for (Future<?> thread : running) {
            thread.get(60, TimeUnit.SECONDS);
        }
        assertThat(refused.size() + unknown.size()).isPositive();
    }

    Set<String> created() {
        return created;
    }

    Set<String> unknown() {
        return unknown;
    }

    Set<ErrorCode> codes() {
        return codes.isEmpty() ? EnumSet.noneOf(ErrorCode.class) : EnumSet.copyOf(codes);
    }

    /** The local parts of all users, but for the administrators. */
    Set<String> there() {
        Set<String> there = new TreeSet<>();
        for (AdminSession organization : organizations) {
            PageRequest request = PageRequest.first(500);
            Page<MailUser> page;
            do {
                page = organization.users().find(UserQuery.all().page(request));
                page.items().forEach(user -> there.add(user.login().localPart()));
                request = request.at(page.next());
            } while (page.next() != null);
        }
        there.remove("admin");
        return there;
    }

    @Override
    public void close() {
        stopped = true;
        threads.shutdownNow();
    }

    private void createWithoutEnd(int thread) {
        AdminSession organization = organizations.get(thread % organizations.size());
        for (int n = 0; !stopped; n++) {
            create(organization, "user-%d-%d".formatted(thread, n));
        }
    }

    private void create(AdminSession organization, String login) {
        try {
            organization.users().create(user(login));
            created.add(login);
        } catch (OutcomeUnknownException e) {
            note(e, login, unknown);
        } catch (MailAdminException e) {
            note(e, login, refused);
        }
    }

    private void note(MailAdminException e, String login, Set<String> told) {
        codes.add(e.code());
        told.add(login);
        assertThat(e).hasNoCause().hasMessage(e.message(Locale.ENGLISH));
        assertThat(e.getMessage()).doesNotContain("jdbc", "FATAL", "SQL", "127.0.0.1");
        Pause.upTo(Duration.ofMillis(50));
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

    private void awaitMore(IntSupplier count, int more) throws InterruptedException, ExecutionException {
        int goal = count.getAsInt() + more;
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(60);
        while (count.getAsInt() < goal) {
            for (Future<?> thread : running) {
                if (thread.isDone()) {
                    thread.get();
                }
            }
            assertThat(System.nanoTime())
                    .as("time in which %d more should come", more)
                    .isLessThan(end);
            Thread.sleep(10);
        }
    }
}
