package io.mailadmin.examples.portal;

import static org.assertj.core.api.Assertions.assertThat;

import io.mailadmin.administrator.AdminScope;
import io.mailadmin.jdbc.JdbcMailStore;
import io.mailadmin.user.MailUser;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/**
 * Fifty administrators at once sign in, list, page, find and edit; a few seconds in the build, a minute with {@code
 * -Dmailadmin.test.portal.seconds=60}.
 */
class ManyClientsTest {

    private static final int CLIENTS = 50;
    private static final int SHARED_USERS = 5;
    private static final Duration TIME = Duration.ofSeconds(Integer.getInteger("mailadmin.test.portal.seconds", 5));

    private final RunningPortal portal = RunningPortal.onH2();
    private final Company company = portal.newCompany();
    private final List<MailUser> shared = new ArrayList<>();
    private final AtomicInteger edits = new AtomicInteger();
    private final AtomicInteger staleEdits = new AtomicInteger();
    private final AtomicLong pages = new AtomicLong();

    @Test
    void noneGetsAnErrorAndNoEditIsLost() throws Exception {
        for (int i = 0; i < SHARED_USERS; i++) {
            shared.add(company.hire("shared" + i, "김", "0", company.sales()));
        }
        List<MailUser> administrators = company.hireWithPassword(CLIENTS);
        company.admin()
                .administrators()
                .add(
                        AdminScope.organization(),
                        administrators.stream().map(MailUser::id).toList());
        List<Callable<Void>> clients = new ArrayList<>();
        for (int i = 0; i < CLIENTS; i++) {
            int number = i;
            clients.add(() -> work(administrators.get(number).login().toString(), number));
        }

        ExecutorService threads = Executors.newFixedThreadPool(CLIENTS);
        for (Future<Void> client : threads.invokeAll(clients)) {
            client.get();
        }
        threads.shutdown();

        int stored = shared.stream()
                .map(user -> company.admin().users().get(user.id()))
                .mapToInt(user -> Integer.parseInt(user.givenName()))
                .sum();
        System.out.printf(
                "%d clients, %d s: %d pages, %d edits, %d of them stale%n",
                CLIENTS, TIME.toSeconds(), pages.get(), edits.get() + staleEdits.get(), staleEdits.get());
        assertThat(stored).isEqualTo(edits.get()).isPositive();
        assertThat(JdbcMailStore.create(portal.dataSource()).check()).isEmpty();
    }

    private Void work(String login, int number) throws IOException, InterruptedException {
        Visitor visitor = signIn(login);
        long end = System.nanoTime() + TIME.toNanos();
        for (int turn = number; System.nanoTime() < end; turn++) {
            String list = visitor.get("/users");
            assertThat(list).contains(company.login("admin"));
            Matcher next = Pattern.compile("rel=\"next\" href=\"([^\"]+)\"").matcher(list);
            assertThat(next.find()).isTrue();
            visitor.get(next.group(1).replace("&amp;", "&"));
            visitor.get("/users?field=FAMILY_NAME&word=%EA%B9%80&orgUnitName=%EC%98%81%EC%97%85%EB%B3%B8%EB%B6%80");
            visitor.get("/");
            edit(visitor, shared.get(turn % SHARED_USERS));
            pages.addAndGet(6);
        }
        return null;
    }

    /** Fifty hashes at once may wait too long on a machine that does something else besides; who is told so tries again. */
    private Visitor signIn(String login) throws IOException, InterruptedException {
        Visitor visitor = new Visitor(portal);
        String answer = "The system is busy";
        while (answer.contains("The system is busy")) {
            visitor.get("/sign-in");
            answer = visitor.post("/sign-in", Map.of("login", login, "password", Company.PASSWORD));
        }
        assertThat(answer).contains("/sign-out");
        return visitor;
    }

    /** Adds one to the number that is the user's given name, as the form shows it. */
    private void edit(Visitor visitor, MailUser user) throws IOException, InterruptedException {
        String path = "/users/" + user.id();
        String form = visitor.get(path);
        String answer = visitor.post(
                path,
                Map.of(
                        "version", value(form, "version"),
                        "givenName", String.valueOf(Integer.parseInt(value(form, "givenName")) + 1),
                        "familyName", value(form, "familyName"),
                        "orgUnit", company.sales().toString(),
                        "serviceType", "standard",
                        "login", value(form, "login"),
                        "primarySmtpAddress", value(form, "primarySmtpAddress"),
                        "status", "ACTIVE"));
        if (answer.contains("was saved")) {
            edits.incrementAndGet();
        } else {
            assertThat(answer).contains("was changed by somebody else meanwhile");
            staleEdits.incrementAndGet();
        }
    }

    private static String value(String page, String field) {
        Matcher found = Pattern.compile("name=\"%s\" value=\"([^\"]*)\"".formatted(field))
                .matcher(page);
        assertThat(found.find()).as(field).isTrue();
        return found.group(1);
    }
}
