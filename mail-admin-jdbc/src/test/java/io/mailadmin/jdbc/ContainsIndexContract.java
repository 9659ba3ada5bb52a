package io.mailadmin.jdbc;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.mailadmin.AdminSession;
import io.mailadmin.MailAdmin;
import io.mailadmin.OperatorSession;
import io.mailadmin.error.MailAdminException;
import io.mailadmin.id.MailUserId;
import io.mailadmin.id.OrgUnitId;
import io.mailadmin.id.OrganizationId;
import io.mailadmin.organization.NewOrganization;
import io.mailadmin.organization.ServiceTypeDefinition;
import io.mailadmin.orgunit.NewOrgUnit;
import io.mailadmin.user.MailUser;
import io.mailadmin.user.NewMailUser;
import io.mailadmin.user.UserQuery;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;
import javax.sql.DataSource;
import org.jdbi.v3.core.Jdbi;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The contains index is built, kept up and removed, and changes no search: on one kind of database. */
abstract class ContainsIndexContract {

    private static final int USERS = 3_000;

    private DataSource dataSource;
    private JdbcMailStore store;
    private OperatorSession operator;
    private OrganizationId organization;
    private AdminSession admin;
    private OrgUnitId team;

    /** A database with the schema and without rows. */
    abstract DataSource database();

    @BeforeEach
    void open() {
        dataSource = database();
        store = JdbcMailStore.create(dataSource);
        operator = MailAdmin.create(store).operator("tests");
        operator.serviceTypes().create(ServiceTypeDefinition.of("standard", "표준", "Standard", 1 << 20));
        organization = newOrganization("example.com");
        admin = operator.organization(organization);
        team = admin.orgUnits().create(NewOrgUnit.named("Team")).id();
    }

    @Test
    void searchesFindTheSameWithItAndWithout() {
        SearchSample sample = new SearchSample(new Random(20261126));
        fill(sample);
        List<UserQuery> queries = sample.queries(team);
        List<List<MailUserId>> without = queries.stream().map(this::found).toList();
        assertThat(without.stream().filter(List::isEmpty).count()).isLessThan(queries.size() / 2);
        ContainsIndex.build(dataSource);
        assertThat(store.check()).isEmpty();
        for (int i = 0; i < queries.size(); i++) {
            assertThat(found(queries.get(i))).as(queries.get(i).toString()).isEqualTo(without.get(i));
        }
    }

    @Test
    void itIsBuiltWhereItWasInterruptedAndRemoved() {
        fill(new SearchSample(new Random(1)));
        newOrganization("other.example");
        assertThat(ContainsIndex.isComplete(dataSource)).isFalse();
        assertThatThrownBy(() -> ContainsIndex.build(dataSource, progress -> {
                    if (progress.users() > USERS / 3) {
                        throw new IllegalStateException("enough");
                    }
                }))
                .hasMessage("enough");
        long first = users();
        assertThat(first).isBetween(USERS / 3L, USERS - 1L);
        assertThat(store.check()).isEmpty();
        assertThat(ContainsIndex.isComplete(dataSource)).isFalse();
        List<ContainsIndex.Progress> rest = new ArrayList<>();
        ContainsIndex.build(dataSource, rest::add);
        ContainsIndex.Progress last = rest.get(rest.size() - 1);
        assertThat(last.users()).isEqualTo(last.all()).isEqualTo(USERS + 2 - first);
        assertThat(ContainsIndex.isComplete(dataSource)).isTrue();
        newOrganization("new.example");
        assertThat(users()).isEqualTo(USERS + 3);
        assertThat(store.check()).isEmpty();
        rest.clear();
        ContainsIndex.build(dataSource, rest::add);
        assertThat(rest).isEmpty();
        ContainsIndex.remove(dataSource);
        assertThat(users()).isZero();
        assertThat(ContainsIndex.isComplete(dataSource)).isFalse();
        newOrganization("last.example");
        assertThat(users()).isZero();
        assertThat(store.check()).isEmpty();
    }

    @Test
    void usersMayChangeWhileItIsBuiltAndRemoved() throws Exception {
        fill(new SearchSample(new Random(2)));
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService threads = Executors.newFixedThreadPool(3);
        try {
            List<Future<Integer>> changers = new ArrayList<>();
            for (String name : List.of("kim", "lee", "park")) {
                changers.add(threads.submit(() -> change(name, done)));
            }
            ContainsIndex.build(dataSource);
            ContainsIndex.remove(dataSource);
            ContainsIndex.build(dataSource);
            done.set(true);
            for (Future<Integer> changer : changers) {
                assertThat(changer.get(60, TimeUnit.SECONDS)).isPositive();
            }
        } finally {
            done.set(true);
            threads.shutdownNow();
        }
        assertThat(store.check()).isEmpty();
        assertThat(ContainsIndex.isComplete(dataSource)).isTrue();
    }

    private int change(String name, AtomicBoolean done) {
        int rounds = 0;
        while (!done.get() || rounds == 0) {
            try {
                MailUser user = admin.users().create(user(name + rounds, "민수", "김"));
                MailUser renamed = admin.users()
                        .update(user.edit()
                                .login(name + "-" + rounds)
                                .givenName("서연")
                                .build());
                admin.users().delete(renamed.id());
                if (rounds % 2 == 0) {
                    admin.trash().restore(renamed.id());
                } else {
                    admin.trash().purge(renamed.id());
                }
            } catch (MailAdminException e) {
                throw new AssertionError(name + rounds, e);
            }
            rounds++;
        }
        return rounds;
    }

    private void fill(SearchSample sample) {
        Connections connections = Connections.inAutoCommit(dataSource);
        Dialect dialect = connections.dialect();
        connections.run(handle -> handle.useTransaction(transaction -> {
            ManyRows rows = new ManyRows(transaction, dialect);
            rows.users(organization, "example.com", List.of(team, OrgUnitId.rootOf(organization)), sample.users(USERS));
            rows.complete();
        }));
    }

    /** All that are found, page by page, forwards; each page but the last is the same when it is reached backwards. */
    private List<MailUserId> found(UserQuery query) {
        return SearchSample.pages(admin, query);
    }

    private OrganizationId newOrganization(String domain) {
        return operator.organizations()
                .create(NewOrganization.builder(domain)
                        .domain(domain)
                        .firstAdministrator(user("admin", "수", "황보"))
                        .build())
                .id();
    }

    private static NewMailUser user(String login, String givenName, String familyName) {
        return NewMailUser.builder()
                .givenName(givenName)
                .familyName(familyName)
                .serviceType("standard")
                .login(login)
                .withoutPassword()
                .build();
    }

    /** How many users have rows in the index. */
    private long users() {
        return Jdbi.create(dataSource)
                .withHandle(handle -> handle.createQuery("select count(distinct user_id) from mail_admin_user_suffix")
                        .mapTo(Long.class)
                        .one());
    }
}
